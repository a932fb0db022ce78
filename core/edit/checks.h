// What edits refuse: texts, numbers, ranges, months and ids that cannot stand in a plan.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/model/limits.h"
#include "core/model/plan.h"

namespace core {

// Why something is refused, or nothing when it is right.
using Refusal = std::optional<Error>;

// The first refusal among several checks.
Refusal first_of(std::initializer_list<Refusal> checks);

// errors  error.text_too_long
Refusal check_text(const std::string& text);

// "Those of a number". Nothing is always right.
// errors  error.not_a_number (NaN, infinite); error.share_out_of_range where the limits are 0..1;
//         error.at_least {least} or error.too_large where the most is only there to stop nonsense;
//         error.out_of_range {least, most} elsewhere
Refusal check_number(double value, Limits limits);
Refusal check_number(const std::optional<double>& value, Limits limits);

// "Those of an estimate": those of a number for low, high and mode, and
// errors  error.range_reversed (low > high); error.mode_outside_range; error.range_from_zero (two
//         points are percentiles of a distribution that never reaches zero, so low must be above);
//         error.date_unreadable; error.text_too_long
Refusal check_estimate(const std::optional<Estimate>& estimate, Limits limits);

// Years 1900 to 2999.    errors  error.month_out_of_range
Refusal check_month(Month month);
Refusal check_month(const std::optional<Month>& month);

// Empty, "2026", "2026-01" or "2026-01-15".    errors  error.date_unreadable
Refusal check_date(const std::string& date);

// Well formed and used by nothing in the plan.    errors  error.id_unreadable, error.id_taken {id}
Refusal check_new_id(const Plan& plan, const Id& id);

// What the id names is in the plan; nothing is always right.
// errors  error.unknown_channel {id}, error.unknown_segment {id}, error.unknown_behaviour {id},
//         error.unknown_phase {id}
Refusal check_channel(const Plan& plan, const std::optional<Id>& id);
Refusal check_segment(const Plan& plan, const std::optional<Id>& id);
Refusal check_phase(const Plan& plan, const std::optional<Id>& id);
Refusal check_behaviours(const Plan& plan, const std::vector<Id>& ids);

}  // namespace core
