// What is left when something stops: of the plan, and of the business as it is today.
#pragma once

#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/forecast/forecast.h"

namespace core {

// Quantiles of a number of months; nothing where it takes longer than is followed.
struct MonthsFan {
  std::optional<double> p5, p10, p50, p90, p95;
  bool operator==(const MonthsFan&) const = default;
};

// What comes in while it lasts and after.
struct StressCourse {
  Fan trough;                   // money: the worst month from its first on
  std::optional<Fan> cash_low;  // money: least cash from its first month on
  double cvar =
      0;  // money: mean of the worst twentieth of revenue in the year from its first month
  std::vector<Fan> revenue;  // money, of each month of the plan, with the shock
  bool operator==(const StressCourse&) const = default;
};

struct StressSide : StressCourse {
  // False: nothing of the target can be hit by that kind (add_shock.h), and all is as without it.
  bool can_hit = true;
  // Revenue with the shock over without, in the months that it lasts at least, 0..1.
  Fan kept_share;
  Fan kept_alone;               // the same without what links take along
  Fan trough_share;             // the least share of a month's revenue that is kept, 0..1
  MonthsFan months_to_recover;  // from its first month until 95 % is back for good; 0: never below
  // Of what a cost shock hits, as things are: believed revenue over spend, before and meanwhile.
  std::optional<double> roas, roas_then;
  std::optional<double> claims_kept;  // tracking: the part of claims that is still reported, 0..1
};

struct Stress {
  Month month;              // first of the shock
  int months = 0;           // that it lasts at most
  StressSide plan, before;  // before: today's mix, where nothing moves but the shock
  // Without the plan, as core/forecast/ready_scenarios.h's scenario of today: markets and seasons
  // move it as they move the plan, so that bad years and cash can be held against the plan's.
  StressCourse unplanned;
  std::uint64_t seed = 0;
  std::size_t scenarios = 0;
};

struct StressOptions {
  std::size_t scenarios = 4096;
  std::optional<std::uint64_t> seed{};  // nothing: the plan's
  Sampling sampling = Sampling::qmc;
  GoOn go_on{};
};

// Draws the plan with and without the shock from the same scenarios, and follows it for a year
// after the shock's end; after the plan's end its last month goes on.
//
// shock   its month within the plan; nothing: so that it ends with the plan
// errors  those of forecast_model(), simulate() and add_shock(); error.shock_outside_plan
// source  knock-on as core/metrics/knock_on.h, spread over time by each base's half-life; CVaR as
//         core/metrics/tail_risk.h
Result<Stress> stress(const Plan& plan, const OwnerDirectory& owners, const Shock& shock,
                      const StressOptions& options = {});

// The first month of a shock that ends with the plan, or the plan's own where that is shorter.
Month latest_shock_month(const Plan& plan, int months);

// A full stop for that long.
Shock stop_of(const ShockTarget& target, std::optional<Month> month, int months);

}  // namespace core
