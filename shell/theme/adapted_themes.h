// Themes made for the eyes of one person: stronger contrasts, or the system's own colours.
#pragma once

#include "shell/theme/theme.h"

namespace shell {

// What a system that forces its colours gives: CSS Canvas, CanvasText, GrayText, LinkText,
// Highlight and ButtonBorder.
struct SystemColours {
  Colour canvas, text, disabled, link, highlight, edge;
  bool operator==(const SystemColours&) const = default;
};

// Only those colours: one ground, edges instead of shades. The channels keep theirs where they can
// be seen; their names always stand beside them.
Theme system_theme(const SystemColours& colours);

// The same hues, but every text at 7:1 or more on whatever it lies on, and every edge at 4.5:1.
Theme stronger(const Theme& theme);

}  // namespace shell
