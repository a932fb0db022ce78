// Edits of how well people think channels do on each criterion.
// "Those of a number" and "of an estimate" are the errors of core/edit/checks.h.
#pragma once

#include <optional>

#include "core/edit/editor.h"

namespace core {

// Replaces the rating of the same rater, channel and criterion, or adds it. The rating is 1..5,
// with low <= rating <= high where they are given. The criterion is one of criterion_ids() or of
// the plan's.
// errors  error.unknown_channel {id}, error.unknown_criterion {id}, error.unknown_rater {id},
//         those of a number, error.range_reversed, error.text_too_long
Edit set_rating(Rating rating);
// Back to the suggested rating; without one of one's own nothing changes.
Edit clear_rating(std::optional<Id> rater, Id channel, Id criterion);

}  // namespace core
