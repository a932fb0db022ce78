// The simulated launches of platforms as a part of the forecast of their channels.
#pragma once

#include <cstddef>
#include <optional>

#include "core/forecast/channel_lanes.h"
#include "core/metrics/today_mix.h"
#include "core/model/names.h"
#include "core/model/plan.h"

namespace core {

enum class LaunchFeed {
  counted,
  no_channel,  // the platform belongs to no channel of the plan
  unsaid,      // something of the launch is missing or wrong: launch_course() says what
  no_date,
  no_buyers,  // the funnel stops before buyers, or nothing says what one brings
  in_today,   // begun, and its channel sells: today's sales have it already
  too_late    // begins after the plan's end
};
TRIBUTARY_ENUM_NAMES(LaunchFeed, 7, "counted", "no_channel", "unsaid", "no_date", "no_buyers",
                     "in_today", "too_late")

// Whether the launch of a platform of the plan counts in the forecast of its channel, or why not.
// A launch counts over what its channel sells today; one that had begun when today was read, only
// where the channel sells nothing. What it costs is what cards and budgets say. Where nothing but
// the usual return of work and money would speak for the channel, the launch speaks instead.
LaunchFeed launch_feed(const Plan& plan, const TodayMix& mix, const Platform& platform);

// The launch of a platform that is `counted`, drawn under the plan's seed.
//
// months      of the model; past three years it goes on as its last month
// luck, each  see ModelLaunch
ModelLaunch launch_model(const Plan& plan, const Platform& platform, std::size_t months, Term luck,
                         std::optional<Term> each);

// What a launch brings a month, in buyers, in sixteen scenarios.
//
// months  receives one for each of the `count` months of the model
void find_buyers(const ModelLaunch& launch, const InputLanes& inputs, std::size_t count,
                 Lanes* months);

}  // namespace core
