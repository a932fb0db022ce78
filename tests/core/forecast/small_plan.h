// Plans small enough to be worked out by hand.
#pragma once

#include "core/model/plan.h"
#include "tests/support/plan_builders.h"

namespace core {

// A channel whose carry-over ends with its month and whose work counts at once.
inline Channel small_channel(Id id, ResponseKind kind, double spend, double revenue) {
  Channel channel;
  channel.id = id;
  channel.name = id;
  channel.response = Response{.kind = kind,
                              .half_saturation = point_estimate(1000),
                              .slope = point_estimate(1),
                              .lag = point_estimate(0),
                              .ramp = point_estimate(0),
                              .half_life = point_estimate(0),
                              .per = ResponseUnit::revenue};
  channel.today = Today{.spend = spend, .revenue = point_estimate(revenue)};
  return channel;
}

// "ads" spends 1,000 of 1,000 at half saturation for 4,000; "search" brings 2,000 by itself.
inline Plan small_plan(int months = 3) {
  Plan plan;
  plan.id = "small";
  plan.start = make_month(2026, 1);
  plan.months = months;
  plan.channels = {small_channel("ads", ResponseKind::paid, 1000, 4000),
                   small_channel("search", ResponseKind::base, 0, 2000)};
  plan.channels[0].owner = "meta";
  plan.channels[0].tenure = Tenure::rented;
  plan.channels[1].today->spend.reset();
  return plan;
}

inline void set_spend(Plan& plan, const Id& channel, std::vector<double> amounts) {
  for (std::size_t t = 0; t < amounts.size(); ++t)
    plan.spend[channel][plan.start.plus(static_cast<int>(t))] = amounts[t];
}

}  // namespace core
