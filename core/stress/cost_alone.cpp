#include "core/stress/cost_alone.h"

#include <algorithm>

#include "core/forecast/usual_shock.h"

namespace core {

std::optional<CostAlone> cost_alone(const Shock& shock) {
  if (shock.kind != ShockKind::cost || !shock.reported) return std::nullopt;
  const Estimate severity = shock.severity ? *shock.severity : usual_severity(shock.kind);
  const auto& [before, after, extra] = *shock.reported;
  const auto left = [&](double factor) { return before / std::max(factor, 1.0); };
  CostAlone alone{.low = left(severity.high), .high = left(severity.low)};
  alone.rest_low = after / alone.high - 1;
  alone.rest_high = after / alone.low - 1;
  return alone;
}

}  // namespace core
