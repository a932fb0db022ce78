// What is left when a channel or all channels of an owner stop.
#pragma once

#include <string_view>

#include "core/base/result.h"
#include "core/metrics/today_mix.h"

namespace core {

// 1 - stopped / total: today's shares alone, without knock-on or recapture.
//
// stopped  revenue of what stops, 0..total
// total    revenue of everything, > 0
// returns  0..1
// errors   error.metric_input
Result<double> kept_share(double stopped, double total);

// The same for an owner (a key of OwnerDirectory::owner_key) of today's mix.
// errors  error.nothing_to_share (no revenue is known), error.unknown_owner {id}
Result<double> kept_if_owner_stops(const TodayMix& mix, std::string_view owner_key);

}  // namespace core
