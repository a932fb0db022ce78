// Edits of what the business wants, how much and by when.
// "Those of a number" and "of an estimate" are the errors of core/edit/checks.h.
#pragma once

#include "core/edit/editor.h"
#include "core/model/limits.h"

namespace core {

// Target by measure: money and customers >= 0, mer 0..1000, effective_number >= 1, shares 0..1.
// errors  error.id_unreadable, error.id_taken {id}, those of a number, error.month_out_of_range
Edit add_goal(Goal goal);
// Replaces the goal with the same id.    errors  as above, error.unknown_goal {id}
Edit set_goal(Goal goal);
// errors  error.unknown_goal {id}
Edit remove_goal(Id id);

// What a goal's target may be.
Limits target_limits(Measure measure);

}  // namespace core
