// The return on advertising below which each sale loses money.
#pragma once

#include <optional>

#include "core/base/result.h"
#include "core/model/business.h"

namespace core {

// margin   contribution margin, 0 < margin <= 1
// returns  revenue per unit of advertising money, 1 / margin; the same for MER
// errors   error.metric_input
// source   by definition: contribution, margin x revenue, equals the advertising
Result<double> break_even_roas(double margin);

// Of a business, with its range (a low margin gives the high end). Nothing without a margin.
std::optional<Estimate> break_even_roas(const Business& business);

}  // namespace core
