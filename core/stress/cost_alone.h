// How far dearer results explain the return that was reported when costs rose. History: nothing of
// it is predicted.
#pragma once

#include <optional>

#include "core/model/activity.h"

namespace core {

// Each between the ends of the shock's severity.
struct CostAlone {
  double low = 0.0, high = 0.0;            // revenue over spend that cost alone leaves
  double rest_low = 0.0, rest_high = 0.0;  // what is reported over that, less 1: -0.14 is 14 % less
  bool operator==(const CostAlone&) const = default;
};

// before / factor, and after over that less 1; a factor as add_shock() takes it, usual_severity()
// where the shock names none. Nothing for other kinds and where nothing was reported.
std::optional<CostAlone> cost_alone(const Shock& shock);

}  // namespace core
