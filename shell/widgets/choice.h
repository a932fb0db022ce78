// Choosing one or several among few: a list that opens, chips, segments, tabs, a rating of 1 to 5,
// a switch, a check box.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "shell/frame/frame.h"
#include "shell/widgets/interact.h"

namespace shell {

struct DropdownOptions {
  std::string_view placeholder = {};
  bool dense = false;
  bool disabled = false;
};

// Answers the index that was chosen in this frame. `selected` past the end: none yet.
std::optional<std::size_t> dropdown(Frame& frame, Rect rect, std::string_view name,
                                    std::span<const std::string> options, std::size_t selected,
                                    const DropdownOptions& how = {});
std::optional<std::size_t> labelled_dropdown(Frame& frame, Rect box, std::string_view name,
                                             std::span<const std::string> options,
                                             std::size_t selected, std::string_view help = {},
                                             const DropdownOptions& how = {});

// A chip that is on or off (check box) or one of a group (radio). True when it was clicked.
bool chip(Frame& frame, Rect rect, std::string_view label, bool selected,
          Role role = Role::checkbox, Icon icon = nullptr);
float chip_width(const Frame& frame, std::string_view label, bool selected, Icon icon = nullptr);

// Chips that flow over as many lines as they need. Answers the one that was clicked; `height` is
// what they took.
std::optional<std::size_t> chips(Frame& frame, Rect box, std::string_view name,
                                 std::span<const std::string> labels,
                                 std::span<const bool> selected, float& height,
                                 bool only_one = false);
float chips_height(const Frame& frame, float width, std::span<const std::string> labels,
                   std::span<const bool> selected);

// One measure or view of several, joined into one control.
std::optional<std::size_t> segments(Frame& frame, Rect rect, std::string_view name,
                                    std::span<const std::string> labels, std::size_t selected);

// Tabs with an underline. Answers the one that was clicked.
std::optional<std::size_t> tabs(Frame& frame, Rect rect, std::string_view name,
                                std::span<const std::string> labels, std::size_t selected);

// A rating that was changed: `editing` while the pointer is drawn over the squares.
struct RatingChange {
  int value = 0;
  Gesture gesture = Gesture::finished;
};

// Five squares; the word for the chosen value stands after them. A click, an arrow or drawing the
// pointer over them changes it.
std::optional<RatingChange> rating(Frame& frame, Rect rect, std::string_view name,
                                   std::optional<int> value, std::string_view word = {},
                                   bool suggested = false);
inline constexpr float rating_width = 5 * 36 + 4 * 4;

bool toggle(Frame& frame, Rect rect, std::string_view label,
            bool on);  // a switch; true when it was changed
bool check_box(Frame& frame, Rect rect, std::string_view label, bool on);  // the same as a box

}  // namespace shell
