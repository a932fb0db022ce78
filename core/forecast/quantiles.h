// Quantiles of many scenarios without sorting them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/forecast/lanes.h"

namespace core {

// Finds quantiles of one row after another, keeping its own scratch memory between them.
class QuantileFinder {
 public:
  // values  one or more, finite; read only
  // levels  0..1, rising
  // found   one for each level: linear interpolation at rank level * (n - 1) of the sorted values
  void find(std::span<const float> values, std::span<const double> levels, std::span<double> found);

 private:
  void count_bins(std::span<const float> values, float low, float scale);
  void pick(std::span<const float> values, std::size_t first, std::size_t last);

  std::vector<Lanes> places_;  // of each value: its bin, on top of 2^23
  std::vector<std::uint32_t> counts_;
  std::vector<float> picked_;
};

}  // namespace core
