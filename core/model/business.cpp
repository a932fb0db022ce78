#include "core/model/business.h"

namespace core {

std::optional<double> PerMonth::at(Month month) const {
  const auto own = by_month.find(month);
  return own != by_month.end() ? std::optional{own->second} : every;
}

Limits target_limits(Measure measure) {
  switch (measure) {
    case Measure::owner_share:
    case Measure::kept_if_stopped:
      return limits::share;
    case Measure::effective_number:
      return limits::effective_number;
    case Measure::mer:
      return limits::ratio;
    case Measure::revenue:
    case Measure::customers:
      break;
  }
  return limits::count;
}

}  // namespace core
