// Edits of the money and the hours of each channel and month.
// "Those of a number" and "of an estimate" are the errors of core/edit/checks.h.
#pragma once

#include <optional>

#include "core/edit/editor.h"

namespace core {

// Money (>= 0) of one month; nothing clears it.
// errors  error.unknown_channel {id}, those of a number, error.month_out_of_range
Edit set_spend(Id channel, Month month, std::optional<double> amount);
// The same for `months` months from `from`.    errors  as above, error.plan_months_out_of_range
Edit set_spend_run(Id channel, Month from, int months, std::optional<double> amount);

// Hours, in the same way.
Edit set_effort(Id channel, Month month, std::optional<double> hours);
Edit set_effort_run(Id channel, Month from, int months, std::optional<double> hours);

}  // namespace core
