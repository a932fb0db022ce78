#include "core/metrics/break_even_roas.h"

#include "core/metrics/estimate_product.h"
#include "core/metrics/metric_input.h"

namespace core {

Result<double> break_even_roas(double margin) {
  if (!is_share(margin) || margin == 0.0) return refused_input();
  return 1.0 / margin;
}

std::optional<Estimate> break_even_roas(const Business& business) {
  if (!is_positive(business.contribution_margin)) return std::nullopt;
  return reciprocal_of(*business.contribution_margin);
}

}  // namespace core
