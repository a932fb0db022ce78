#include "core/stress/kept_shares.h"

namespace core {

std::vector<float> kept_shares(const Simulation& with, const Simulation& without, int from,
                               int months) {
  std::vector<float> kept(with.scenarios), whole(with.scenarios);
  for (int t = from; t < from + months; ++t) {
    const auto left = with.revenue.month(static_cast<std::size_t>(t));
    const auto all = without.revenue.month(static_cast<std::size_t>(t));
    for (std::size_t s = 0; s < kept.size(); ++s) {
      kept[s] += left[s];
      whole[s] += all[s];
    }
  }
  for (std::size_t s = 0; s < kept.size(); ++s)
    kept[s] = whole[s] > 0.0f ? kept[s] / whole[s] : 1.0f;
  return kept;
}

}  // namespace core
