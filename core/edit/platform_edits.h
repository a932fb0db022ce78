// Edits of the platforms to grow on, and of what people complain of there.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/edit/editor.h"
#include "core/model/platform.h"

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
// errors  error.unknown_platform {id}, error.too_many_complaints {limit}, those of
//         check_platform_fields
Edit add_complaints(Id platform, std::vector<Complaint> complaints);

// Where a value of a platform stands: in it, or in the circle, complaint, friction, gap or watch of
// that id. Null where there is no such part.
template <class T>
using PlatformPlace = const T* (*)(const Platform& platform, const Id& part);

// Each sets one value and leaves what stands beside it as it then is.
// errors  error.unknown_platform {id}, also of a part; those of check_platform_fields
Edit set_platform_text(Id platform, Id part, PlatformPlace<std::string> place, std::string value);
Edit set_platform_number(Id platform, Id part, PlatformPlace<std::optional<double>> place,
                         std::optional<double> value);
Edit set_platform_estimate(Id platform, Id part, PlatformPlace<std::optional<Estimate>> place,
                           std::optional<Estimate> value);

// Removes the circle, complaint, friction, gap or watch; of an id that is not there nothing.
// errors  error.unknown_platform {id}
Edit remove_platform_part(Id platform, Id part);

// How far the item of the listing's checklist is, 0..1; nothing: what can be read off the listing.
// errors  error.unknown_platform {id}, those of check_platform_fields
Edit set_listing_item(Id platform, Id check, std::optional<double> done);
// The answer to a scout criterion, 1..5; its range and grade go, its reason stays. Nothing takes
// back all. errors  the same
Edit set_scout_rating(Id platform, Id criterion, std::optional<double> rating);
Edit set_scout_why(Id platform, Id criterion, std::string why);

// Notes the values of a day; a measure that the day has already is replaced.
// errors  error.unknown_platform {id}, error.too_many_logged {limit}, those of
// check_platform_fields
Edit log_platform_day(Id platform, std::vector<LogEntry> entries);
// Takes away all that is noted of the day.    errors  error.unknown_platform {id}
Edit remove_log_day(Id platform, std::string date);

// The gap of the plan that bears the tag gets the severity; one that is not there yet is added with
// that id.    errors  error.unknown_platform {id}, those of check_platform_fields
Edit set_gap_severity(Id platform, Id new_gap, std::string tag, std::optional<double> severity);

// Gives the tag to every complaint and friction in which the word stands, as a word of its own and
// without regard to its plural in -s, and which does not bear it yet. Complaints with more than
// `most_stars` are left out. An empty word or tag changes nothing.
// errors  error.unknown_platform {id}, error.text_too_long
Edit tag_remarks(Id platform, std::string word, std::string tag, double most_stars = 5.0);

}  // namespace core
