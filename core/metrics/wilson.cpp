#include "core/metrics/wilson.h"

#include <algorithm>
#include <cmath>

#include "core/metrics/metric_input.h"
#include "core/metrics/normal.h"

namespace core {

Result<Interval> wilson(double successes, double trials, double confidence) {
  const auto z = normal_quantile(0.5 + confidence / 2.0);
  // Written so that NaN fails too.
  if (!z || !(confidence > 0.0)) return refused_input("confidence");
  if (!(trials > 0.0) || !std::isfinite(trials)) return refused_input("trials");
  if (!(successes >= 0.0 && successes <= trials)) return refused_input("successes");
  const double p = successes / trials;
  const double z2 = *z * *z / trials;
  const double centre = (p + z2 / 2.0) / (1.0 + z2);
  const double half = *z * std::sqrt(p * (1.0 - p) / trials + z2 / (4.0 * trials)) / (1.0 + z2);
  // Rounding must not put the ends past 0, 1 or the share itself.
  return Interval{.low = std::clamp(centre - half, 0.0, p),
                  .high = std::clamp(centre + half, p, 1.0)};
}

Result<double> more_to_ask(double share, double asked, double half_width, double confidence) {
  const auto z = normal_quantile(0.5 + confidence / 2.0);
  if (!z || !(confidence > 0.0) || !is_share(share) || !is_amount(asked) ||
      !(half_width > 0.0 && half_width < 1.0))
    return refused_input();
  const double needed = *z * *z * share * (1.0 - share) / (half_width * half_width);
  return std::max(0.0, std::ceil(needed - asked));
}

}  // namespace core
