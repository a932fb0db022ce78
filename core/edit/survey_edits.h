// Edits of what people answered to "how did you first hear of us?".
#pragma once

#include "core/edit/editor.h"

namespace core {

// Replaces the survey of the same id, or adds it.
// errors  error.unknown_channel {id}, error.date_unreadable, error.text_too_long, those of a number
//         (core/edit/checks.h); for a new one error.id_unreadable, error.id_taken {id}
Edit set_survey(Survey survey);
// errors  error.unknown_survey {id}
Edit remove_survey(Id id);

}  // namespace core
