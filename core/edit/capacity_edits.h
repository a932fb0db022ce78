// Edits of what can be spent: money, hours and the limits one sets oneself.
// "Those of a number" and "of an estimate" are the errors of core/edit/checks.h.
#pragma once

#include <optional>

#include "core/edit/editor.h"

namespace core {

// `field` is Capacity::budget (money a month) or Capacity::hours. The amount for every month;
// amounts of single months go. Nothing clears both.
// errors  those of a number
Edit set_capacity(PerMonth Capacity::* field, std::optional<double> every);

// The amount of one month alone, over the one for every month. Nothing gives that one back.
// errors  those of a number, error.month_out_of_range
Edit set_capacity_month(PerMonth Capacity::* field, Month month, std::optional<double> amount);

// hour_cost (money an hour, >= 0), max_owner_share (0..1), max_monthly_change (0..10).
// errors  those of a number
Edit set_capacity_number(std::optional<double> Capacity::* field, std::optional<double> value);

}  // namespace core
