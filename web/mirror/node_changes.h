// What has changed among the nodes since the last frame, as the JSON that web/mirror/mirror.js
// applies to its elements:
//
//   gone   [id...]: nodes that are no more
//   nodes  [{id, role, name...}...]: new nodes, and those of which more than the place changed;
//          only members that differ from an empty node
//   boxes  [id, x, y, w, h, top, right, bottom, left, ...]: nine numbers for each new or moved
//          node, its place from its parent's corner and how much of each side is clipped off
//          beyond what its parent's clip does, in 1/64 CSS pixels
//   order  [[parent, child...]...]: the children of each parent whose children changed; parent 0
//          is the page
//   modal  id of the modal layer, 0 when none is open; only when it changed
//   say    [[text, 0 or 1]...]: announcements; 1 is assertive
//   focus  id of the node that should get the focus
#pragma once

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "shell/frame/semantics.h"

namespace web {

class NodeChanges {
 public:
  // Empty when nothing changed. Of nodes with the same id only the first counts.
  std::string take(std::span<const shell::SemanticNode> nodes, shell::NodeId modal,
                   std::span<const shell::Semantics::Announcement> announcements,
                   std::optional<shell::NodeId> focus);

 private:
  using Box = std::array<int, 8>;
  struct Mirrored {
    shell::SemanticNode node;
    Box box{};
    shell::Rect seen{-1e6f, -1e6f, 2e6f, 2e6f};  // outside it the clips of node and parents cut off
    shell::NodeId after = 0;                     // the sibling before it
    shell::NodeId last_child = 0;                // so far
    unsigned frame = 0;                          // of which it was last a part
  };

  std::map<shell::NodeId, Mirrored> mirrored_;
  shell::NodeId modal_ = 0;
  unsigned frame_ = 0;
};

}  // namespace web
