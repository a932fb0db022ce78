// Finding the spikes of a series, and the rhythm of its weeks.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace core {

// A point of a series that is known, and where it stands in it.
struct SeriesPoint {
  std::size_t place = 0;
  double value = 0;  // >= 0
  bool operator==(const SeriesPoint&) const = default;
};

// Whether the numbers count things, so that chance alone makes them vary.
bool are_counts(std::span<const SeriesPoint> points);

// The places of `points` that are spikes, in their order, at most the eight highest.
//
// A spike is higher than its neighbours; above the higher of the two valleys beside it by five
// times what neighbouring points usually differ by (on the scale of square roots, on which counts
// vary the same at every height, and there by half at least); above that valley by half of what it
// is above the lower quartile of all; and a tenth of the highest spike. So neither the flank of a
// fall nor chance on a level makes one.
std::vector<std::size_t> find_spikes(std::span<const SeriesPoint> points);

// What a day of the week is to the mean of its week, by place modulo 7, averaging 1; empty where no
// such rhythm can be told: fewer than four of each day within whole weeks, one day in five at zero,
// or days that differ less than their own spread explains.
std::vector<double> week_rhythm(std::span<const SeriesPoint> points);

}  // namespace core
