// A sheet that opens beside something and closes on Escape, on a click outside, or when a choice is
// made.
#pragma once

#include <memory>
#include <string_view>

#include "shell/frame/frame.h"
#include "shell/widgets/scopes.h"

namespace shell {

void open_popover(Frame& frame, NodeId id);
void close_popover(Frame& frame);
bool is_open(const Frame& frame, NodeId id);
// The node of the popover that is open; only one is at a time.
NodeId popover_node();
// Makes the node of a control say that it opens a popover, and whether it has.
void tell_popup(SemanticNode& node, Popup kind, bool is_open);

// While `id` is open, the sheet under (or over) `anchor`, `width` by `height` but never outside the
// page; test it like a bool. Inside it other widgets are drawn at content(). It scrolls when it is
// too high.
class Popover {
 public:
  Popover(Frame& frame, NodeId id, std::string_view name, Rect anchor, float width, float height,
          Role role = Role::dialog);
  ~Popover();
  Popover(const Popover&) = delete;
  Popover& operator=(const Popover&) = delete;

  explicit operator bool() const { return layer_ != nullptr; }
  Rect content() const;
  void set_height(float height) { area_->set_height(height); }

 private:
  Frame& frame_;
  Rect box_;
  bool closes_ = false;  // at the end of this frame
  std::unique_ptr<Layer> layer_;
  std::unique_ptr<NodeScope> node_;
  std::unique_ptr<ScrollArea> area_;
};

}  // namespace shell
