// Edits of the cards of the plan board.
// "Those of a number" and "of an estimate" are the errors of core/edit/checks.h.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/edit/editor.h"

namespace core {

// Appends a card. Months 1..36, hours and cost >= 0 (totals over all its months); channel, phase,
// behaviours and the cards before it are in the plan; no card comes after itself.
// errors  error.id_unreadable, error.id_taken {id}, error.unknown_channel {id},
//         error.unknown_phase {id}, error.unknown_behaviour {id}, error.unknown_activity {id},
//         error.activity_circle, error.activity_months_out_of_range, error.month_out_of_range,
//         those of a number, those of an estimate, error.date_unreadable, error.text_too_long
Edit add_activity(Activity activity);
// Replaces the card with the same id.    errors  as above
Edit set_activity(Activity activity);
// Lets `change` alter the card (not its id), then checks it.    errors  as above
Edit edit_activity(Id id, std::function<void(Activity&)> change);

// To another lane and month, its length kept.
// errors  error.unknown_activity {id}, error.unknown_channel {id}, error.month_out_of_range
Edit move_activity(Id id, std::optional<Id> channel, Month start);
// Its length; hours and cost stay, being totals.
// errors  error.unknown_activity {id}, error.activity_months_out_of_range
Edit stretch_activity(Id id, int months);
// Its first month, the last one kept.
// errors  as stretch_activity, error.month_out_of_range
Edit stretch_activity_start(Id id, Month start);
// A day "2026-01-15", or empty: not yet.
// errors  error.unknown_activity {id}, error.date_unreadable
Edit set_activity_done(Id id, std::string day);
// Appends a copy right after the card, not done.
// errors  error.unknown_activity {id}, error.id_unreadable, error.id_taken {id}
Edit duplicate_activity(Id id, Id copy);
// Cards after it and scenarios forget it.    errors  error.unknown_activity {id}
Edit remove_activity(Id id);

}  // namespace core
