// A plan bent until it gives what really happened: an explanation after the fact, never a forecast.
#pragma once

#include <vector>

#include "core/base/result.h"
#include "core/model/owners.h"
#include "core/model/plan.h"

namespace core {

// What had to be bent.
struct BentNumber {
  enum class What { slope, effect };
  Id channel;
  What what = What::slope;
  double value = 0;  // the slope, or money a month added by the fitted month, for good
  bool operator==(const BentNumber&) const = default;
};

struct FittedPlan {
  Plan plan;
  Month month;  // whose revenues it gives
  std::vector<BentNumber> bent;
};

// Takes the latest month of history within the plan, its first left out, and bends for each channel
// with a revenue in it one number until the middle of the forecast of that month is that revenue:
// the slope of a channel that goes through its spend and revenue of today, else a card with an
// effect that is all there by then, whatever the channel's lag, and stays. A channel that neither
// can bring there stays as it is.
//
// errors  error.nothing_happened (no such month); those of forecast()
Result<FittedPlan> fitted_plan(const Plan& plan, const OwnerDirectory& owners);

}  // namespace core
