// Sizes by role, in CSS pixels; the values are those of the design's tokens.
#pragma once

#include <array>
#include <cstddef>

namespace shell {

// The type scale.
enum class Type { display, figure, heading, title, body, body_strong, small, small_strong, micro };

struct TypeStyle {
  float px, line;
  bool semibold;
};

constexpr TypeStyle style_of(Type type) {
  constexpr std::array<TypeStyle, 9> styles{{{28, 36, true},
                                             {28, 32, true},
                                             {20, 28, true},
                                             {16, 24, true},
                                             {15, 24, false},
                                             {15, 24, true},
                                             {13, 20, false},
                                             {13, 20, true},
                                             {12, 16, false}}};
  return styles[static_cast<std::size_t>(type)];
}

namespace space {
inline constexpr float xxs = 2, xs = 4, s = 8, m = 12, l = 16, xl = 24, xxl = 32, xxxl = 48;
}

namespace radius {
inline constexpr float badge = 6, control = 8, card = 12, popover = 12;
}

namespace size {
inline constexpr float rail = 232, rail_icons = 64, top_bar = 56, strip = 64, content_max = 1200,
                       drawer = 328, drawer_wide = 608;
inline constexpr float phone_strip = 52, phone_bottom_bar = 60;
inline constexpr float control = 36, control_dense = 28, control_touch = 44;
inline constexpr float field_padding = 12, button_padding = 16;
inline constexpr float label = 20, label_gap = 4;
inline constexpr float field_with_label = label + label_gap + control;
inline constexpr float chip = 32, badge = 24, tab = 40, plan_card = 42, plan_card_touch = 56,
                       stripe = 4;
inline constexpr float row = 36, row_two_lines = 52, icon = 20, icon_small = 16;
}  // namespace size

namespace breakpoint {
inline constexpr float phone_below = 600, rail_icons_below = 900, drawer_overlays_below = 1200;
}

namespace motion {
inline constexpr double hover = 0.09, open = 0.14, toast_in = 0.16, toast_stays = 8.0,
                        changed_number = 1.2;
}

}  // namespace shell
