// Colours by role, for light and dark; the values are those of the design's tokens. Panels name
// roles and never colours.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace shell {

using Colour = std::uint32_t;  // 0xRRGGBBAA

struct Theme {
  bool dark = false;
  Colour page, rail, surface, raised, sunken, hover, pressed, overlay_scrim, hairline, border,
      control_border;
  Colour text, muted, disabled, inverse_text, inverse_surface;
  Colour accent, accent_hover, accent_pressed, accent_soft, accent_line, on_accent, focus;
  Colour good, good_soft, warn, warn_soft, warn_mark, bad, bad_soft, bad_line, on_bad;
  Colour grid, axis, band_outer, band_inner, line, compare;
  std::array<Colour, 8> channels;  // in the order of channel_colour_names
};

inline constexpr std::array<std::string_view, 8> channel_colour_names{
    "meta", "search", "direct", "email", "pinterest", "referral", "ads", "other"};

const Theme& light_theme();
const Theme& dark_theme();

// The colour of a channel by its role name; an unknown name is "other".
Colour channel_colour(const Theme& theme, std::string_view role);

constexpr Colour with_alpha(Colour colour, float alpha) {
  return (colour & 0xFFFFFF00u) | static_cast<Colour>(static_cast<float>(colour & 0xFFu) * alpha);
}

// The solid colour that `over` at `alpha` gives on `under`: text needs a background of known
// contrast.
Colour mixed(Colour over, Colour under, float alpha);

// WCAG 2 contrast of two opaque colours, 1..21.
double contrast(Colour a, Colour b);

}  // namespace shell
