// Edits of who rates channels, and of what they agree on.
#pragma once

#include <string>

#include "core/edit/editor.h"

namespace core {

// errors  error.id_unreadable, error.id_taken {id}, error.text_too_long
Edit add_rater(Rater rater);
// errors  error.unknown_rater {id}, error.text_too_long
Edit rename_rater(Id id, std::string name);
// Their ratings go with them.    errors  error.unknown_rater {id}
Edit remove_rater(Id id);

// What counts for the plan becomes the mean of what the plan's raters have noted of that channel
// and criterion, with a range from the lowest to the highest end of theirs (range_of). Why stays as
// it was, followed by what they say, each after the name ("Anne – seen · Marc – cheap") and instead
// of what they had said there. Where fewer than two have noted anything there is nothing to agree
// on and nothing changes.
// errors  error.unknown_channel {id}, error.unknown_criterion {id}, error.text_too_long
Edit agree_on_rating(Id channel, Id criterion);

}  // namespace core
