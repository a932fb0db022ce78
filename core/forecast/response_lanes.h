// How one channel answers, sixteen scenarios at a time: the loops in which a forecast spends its
// time.
#pragma once

#include <cstddef>
#include <span>

#include "core/forecast/lanes.h"

namespace core {

// Money a month through carry-over and saturation:
//
//   level[t]  = gain * spend[t] + retention * level[t - 1]
//   result[t] = ceiling * level^slope / (half^slope + level^slope), 0 at level 0
struct PaidLanes {
  Lanes ceiling{};
  Lanes slope{};
  Lanes slope_log_half{};  // slope * log2(half saturation)
  Lanes retention{};       // 0..1, below 1
  Lanes gain{};
  Lanes opening{};  // level before the first month
};

// Puts in the place of levels the results they bring, as the last line above says. One step after
// the other for all of them: a short loop keeps what it needs in registers.
inline void saturate(std::span<Lanes> levels, Lanes ceiling, Lanes slope, Lanes slope_log_half) {
  // Where nothing was spent the level counts as so little that the response vanishes.
  for (Lanes& level : levels) level = log2_of(max_of(level, all_lanes(1e-30f)));
  for (Lanes& level : levels) level = exp2_of(slope_log_half - slope * level);
  for (Lanes& level : levels) level = ceiling / (1.0f + level);
}

// Puts the results of a spend into `months`, one for each of it.
inline void find_paid(const PaidLanes& paid, std::span<const float> spend, Lanes* months) {
  Lanes level = paid.opening;
  for (std::size_t t = 0; t < spend.size(); ++t)
    months[t] = level = paid.gain * spend[t] + paid.retention * level;
  saturate({months, spend.size()}, paid.ceiling, paid.slope, paid.slope_log_half);
}

// Adds full * min(1, max(0, (t + 1 - lag) / ramp)): work that begins to count after a lag and
// counts in full after a ramp.
inline void add_ramp(Lanes full, Lanes lag, Lanes per_ramp, std::size_t count, Lanes* months) {
  const Lanes zero{}, one = all_lanes(1.0f);
  for (std::size_t t = 0; t < count; ++t) {
    const Lanes grown = (static_cast<float>(t + 1) - lag) * per_ramp;
    months[t] += full * min_of(max_of(grown, zero), one);
  }
}

}  // namespace core
