// Edits of what the business wants, how much and by when.
// "Those of a number" and "of an estimate" are the errors of core/edit/checks.h.
#pragma once

#include "core/edit/editor.h"

namespace core {

// The target is within target_limits() (core/model/business.h).
// errors  error.id_unreadable, error.id_taken {id}, those of a number, error.month_out_of_range
Edit add_goal(Goal goal);
// Replaces the goal with the same id.    errors  as above, error.unknown_goal {id}
Edit set_goal(Goal goal);
// errors  error.unknown_goal {id}
Edit remove_goal(Id id);

}  // namespace core
