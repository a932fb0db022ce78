// The formulas of platforms in `tributary metric`: bass, decay, loop and rank_curve.
#pragma once

#include "core/base/result.h"
#include "core/cli/metric_input.h"
#include "core/document/json_value.h"

namespace core::cli {

Result<JsonValue> answer_bass(MetricInput& input);
Result<JsonValue> answer_decay(MetricInput& input);
Result<JsonValue> answer_loop(MetricInput& input);
Result<JsonValue> answer_rank_curve(MetricInput& input);

}  // namespace core::cli
