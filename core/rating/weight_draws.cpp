#include "core/rating/weight_draws.h"

#include <algorithm>

#include "core/metrics/metric_input.h"

namespace core {
namespace {

constexpr std::uint64_t weight_stream = 0;
constexpr std::size_t steps_a_weight = 12;
constexpr double rounding = WeightBounds::rounding;

}  // namespace

Result<WeightDraws> WeightDraws::make(std::span<const WeightBounds> bounds, std::uint64_t seed) {
  double least = 0, most = 0;
  for (const WeightBounds& bound : bounds) {
    if (!(bound.low >= 0.0 && bound.low <= bound.high && bound.high <= 1.0))
      return refused_input("weights");
    least += bound.low;
    most += bound.high;
  }
  if (least > 1.0 + rounding || most < 1.0 - rounding) return refused_input("weights");
  return WeightDraws(bounds, seed);
}

WeightDraws::WeightDraws(std::span<const WeightBounds> bounds, std::uint64_t seed)
    : bounds_(bounds.begin(), bounds.end()), random_(seed, weight_stream) {
  double least = 0, most = 0;
  for (const WeightBounds& bound : bounds_) least += bound.low, most += bound.high;
  free_ = std::max(0.0, 1.0 - least);
  for (const WeightBounds& bound : bounds_)
    walks_ = walks_ || bound.low + free_ > bound.high + rounding;
  cuts_.resize(bounds_.size());
  if (!walks_) return;
  const double share = most > least ? free_ / (most - least) : 0.0;
  for (const WeightBounds& bound : bounds_)
    at_.push_back(bound.low + share * (bound.high - bound.low));
  // Away from where it starts, which is the same for every seed.
  walk(64 * steps_a_weight * bounds_.size());
}

void WeightDraws::next(std::span<float> weights) {
  if (walks_)
    next_by_walking(weights);
  else
    next_from_gaps(weights);
}

void WeightDraws::next_from_gaps(std::span<float> weights) {
  const std::size_t last = cuts_.size() - 1;
  for (std::size_t i = 0; i < last; ++i) {
    const std::uint32_t cut = random_.word();
    std::size_t place = i;
    for (; place > 0 && cuts_[place - 1] > cut; --place) cuts_[place] = cuts_[place - 1];
    cuts_[place] = cut;
  }
  constexpr double step = 0x1p-32;
  double before = 0;
  for (std::size_t i = 0; i <= last; ++i) {
    const double cut = i < last ? cuts_[i] * step : 1.0;
    weights[i] = static_cast<float>(bounds_[i].low + free_ * (cut - before));
    before = cut;
  }
}

void WeightDraws::next_by_walking(std::span<float> weights) {
  walk(steps_a_weight * at_.size());
  for (std::size_t i = 0; i < at_.size(); ++i) weights[i] = static_cast<float>(at_[i]);
}

void WeightDraws::walk(std::size_t steps) {
  const std::size_t count = at_.size();
  if (count < 2) return;
  for (; steps > 0; --steps) {
    const std::uint32_t word = random_.word();
    const std::size_t one = (word & 0xffff) % count;
    const std::size_t other = (one + 1 + (word >> 16) % (count - 1)) % count;
    const double both = at_[one] + at_[other];
    const double low = std::max(bounds_[one].low, both - bounds_[other].high);
    const double high = std::min(bounds_[one].high, both - bounds_[other].low);
    at_[one] = low + static_cast<double>(random_.single()) * std::max(0.0, high - low);
    at_[other] = both - at_[one];
  }
}

}  // namespace core
