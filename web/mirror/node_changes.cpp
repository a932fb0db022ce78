#include "web/mirror/node_changes.h"

#include <algorithm>
#include <cmath>

#include "core/base/sort_stably.h"
#include "web/mirror/json_text.h"
#include "web/mirror/node_text.h"

namespace web {
namespace {

int part(float css_pixels) { return static_cast<int>(std::lround(css_pixels * 64)); }

// How much of each side of `rect` is not in `seen`: top, right, bottom, left.
std::array<int, 4> cut_off(const shell::Rect& rect, const shell::Rect& seen) {
  // Out of sight: everything is clipped off, but the place stays, so that it can be scrolled to.
  if (seen.is_empty()) return {part(rect.h), 0, 0, 0};
  return {part(seen.y - rect.y), part(rect.right() - seen.right()),
          part(rect.bottom() - seen.bottom()), part(seen.x - rect.x)};
}

}  // namespace

std::string NodeChanges::take(std::span<const shell::SemanticNode> nodes, shell::NodeId modal,
                              std::span<const shell::Semantics::Announcement> announcements,
                              std::optional<shell::NodeId> focus) {
  ++frame_;
  JsonText changed_nodes, boxes;
  Mirrored page;
  Mirrored* holder = &page;
  shell::NodeId holder_id = 0;  // the parent of the last node
  std::vector<shell::NodeId> reordered, present;
  present.reserve(nodes.size());

  for (const shell::SemanticNode& node : nodes) {
    auto [found, is_new] = mirrored_.try_emplace(node.id);
    Mirrored& mirrored = found->second;
    if (mirrored.frame == frame_ || node.id == 0) continue;
    mirrored.frame = frame_;
    present.push_back(node.id);

    // Parents come before their children.
    if (node.parent != holder_id) {
      const auto parent = mirrored_.find(holder_id = node.parent);
      holder = parent == mirrored_.end() ? &page : &parent->second;
    }
    const shell::Rect &rect = node.rect, &origin = holder->node.rect;
    Box box{part(rect.x - origin.x), part(rect.y - origin.y), part(rect.w), part(rect.h)};
    mirrored.last_child = 0;
    mirrored.seen = holder->seen;
    // What only holds others together is never clipped: that would change with each step of
    // scrolling. Nor is what its parent's clip cuts off as it should be.
    if (node.role != shell::Role::generic) {
      const shell::Rect seen = rect.clipped_to(node.clip);
      const std::array<int, 4> sides = cut_off(rect, seen);
      if (sides != cut_off(rect, rect.clipped_to(holder->seen))) {
        std::ranges::copy(sides, box.begin() + 4);
        mirrored.seen = seen.clipped_to(holder->seen);
      }
    }
    if (is_new || box != mirrored.box) {
      mirrored.box = box;
      boxes.add(number_of(node.id));
      for (const int side : box) boxes.add(static_cast<long>(side));
    }

    shell::NodeId& before = holder->last_child;
    if (is_new || mirrored.after != before || mirrored.node.parent != node.parent) {
      mirrored.after = before;
      reordered.push_back(node.parent);
    }
    before = node.id;

    if (is_new || !is_same_but_moved(node, mirrored.node)) {
      add_node(changed_nodes, node);
      mirrored.node = node;
    } else {
      mirrored.node.rect = node.rect;
      mirrored.node.clip = node.clip;
      mirrored.node.parent = node.parent;
    }
  }

  JsonText gone;
  if (present.size() != mirrored_.size()) {
    std::erase_if(mirrored_, [&](const auto& entry) {
      if (entry.second.frame == frame_) return false;
      gone.add(number_of(entry.first));
      return true;
    });
  }

  JsonText order;
  core::sort_stably(reordered);
  const auto repeated = std::ranges::unique(reordered);
  reordered.erase(repeated.begin(), repeated.end());
  if (!reordered.empty()) {
    std::map<shell::NodeId, std::vector<shell::NodeId>> children;
    for (const shell::NodeId parent : reordered) children[parent];
    for (const shell::NodeId id : present) {
      const auto siblings = children.find(mirrored_[id].node.parent);
      if (siblings != children.end()) siblings->second.push_back(id);
    }
    for (const shell::NodeId parent : reordered) {
      order.open('[');
      order.add(number_of(parent));
      for (const shell::NodeId child : children[parent]) order.add(number_of(child));
      order.close(']');
    }
  }

  JsonText say;
  for (const auto& announcement : announcements) {
    say.open('[');
    say.add(announcement.text);
    say.add(announcement.assertive ? 1L : 0L);
    say.close(']');
  }

  std::string text;
  const auto member = [&text](std::string_view key, std::string_view content, bool is_list) {
    text += text.empty() ? "{\"" : ",\"";
    (text += key) += "\":";
    if (is_list) text += '[';
    text += content;
    if (is_list) text += ']';
  };
  if (!gone.text().empty()) member("gone", gone.text(), true);
  if (!changed_nodes.text().empty()) member("nodes", changed_nodes.text(), true);
  if (!boxes.text().empty()) member("boxes", boxes.text(), true);
  if (!order.text().empty()) member("order", order.text(), true);
  if (modal != modal_) member("modal", std::to_string(number_of(modal_ = modal)), false);
  if (!say.text().empty()) member("say", say.text(), true);
  if (focus) member("focus", std::to_string(number_of(*focus)), false);
  if (!text.empty()) text += '}';
  return text;
}

}  // namespace web
