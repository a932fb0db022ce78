#include "core/forecast/quantiles.h"

#include <algorithm>
#include <cmath>

#include "core/forecast/lanes.h"

namespace core {
namespace {

constexpr std::size_t bin_count = 1024;
constexpr std::size_t copies = 4;  // of the histogram, so that equal neighbours do not wait

struct Range {
  float low, high;
};

Lanes load(const float* from) {
  Lanes lanes;
  __builtin_memcpy(&lanes, from, sizeof(lanes));
  return lanes;
}

Range range_of(std::span<const float> values) {
  Range range{values[0], values[0]};
  std::size_t i = 0;
  if (values.size() >= lane_count) {
    Lanes low = load(values.data()), high = low;
    for (i = lane_count; i + lane_count <= values.size(); i += lane_count) {
      const Lanes next = load(values.data() + i);
      low = min_of(next, low);
      high = max_of(next, high);
    }
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
      range.low = std::min(range.low, low[lane]);
      range.high = std::max(range.high, high[lane]);
    }
  }
  for (; i < values.size(); ++i) {
    range.low = std::min(range.low, values[i]);
    range.high = std::max(range.high, values[i]);
  }
  return range;
}

}  // namespace

void QuantileFinder::find(std::span<const float> values, std::span<const double> levels,
                          std::span<double> found) {
  const Range range = range_of(values);
  const std::size_t n = values.size();
  const float width = range.high - range.low;
  const float scale = static_cast<float>(bin_count - 1) / width;
  // All equal, or so close together that they cannot be told apart by bins.
  if (!(width > 0.0f) || !std::isfinite(scale) || !std::isfinite(width)) {
    picked_.assign(values.begin(), values.end());
    std::ranges::sort(picked_);
    for (std::size_t i = 0; i < levels.size(); ++i) {
      const double rank = levels[i] * static_cast<double>(n - 1);
      const auto below = static_cast<std::size_t>(rank);
      const double low = picked_[below], high = picked_[std::min(below + 1, n - 1)];
      found[i] = low + (rank - static_cast<double>(below)) * (high - low);
    }
    return;
  }

  bins_.resize(n + lane_count);
  counts_.assign(bin_count * copies, 0);
  std::size_t i = 0;
  for (; i + lane_count <= n; i += lane_count) {
    const IntLanes bins =
        __builtin_convertvector((load(values.data() + i) - range.low) * scale, IntLanes);
    using ShortLanes = std::uint16_t __attribute__((vector_size(32)));
    const ShortLanes narrow = __builtin_convertvector(bins, ShortLanes);
    __builtin_memcpy(bins_.data() + i, &narrow, sizeof(narrow));
    for (std::size_t lane = 0; lane < lane_count; ++lane)
      ++counts_[static_cast<std::size_t>(bins_[i + lane]) * copies + lane % copies];
  }
  for (; i < n; ++i) {
    bins_[i] = static_cast<std::uint16_t>((values[i] - range.low) * scale);
    ++counts_[static_cast<std::size_t>(bins_[i]) * copies];
  }

  std::size_t before = 0;  // values in bins under `bin`
  std::size_t bin = 0;
  const auto count_of = [&](std::size_t at) {
    std::size_t count = 0;
    for (std::size_t copy = 0; copy < copies; ++copy) count += counts_[at * copies + copy];
    return count;
  };
  for (std::size_t level = 0; level < levels.size(); ++level) {
    const double rank = levels[level] * static_cast<double>(n - 1);
    const auto below = static_cast<std::size_t>(rank);
    const std::size_t above = std::min(below + 1, n - 1);
    while (before + count_of(bin) <= below) before += count_of(bin++);
    std::size_t last = bin, up_to = before + count_of(bin);
    while (up_to <= above) up_to += count_of(++last);
    picked_.clear();
    for (std::size_t at = 0; at < n; ++at)
      if (bins_[at] >= bin && bins_[at] <= last) picked_.push_back(values[at]);
    const auto at_below = picked_.begin() + static_cast<std::ptrdiff_t>(below - before);
    std::nth_element(picked_.begin(), at_below, picked_.end());
    const double low = *at_below;
    const double high = above > below ? *std::min_element(at_below + 1, picked_.end()) : low;
    found[level] = low + (rank - static_cast<double>(below)) * (high - low);
  }
}

}  // namespace core
