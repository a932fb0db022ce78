// Edits of the platforms to grow on, and of what people complain of there.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "core/edit/editor.h"

namespace core {

// Appends a platform.    errors  those of check_platform_fields (core/edit/fields_check.h)
Edit add_platform(Platform platform);
// Lets `change` alter the platform (not its id), then checks it.
// errors  error.unknown_platform {id}, those of check_platform_fields
Edit edit_platform(Id id, std::function<void(Platform&)> change);
// Moves it to `position` (0 = first; past the end means last).    errors  error.unknown_platform
// {id}
Edit move_platform(Id id, std::size_t position);
// errors  error.unknown_platform {id}
Edit remove_platform(Id id);

// Appends imported reviews. One whose text, date and source a complaint of the platform has already
// is left out, so that the same export read twice counts once.
// errors  error.unknown_platform {id}, those of check_platform_fields
Edit add_complaints(Id platform, std::vector<Complaint> complaints);

// Gives the tag to every complaint and friction in which the word stands, as a word of its own and
// without regard to its plural in -s, and which does not bear it yet. An empty word or tag changes
// nothing.    errors  error.unknown_platform {id}, error.text_too_long
Edit tag_remarks(Id platform, std::string word, std::string tag);

}  // namespace core
