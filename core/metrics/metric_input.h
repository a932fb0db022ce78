// What the formulas refuse. Every check is written so that NaN fails too.
#pragma once

#include <cmath>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/model/estimate.h"

namespace core {

// `member` names what was wrong, as the formula's header calls it.
inline std::unexpected<Error> refused_input(std::string_view member = "") {
  return std::unexpected(Error{"error.metric_input", {}, std::string(member)});
}

inline bool is_amount(double value) { return std::isfinite(value) && value >= 0.0; }
inline bool is_share(double value) { return value >= 0.0 && value <= 1.0; }

// An estimate that can stand in a product: all of it above zero.
inline bool is_positive(const std::optional<Estimate>& estimate) {
  return estimate && estimate->low > 0.0 && std::isfinite(estimate->high);
}

}  // namespace core
