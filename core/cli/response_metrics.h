// The response formulas of `tributary metric`: adstock, hill and baselined_tanh.
#pragma once

#include "core/base/result.h"
#include "core/cli/metric_input.h"
#include "core/document/json_value.h"

namespace core::cli {

Result<JsonValue> answer_adstock(MetricInput& input);
Result<JsonValue> answer_hill(MetricInput& input);
Result<JsonValue> answer_baselined_tanh(MetricInput& input);

}  // namespace core::cli
