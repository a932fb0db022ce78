#include "core/metrics/season.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/metrics/metric_input.h"

namespace core {

Result<std::vector<double>> season_indices(std::span<const double> values) {
  const double sum = std::accumulate(values.begin(), values.end(), 0.0);
  if (!std::ranges::all_of(values, is_amount) || !(sum > 0.0) || !std::isfinite(sum))
    return refused_input("values");
  const double mean = sum / static_cast<double>(values.size());
  std::vector<double> indices;
  for (const double value : values) indices.push_back(value / mean);
  return indices;
}

}  // namespace core
