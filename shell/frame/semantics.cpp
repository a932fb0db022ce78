#include "shell/frame/semantics.h"

#include <algorithm>
#include <span>
#include <utility>

#include "core/base/sort_stably.h"

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

void Semantics::open(SemanticNode node) {
  add(std::move(node));
  parents_.push_back(nodes_.size() - 1);
}

// Panels draw into boxes without an end; what holds them ends with the last of them.
void Semantics::close() {
  constexpr float endless = 20'000;
  const std::size_t opened = parents_.back();
  parents_.pop_back();
  Rect& rect = nodes_[opened].rect;
  if (rect.h <= endless) return;
  float bottom = rect.y;
  for (const SemanticNode& node : std::span(nodes_).subspan(opened + 1))
    if (node.rect.h <= endless) bottom = std::max(bottom, node.rect.bottom());
  rect.h = bottom - rect.y;
}

void Semantics::order_from(std::size_t first) {
  struct Part {
    std::size_t from, to;  // a child and all that is in it
    float x;
  };
  std::vector<Part> parts;
  for (std::size_t i = first; i < nodes_.size(); ++i) {
    const SemanticNode& node = nodes_[i];
    const bool is_child = node.parent == parent();
    const bool is_opened =
        node.role == Role::menu || node.role == Role::listbox || node.role == Role::dialog;
    if (is_child && !(is_opened && !parts.empty())) parts.push_back({i, i, node.rect.x});
    parts.back().to = i + 1;
  }
  core::sort_stably(parts, {}, &Part::x);
  std::vector<SemanticNode> ordered;
  for (const Part& part : parts)
    for (std::size_t i = part.from; i < part.to; ++i) ordered.push_back(std::move(nodes_[i]));
  std::ranges::move(ordered, nodes_.begin() + static_cast<std::ptrdiff_t>(first));
}

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
