// Weights of criteria that nobody has settled: every way of sharing out the whole is as likely as
// any other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/random.h"
#include "core/base/result.h"

namespace core {

// Between which shares of the whole the weight of a criterion lies, 0 <= low <= high <= 1.
struct WeightBounds {
  // By so much sums may miss the whole: bounds that just add up to it do so only up to rounding.
  static constexpr double rounding = 1e-9;

  double low = 0, high = 1;
  bool operator==(const WeightBounds&) const = default;
};

// Draws one set of weights after the other, each adding up to 1, evenly spread over all that keep
// to the bounds:
//
//   without upper bounds that matter   the gaps between sorted uniform numbers, above the lower
//                                      bounds; independent of each other
//   else                               from the set before by sharing out the sum of two weights
//                                      anew, a dozen times for each weight: near enough independent
//
// source  Tervonen & Lahdelma 2007 for the gaps; Smith 1984, "Efficient Monte Carlo procedures for
//         generating points uniformly distributed over bounded regions", for the walk
class WeightDraws {
 public:
  // errors  error.metric_input with the place "weights": none, a bound out of 0..1, low > high, or
  //         bounds between which no weights add up to 1
  static Result<WeightDraws> make(std::span<const WeightBounds> bounds, std::uint64_t seed);

  // `weights` takes one for each criterion.
  void next(std::span<float> weights);

 private:
  WeightDraws(std::span<const WeightBounds> bounds, std::uint64_t seed);
  void next_from_gaps(std::span<float> weights);
  void next_by_walking(std::span<float> weights);
  void walk(std::size_t steps);

  std::vector<WeightBounds> bounds_;
  RandomStream random_;
  double free_ = 1;  // what the lower bounds leave to share out
  bool walks_ = false;
  std::vector<std::uint32_t> cuts_;
  std::vector<double> at_;  // where the walk is
};

}  // namespace core
