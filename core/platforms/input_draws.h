// Draws of a platform's estimates, one stream of luck for each of them: changing one input leaves
// the draws of the others alone, so that two versions of a plan differ by the change only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/metrics/estimate_quantile.h"
#include "core/model/estimate.h"

namespace core {

struct DrawSettings {
  std::uint64_t seed = 1;
  std::size_t draws = 2000;
};

class InputDraws {
 public:
  // `owner` keeps apart the luck of platforms, circles and the like.
  InputDraws(DrawSettings settings, std::string_view owner) : settings_(settings), owner_(owner) {}

  // Evenly spread over 0..1, ends left out; the same for the same name.
  std::vector<double> uniform(std::string_view name) const;

  // Draws of the estimate, all `missing` where there is none.
  //
  // errors  those of estimate_quantile, with `name` as the place
  Result<std::vector<double>> of(const std::optional<Estimate>& estimate, std::string_view name,
                                 Scale scale, double missing) const;

 private:
  DrawSettings settings_;
  std::string_view owner_;
};

}  // namespace core
