// The formula "allocate" of `tributary metric`.
#pragma once

#include "core/cli/metric_input.h"

namespace core::cli {

// channels [{ceiling, half_saturation, slope (1), low (0), high (budget)}], budget
//   -> spend [], value, marginal, upper_bound
Result<JsonValue> answer_allocate(MetricInput& input);

}  // namespace core::cli
