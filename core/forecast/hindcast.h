// A month of the plan that has happened, as it was forecast.
#pragma once

#include <optional>

#include "core/base/result.h"
#include "core/forecast/fitted_plan.h"
#include "core/forecast/forecast.h"

namespace core {

struct Hindcast {
  Month month;
  // From what the library says of the channels, whatever the plan says of their responses.
  ForecastMonth library;
  // From numbers fitted to what happened: an explanation after the fact, never a forecast. Nothing
  // where it was not asked for, or where nothing could be fitted to that month.
  std::optional<ForecastMonth> fitted;
  bool operator==(const Hindcast&) const = default;
};

// The latest month of the plan with a total revenue, its first left out: that one is today itself.
std::optional<Month> happened_month(const Plan& plan);

// The plan's forecast of that month, `options` as of forecast().
//
// fitted  what fitted_plan() makes of the plan; null where it is not wanted
// errors  those of forecast(); error.nothing_happened (no such month)
Result<Hindcast> hindcast(const Plan& plan, const OwnerDirectory& owners,
                          const ForecastOptions& options, const FittedPlan* fitted);

}  // namespace core
