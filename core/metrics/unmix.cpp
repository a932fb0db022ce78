#include "core/metrics/unmix.h"

#include <algorithm>
#include <cmath>

#include "core/metrics/metric_input.h"

namespace core {

Result<Unmixed> unmix(double direct, std::span<const double> labelled,
                      std::span<const std::optional<double>> unlabelled_share) {
  if (!is_amount(direct)) return refused_input("direct");
  if (!std::ranges::all_of(labelled, is_amount)) return refused_input("labelled");
  if (unlabelled_share.size() != labelled.size()) return refused_input("unlabelled_share");
  Unmixed unmixed;
  unmixed.rest = direct;
  for (std::size_t i = 0; i < labelled.size(); ++i) {
    const std::optional<double> share = unlabelled_share[i];
    if (share && !is_share(*share)) return refused_input("unlabelled_share");
    if (!share || *share == 1.0) {
      unmixed.visits.push_back(std::nullopt);
      continue;
    }
    const double visits = labelled[i] / (1.0 - *share);
    if (!std::isfinite(visits)) return refused_input("unlabelled_share");
    unmixed.visits.push_back(visits);
    unmixed.rest -= visits * *share;
  }
  return unmixed;
}

}  // namespace core
