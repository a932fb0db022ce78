// The criteria of a channel one under another, each with its rating: of somebody who rates alone
// and sees nothing else (FitSession::rater), else those that count, with the suggestion and its
// reason.
#pragma once

#include <optional>
#include <string>

#include "shell/frame/frame.h"
#include "shell/widgets/fit_row.h"

namespace shell {

// Whose ratings are shown; nothing: those that count for the plan.
std::optional<core::Id> rater_of(const Frame& frame);

// A quiet button that takes a rating back, cut off the top of the box; true when it was pressed.
// Its words, not its padding, stand in line with what is above.
bool clear_rating_button(Frame& frame, Rect& box, const std::string& words,
                         const std::string& criterion);

// Answers the height used.
float draw_rating_list(Frame& frame, Rect box, const FitRow& row);

}  // namespace shell
