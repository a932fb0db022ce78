#include "shell/theme/adapted_themes.h"

#include <algorithm>
#include <span>

namespace shell {
namespace {

constexpr Colour black = 0x000000FF, white = 0xFFFFFFFF;

// The colour, mixed with `towards` by as little as it takes to be told from each ground.
Colour readable(Colour colour, std::span<const Colour> grounds, Colour towards, double least) {
  constexpr int steps = 20;
  for (int i = 0; i <= steps; ++i) {
    const Colour mix = mixed(towards, colour, static_cast<float>(i) / steps);
    const auto is_clear = [&](Colour ground) { return contrast(mix, ground) >= least; };
    if (std::ranges::all_of(grounds, is_clear)) return mix;
  }
  return towards;
}

}  // namespace

Theme system_theme(const SystemColours& colours) {
  Theme theme = light_theme();
  theme.dark = contrast(colours.canvas, black) < contrast(colours.canvas, white);
  for (Colour* ground :
       {&theme.page, &theme.rail, &theme.surface, &theme.raised, &theme.sunken, &theme.hover,
        &theme.pressed, &theme.accent_soft, &theme.good_soft, &theme.warn_soft, &theme.bad_soft,
        &theme.on_accent, &theme.on_bad, &theme.inverse_text, &theme.band_outer})
    *ground = colours.canvas;
  for (Colour* text :
       {&theme.text, &theme.muted, &theme.inverse_surface, &theme.good, &theme.warn, &theme.bad,
        &theme.warn_mark, &theme.bad_line, &theme.axis, &theme.compare, &theme.band_inner})
    *text = colours.text;
  for (Colour* edge : {&theme.hairline, &theme.border, &theme.control_border, &theme.grid})
    *edge = colours.edge;
  for (Colour* link :
       {&theme.accent, &theme.accent_hover, &theme.accent_pressed, &theme.accent_line, &theme.line})
    *link = colours.link;
  theme.disabled = colours.disabled;
  theme.overlay_scrim = with_alpha(colours.canvas, 0.7f);
  theme.focus = contrast(colours.highlight, colours.canvas) >= 3 ? colours.highlight : colours.text;
  // A pointer over something is shown by a shade that still lets its text be read.
  theme.hover = mixed(colours.text, colours.canvas, 0.12f);
  theme.pressed = mixed(colours.text, colours.canvas, 0.2f);
  for (Colour& channel : theme.channels)
    if (contrast(channel, colours.canvas) < 3) channel = colours.text;
  return theme;
}

Theme stronger(const Theme& theme) {
  Theme strong = theme;
  const Colour most = theme.dark ? white : black;
  const Colour grounds[] = {theme.page,      theme.rail,      theme.surface, theme.raised,
                            theme.sunken,    theme.hover,     theme.pressed, theme.accent_soft,
                            theme.good_soft, theme.warn_soft, theme.bad_soft};
  strong.text = strong.muted = strong.control_border = strong.axis = strong.focus = most;
  strong.inverse_surface = most;
  strong.inverse_text = theme.dark ? black : white;
  strong.on_accent = strong.on_bad = strong.inverse_text;
  strong.disabled = theme.muted;
  for (Colour* edge : {&strong.hairline, &strong.border, &strong.grid, &strong.bad_line})
    *edge = readable(*edge, grounds, most, 4.5);
  for (Colour* text :
       {&strong.accent, &strong.accent_hover, &strong.accent_pressed, &strong.accent_line,
        &strong.good, &strong.warn, &strong.warn_mark, &strong.bad, &strong.line, &strong.compare})
    *text = readable(*text, grounds, most, 7);
  for (Colour& channel : strong.channels)
    channel = readable(channel, {&theme.surface, 1}, most, 4.5);
  return strong;
}

}  // namespace shell
