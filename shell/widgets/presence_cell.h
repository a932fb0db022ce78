// How strongly a channel is present at a moment, 0..1: a disc in a table, worked like a slider,
// with a sheet for exact values.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shell/frame/frame.h"
#include "shell/widgets/interact.h"

namespace shell {

// The disc alone: its area follows the value, which is written inside from 60 of 100 up; nothing is
// a dash, 0 a small ring.
void presence_disc(Frame& frame, Point centre, std::optional<double> presence);

// "Souvent présent" and so on; that nobody has said it yet for nothing.
std::string presence_word(const Frame& frame, std::optional<double> presence);

// Arrows change it by 5 of 100, a digit sets tens, Delete empties it; a click, Enter or Space opens
// five steps, a slider and an exact field under `title`. `name` must be unique where it is drawn.
Gesture presence_cell(Frame& frame, Rect rect, std::string_view name, std::string_view title,
                      std::optional<double>& presence);

}  // namespace shell
