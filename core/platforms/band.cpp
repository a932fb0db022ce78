#include "core/platforms/band.h"

#include <algorithm>
#include <cmath>

namespace core {

Band band_of(std::vector<double> draws) {
  if (draws.empty()) return {};
  std::ranges::sort(draws);
  const auto at = [&](double part) {
    const double place = part * static_cast<double>(draws.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, draws.size() - 1);
    return std::lerp(draws[below], draws[above], place - std::floor(place));
  };
  return {.p10 = at(0.1), .p50 = at(0.5), .p90 = at(0.9)};
}

}  // namespace core
