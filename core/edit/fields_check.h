// What edits refuse in a thing of many members: each by the rule of its table of fields.
#pragma once

#include <cstddef>

#include "core/edit/checks.h"

namespace core {

// The first member of `plan.platforms[place]` that cannot stand there.
//
// errors  error.text_too_long; error.date_unreadable; those of a number and of an estimate
//         (core/edit/checks.h); error.unknown_channel {id}; error.id_unreadable; error.id_taken
//         {id} where an id stands twice in the plan
Refusal check_platform_fields(const Plan& plan, std::size_t place);

}  // namespace core
