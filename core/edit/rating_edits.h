// Edits of how well people think channels do on each criterion.
// "Those of a number" and "of an estimate" are the errors of core/edit/checks.h.
#pragma once

#include <optional>
#include <string>

#include "core/edit/editor.h"

namespace core {

// Replaces the rating of the same rater, channel and criterion, or adds it. The rating is 1..5,
// with low <= rating <= high where they are given. The criterion is one of criterion_ids() or of
// the plan's.
// errors  error.unknown_channel {id}, error.unknown_criterion {id}, error.unknown_rater {id},
//         those of a number, error.range_reversed, error.text_too_long
Edit set_rating(Rating rating);
// The same of the number alone, in the plan as it then is: why stays, and the range moves with the
// number, as wide as it was but for what would leave 1..5.
Edit set_rating_value(std::optional<Id> rater, Id channel, Id criterion, double value);
// How sure the number is; it moves to the nearer end where it lies outside. An end that is nothing
// is that of range_of and moves no number. Where there is no such rating nothing changes.
// errors  those of a number, error.range_reversed
Edit set_rating_range(std::optional<Id> rater, Id channel, Id criterion, std::optional<double> low,
                      std::optional<double> high);
// Says why; where there is no such rating nothing changes.    errors  error.text_too_long
Edit set_rating_why(std::optional<Id> rater, Id channel, Id criterion, std::string why);
// Back to the suggested rating; without one of one's own nothing changes.
Edit clear_rating(std::optional<Id> rater, Id channel, Id criterion);

}  // namespace core
