// The criteria of a channel one under another, each with its rating: of somebody who rates alone
// and sees nothing else (FitSession::rater), else those that count, with the suggestion and its
// reason.
#pragma once

#include <optional>

#include "shell/frame/frame.h"
#include "shell/widgets/fit_row.h"

namespace shell {

// Whose ratings are shown; nothing: those that count for the plan.
std::optional<core::Id> rater_of(const Frame& frame);

// Answers the height used.
float draw_rating_list(Frame& frame, Rect box, const FitRow& row);

}  // namespace shell
