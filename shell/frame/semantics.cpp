#include "shell/frame/semantics.h"

#include <algorithm>
#include <utility>

namespace shell {

void Semantics::begin_frame() {
  nodes_.clear();
  ids_.clear();
  parents_.clear();
  clips_.clear();
  modal_ = 0;
}

NodeId Semantics::add(SemanticNode node) {
  node.parent = parent();
  ids_.insert(node.id);
  node.clip = clips_.empty() ? node.rect : clips_.back();
  nodes_.push_back(std::move(node));
  return nodes_.back().id;
}

void Semantics::open(SemanticNode node) { parents_.push_back(add(std::move(node))); }

void Semantics::close() { parents_.pop_back(); }

void Semantics::push_clip(Rect clip) {
  clips_.push_back(clips_.empty() ? clip : clip.clipped_to(clips_.back()));
}

void Semantics::push_layer(Rect rect) { clips_.push_back(rect); }

void Semantics::pop_clip() { clips_.pop_back(); }

const SemanticNode* Semantics::find(NodeId id) const {
  const auto found = std::ranges::find(nodes_, id, &SemanticNode::id);
  return found == nodes_.end() ? nullptr : &*found;
}

NodeId Semantics::vacant(NodeId id) const {
  // An odd factor and an odd step go through all numbers before one comes again.
  while (id == 0 || ids_.contains(id)) id = id * 0x9E3779B1u + 1;
  return id;
}

void Semantics::announce(std::string text, bool assertive) {
  announcements_.push_back({std::move(text), assertive});
}

std::vector<Semantics::Announcement> Semantics::take_announcements() {
  return std::exchange(announcements_, {});
}

}  // namespace shell
