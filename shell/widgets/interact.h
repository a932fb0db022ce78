// The one place that asks ImGui what the pointer does to a rectangle, joined with what the DOM
// mirror reports.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

struct Hit {
  bool hovered = false;
  bool held = false;     // the pointer went down on it and is still down
  bool clicked = false;  // released on it, or activated by keyboard or screen reader
  bool focused = false;  // has the keyboard focus and should show it
  bool pressed = false;  // the pointer has just gone down on it
};

// How an edit of a widget goes on.
enum class Gesture { none, editing, finished };

Hit interact(Frame& frame, NodeId id, Rect rect, bool disabled = false);

// Distance the pointer has moved since it went down, and whether that is enough to be a drag (4 px,
// 8 by touch).
Point drag_distance(const Frame& frame);
bool is_drag(const Frame& frame);

// Draws the focus ring around a control (LOOK.md §4).
void focus_ring(Frame& frame, Rect rect, float radius);

// Records the node of a control that was drawn at `rect`, scrolling it into view when it has just
// got the focus.
void record(Frame& frame, SemanticNode node);

}  // namespace shell
