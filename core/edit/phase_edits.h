// Edits of the phases that the months of the plan fall into.
#pragma once

#include "core/edit/editor.h"

namespace core {

// Months 1..36.
// errors  error.id_unreadable, error.id_taken {id}, error.phase_months_out_of_range,
//         error.month_out_of_range, error.text_too_long
Edit add_phase(Phase phase);
// Replaces the phase with the same id.    errors  as above, error.unknown_phase {id}
Edit set_phase(Phase phase);
// Cards stay, without a phase.    errors  error.unknown_phase {id}
Edit remove_phase(Id id);

}  // namespace core
