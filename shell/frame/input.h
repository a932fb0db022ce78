// What the person did since the last frame, as the page reports it. Pointer positions are CSS
// pixels.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shell/frame/semantics.h"

namespace shell {

enum class Key {
  none,
  left,
  right,
  up,
  down,
  home,
  end,
  page_up,
  page_down,
  enter,
  space,
  escape,
  remove,
  digit
};

constexpr bool is_arrow(Key key) { return key >= Key::left && key <= Key::down; }

// A key pressed while a node that takes keys has the focus.
struct NodeKey {
  NodeId node = 0;
  Key key = Key::none;
  bool shift = false, control = false, alt = false;
  int digit = 0;  // of Key::digit, 0..9, whatever the keyboard layout needs to type it
};

// How a node was worked: pressed, or come to by an arrow key inside its group.
enum class Activation { press, arrow };

enum class TextPhase { editing, finished, cancelled };

// What stands in the native input of a text field: every keystroke comes as `editing`, leaving it
// as `finished`.
struct TextInput {
  NodeId node = 0;
  TextPhase phase = TextPhase::editing;
  std::string text;
};

// Text pasted while a node has the focus that is no text field, or a table into one of its cells.
struct PastedTable {
  NodeId node = 0;
  std::string text;
};

// Two fingers, or a trackpad that stands for them.
struct Pinch {
  Point centre;
  float factor = 1;  // how much further apart the fingers are than before
};

enum class PointerKind { mouse, touch, pen };
enum class Cursor { arrow, hand, grab, grabbing, resize_horizontal, text };

struct Input {
  Point pointer{-1, -1};
  bool pointer_inside = false;
  PointerKind pointer_kind = PointerKind::mouse;
  Point wheel;               // CSS pixels to scroll, positive is down and right
  bool wheel_taken = false;  // a scrolling region has used it
  bool shift = false, control = false;

  NodeId focused = 0;          // has the DOM focus
  bool focus_visible = false;  // and got it by keyboard
  NodeId newly_focused = 0;    // got it since the last frame
  NodeId editing = 0;          // text field whose native input has the focus
  std::vector<NodeId> activated;
  std::vector<NodeKey> keys;
  NodeId stepped = 0;  // the widget or group whose value an arrow key moves on
  std::vector<TextInput> texts;
  std::optional<PastedTable> pasted;
  std::optional<Pinch> pinch;
  bool escape = false;  // pressed anywhere outside a composition

  bool take_activation(NodeId id);
  std::optional<NodeKey> take_key(NodeId id);
  // Everything but where things are: pointer, focus and the field being edited stay.
  void end_frame();
};

}  // namespace shell
