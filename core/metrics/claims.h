// What platforms say they sold, beside what was sold.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/base/result.h"

namespace core {

struct Claims {
  double claimed = 0;                   // sum of the claims
  double ratio = 0;                     // claimed / revenue; above 1 proves overlap
  std::optional<double> mer;            // revenue / spend; nothing without spend
  std::vector<std::size_t> impossible;  // places of the claims that alone exceed the revenue
  double least_double_count = 0;        // claimed - revenue, at least 0: counted more than once
  bool operator==(const Claims&) const = default;
};

// revenue  of the whole business, > 0
// spend    all advertising, >= 0, in the unit of revenue
// claimed  revenue claimed by each platform, >= 0, at least one
// errors   error.metric_input, with the place "revenue", "spend" or "claims"
// source   by definition; n claims of parts of one revenue overlap by at least their sum less it
Result<Claims> claims(double revenue, double spend, std::span<const double> claimed);

}  // namespace core
