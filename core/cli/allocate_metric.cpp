#include "core/cli/allocate_metric.h"

#include <limits>

#include "core/cli/json_answer.h"
#include "core/optimise/allocate_once.h"

namespace core::cli {

Result<JsonValue> answer_allocate(MetricInput& input) {
  const double budget = input.number("budget");
  std::vector<OnceChannel> channels;
  const auto* const given = input.objects("channels");
  input.require("channels");
  if (given && input.is_good())
    for (const JsonValue& item : *given) {
      MetricInput channel(item);
      channels.push_back({.ceiling = channel.number("ceiling"),
                          .half_saturation = channel.number("half_saturation"),
                          .slope = channel.number_or("slope", 1.0),
                          .low = channel.number_or("low", 0.0),
                          .high = channel.number_or("high", std::numeric_limits<double>::max())});
      input.refuse_item("channels", channel);
    }
  if (!input.is_good()) return std::unexpected(input.error());
  const auto found = allocate_once(channels, budget);
  if (!found) return std::unexpected(found.error());
  return object({{"spend", numbers(found->spend)},
                 {"value", json_number(found->value)},
                 {"marginal", json_number(found->marginal)},
                 {"upper_bound", json_number(found->upper_bound)}});
}

}  // namespace core::cli
