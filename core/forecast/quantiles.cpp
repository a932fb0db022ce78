#include "core/forecast/quantiles.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace core {
namespace {

constexpr std::size_t bin_count = 1024;
constexpr std::size_t copies = 4;  // of the histogram, so that equal neighbours do not wait
// Added to a number below 2^23, it leaves the nearest whole number in the low bits.
constexpr float rounder = 8388608.0f;

struct Range {
  float low, high;
};

// The first sixteen, or as many as there are.
Lanes load(std::span<const float> values) {
  Lanes lanes{};
  if (values.size() >= lane_count)
    std::memcpy(&lanes, values.data(), sizeof(lanes));
  else
    std::memcpy(&lanes, values.data(), values.size_bytes());
  return lanes;
}

Range range_of(std::span<const float> values) {
  Range range{values[0], values[0]};
  std::size_t i = 0;
  if (values.size() >= lane_count) {
    Lanes low = load(values), high = low;
    for (i = lane_count; i + lane_count <= values.size(); i += lane_count) {
      const Lanes next = load(values.subspan(i));
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

  count_bins(values, range.low, scale);
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
    pick(values, bin, last);
    const auto at_below = picked_.begin() + static_cast<std::ptrdiff_t>(below - before);
    std::nth_element(picked_.begin(), at_below, picked_.end());
    const double low = *at_below;
    const double high = above > below ? *std::min_element(at_below + 1, picked_.end()) : low;
    found[level] = low + (rank - static_cast<double>(below)) * (high - low);
  }
}

void QuantileFinder::count_bins(std::span<const float> values, float low, float scale) {
  places_.resize((values.size() + lane_count - 1) / lane_count);
  for (std::size_t i = 0; i < places_.size(); ++i)
    places_[i] = (load(values.subspan(i * lane_count)) - low) * scale + rounder;
  counts_.assign(bin_count * copies, 0);
  for (std::size_t i = 0; i < values.size(); ++i) {
    std::uint32_t bits;
    std::memcpy(&bits, reinterpret_cast<const float*>(places_.data()) + i, sizeof(bits));
    ++counts_[(bits & 0x7fffffu) * copies + i % copies];
  }
}

void QuantileFinder::pick(std::span<const float> values, std::size_t first, std::size_t last) {
  picked_.clear();
  const float first_place = static_cast<float>(first) + rounder;
  const float last_place = static_cast<float>(last) + rounder;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const Lanes outside = max_of(first_place - places_[i], places_[i] - last_place);
    if (!is_any_less(outside, all_lanes(0.5f))) continue;
    const auto some = values.subspan(i * lane_count);
    for (std::size_t lane = 0; lane < std::min(lane_count, some.size()); ++lane)
      if (outside[lane] < 0.5f) picked_.push_back(some[lane]);
  }
}

}  // namespace core
