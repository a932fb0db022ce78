// Edits of the interviews held with customers and of what each answer says about behaviours.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/edit/editor.h"

namespace core {

// errors  error.id_unreadable, error.id_taken {id}, error.unknown_segment {id},
//         error.unknown_behaviour {id}, error.date_unreadable, error.text_too_long
Edit add_interview(Interview interview);
// Replaces the interview with the same id.    errors  as above, error.unknown_interview {id}
Edit set_interview(Interview interview);
// errors  error.unknown_interview {id}
Edit remove_interview(Id id);

// The words of answer `index`, its tags kept; index == number of answers appends one.
// errors  error.unknown_interview {id}, error.unknown_answer, error.text_too_long
Edit set_answer(Id interview, std::size_t index, std::string question, std::string text);
// errors  error.unknown_interview {id}, error.unknown_answer
Edit remove_answer(Id interview, std::size_t index);
// Whether the answer speaks of the behaviour.
// errors  error.unknown_interview {id}, error.unknown_answer, error.unknown_behaviour {id}
Edit tag_answer(Id interview, std::size_t index, Id behaviour, bool tagged);

}  // namespace core
