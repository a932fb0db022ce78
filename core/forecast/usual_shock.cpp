#include "core/forecast/usual_shock.h"

namespace core {

Estimate usual_severity(ShockKind kind) {
  switch (kind) {
    case ShockKind::cost:
      return range_estimate(1.5, 2.5);
    case ShockKind::rank:
      return range_estimate(0.3, 0.7);
    case ShockKind::copy:
      return range_estimate(0.2, 0.6);
    case ShockKind::season:
      return range_estimate(0.2, 0.5);
    case ShockKind::stop:
    case ShockKind::tracking:
    case ShockKind::ban:
    case ShockKind::close:
      break;
  }
  return point_estimate(1.0);
}

Estimate usual_recovery(ShockKind kind) {
  switch (kind) {
    case ShockKind::stop:
      return range_estimate(1.0, 3.0);
    case ShockKind::ban:
      return range_estimate(2.0, 6.0);
    case ShockKind::rank:
      return range_estimate(2.0, 8.0);
    case ShockKind::cost:
    case ShockKind::tracking:
    case ShockKind::close:
    case ShockKind::copy:
    case ShockKind::season:
      break;
  }
  return point_estimate(0.0);
}

}  // namespace core
