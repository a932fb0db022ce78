#include "core/optimise/climb.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace core {
namespace {

constexpr std::size_t remembered = 8;  // values that a step may fall below the best of
constexpr double least_stride = 1e-8, most_stride = 1e8;
// Times the widest bounds that a step may reach before it is moved back inside; from further off,
// rounding would leave it outside.
constexpr double most_reach = 1e3;

// The greatest stride that stays within reach.
double reach_of(const Pools& pools, std::span<const double> ease, std::span<const double> slopes) {
  double widest = 0.0, steepest = 0.0;
  for (std::size_t i = 0; i < slopes.size(); ++i) {
    widest = std::max(widest, pools.high[i] - pools.low[i]);
    steepest = std::max(steepest, std::abs(ease[i] * slopes[i]));
  }
  return steepest > 0.0 ? most_reach * widest / steepest : most_stride;
}

}  // namespace

Climb climb(Objective& objective, const Pools& pools, std::span<const double> ease,
            std::span<double> split, const ClimbLimits& limits) {
  const std::size_t n = split.size();
  std::vector<double> at(split.begin(), split.end()), slopes(n), next(n), next_slopes(n);
  std::vector<double> direction(n);
  double value = objective.at(at, slopes);
  Climb found{value};
  std::array<double, remembered> recent;
  recent.fill(value);
  const double least_promise = limits.promise * static_cast<double>(n);
  double stride = 1.0;
  int small_promises = 0;

  while (found.steps < limits.steps) {
    ++found.steps;
    stride = std::min(stride, reach_of(pools, ease, slopes));
    for (std::size_t i = 0; i < n; ++i) direction[i] = at[i] + stride * ease[i] * slopes[i];
    pools.project(direction, ease);
    double promise = 0.0;
    for (std::size_t i = 0; i < n; ++i) {
      direction[i] -= at[i];
      promise += direction[i] * slopes[i];
    }
    small_promises = promise <= least_promise * std::abs(value) ? small_promises + 1 : 0;
    if (small_promises == 3 || !(promise > 0.0)) {
      found.is_at_top = true;
      break;
    }

    // A part of the step is taken: as much as keeps a share of what the slope promises.
    const double floor = *std::ranges::min_element(recent);
    double part = 1.0, next_value = 0.0;
    bool is_up = false;
    for (int tries = 0; tries < 40 && !is_up; ++tries) {
      for (std::size_t i = 0; i < n; ++i) next[i] = at[i] + part * direction[i];
      next_value = objective.at(next, next_slopes);
      is_up = next_value >= floor + 1e-4 * part * promise;
      if (is_up) break;
      const double bend = value + part * promise - next_value;  // as of a parabola
      const double best = bend > 0.0 ? 0.5 * part * part * promise / bend : 0.0;
      part = std::clamp(best, 0.1 * part, 0.5 * part);
    }
    if (!is_up) {
      found.is_at_top = true;
      break;
    }

    double length = 0.0, bend = 0.0;
    for (std::size_t i = 0; i < n; ++i) {
      const double step = next[i] - at[i];
      length += step * step / ease[i];
      bend -= step * (next_slopes[i] - slopes[i]);
    }
    stride = bend > 0.0 ? std::clamp(length / bend, least_stride, most_stride)
                        : std::min(10.0 * stride, most_stride);
    at.swap(next);
    slopes.swap(next_slopes);
    value = next_value;
    recent[static_cast<std::size_t>(found.steps) % remembered] = value;
    if (value > found.value) {
      found.value = value;
      std::ranges::copy(at, split.begin());
    }
  }
  return found;
}

}  // namespace core
