// Buttons in the five kinds of LOOK.md §4.
#pragma once

#include <string>
#include <string_view>

#include "shell/frame/frame.h"
#include "shell/widgets/interact.h"

namespace shell {

enum class ButtonKind { filled, secondary, action, quiet, destructive };

struct ButtonOptions {
  ButtonKind kind = ButtonKind::secondary;
  Icon icon = nullptr;
  bool icon_after = false;
  bool dense = false;
  bool disabled = false;
  std::string_view name = {};         // for screen readers, where the label alone says too little
  std::string_view description = {};  // shown on hover too
  std::string_view shortcut = {};
  Popup opens = Popup::none;
  bool unfolds = false;  // what follows it
  bool is_open = false;  // what it opens or unfolds
};

// True when it was clicked. `label` may end in "##id".
bool button(Frame& frame, Rect rect, std::string_view label, const ButtonOptions& options = {});
float button_width(const Frame& frame, std::string_view label, const ButtonOptions& options = {});
float button_height(const Frame& frame, bool dense = false);

// An icon alone; `name` is shown as a tooltip.
struct IconButtonOptions {
  bool disabled = false;
  bool pressed = false;
  Colour colour = 0;  // 0: text
  std::string_view shortcut = {};
  float icon_size = size::icon;
  Popup opens = Popup::none;
  bool is_open = false;
};
bool icon_button(Frame& frame, Rect rect, Icon icon, std::string_view name,
                 const IconButtonOptions& options = {});

// What is shown of a label: without its "##id".
std::string_view shown(std::string_view label);

// A row, card or other thing that is drawn by its panel and can be chosen as a whole. Records a
// button (or `role`), draws the hover and focus behind what follows.
struct RowOptions {
  bool selected = false;
  bool draw_background = true;
  float radius = 0;
  Role role = Role::button;
  std::string_view value = {};
  std::string_view description = {};
  bool current = false;
  Popup opens = Popup::none;
  bool unfolds = false;  // what follows it; shaded while it is open
  bool is_open = false;
};
Hit row_button(Frame& frame, Rect rect, std::string_view name, const RowOptions& options = {});

}  // namespace shell
