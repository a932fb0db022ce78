#include "core/cli/response_metrics.h"

#include <cmath>

#include "core/cli/json_answer.h"
#include "core/metrics/adstock.h"
#include "core/metrics/baselined_tanh.h"
#include "core/metrics/hill.h"

namespace core::cli {
namespace {

using Answer = Result<JsonValue>;

// A whole number that fits an int; anything else is refused.
int whole_or(MetricInput& input, std::string_view member, int missing) {
  const double value = input.number_or(member, missing);
  if (std::abs(value) <= 1e9 && value == std::floor(value)) return static_cast<int>(value);
  input.refuse(member);
  return missing;
}

}  // namespace

Answer answer_adstock(MetricInput& input) {
  Adstock carry;
  if (const auto kind = value_of<CarryOverKind>(input.text("kind")))
    carry.kind = *kind;
  else
    input.refuse("kind");
  const bool is_recursive = carry.kind == CarryOverKind::recursive;
  carry.alpha = input.number("alpha");
  carry.delay = input.number_or("theta", 0.0);
  carry.window = whole_or(input, "window", carry.window);
  // Each as its source has it where nothing is said.
  carry.is_normalised = input.flag_or("normalised", !is_recursive);
  const auto x = input.numbers("x");
  const auto opening = input.number_or_numbers("opening");
  if (!input.is_good()) return std::unexpected(input.error());
  const auto carried = adstock(carry, x, opening);
  if (!carried) return std::unexpected(carried.error());
  return object({{"y", numbers(*carried)}});
}

Answer answer_hill(MetricInput& input) {
  const Hill curve{input.number("ceiling"), input.number("half_saturation"), input.number("slope")};
  const auto x = input.numbers("x");
  if (!input.is_good()) return std::unexpected(input.error());
  const auto responses = hill(curve, x);
  if (!responses) return std::unexpected(responses.error());
  return object(
      {{"y", numbers(*responses)}, {"least_useful_spend", json_number(least_useful_spend(curve))}});
}

Answer answer_baselined_tanh(MetricInput& input) {
  const BaselinedTanh curve{input.number("spend"), input.number("gain"),
                            input.number("share_of_ceiling")};
  const auto x = input.numbers("x");
  if (!input.is_good()) return std::unexpected(input.error());
  const auto responses = baselined_tanh(curve, x);
  if (!responses) return std::unexpected(responses.error());
  const double first = first_customer_cost(curve);
  return object({{"y", numbers(*responses)},
                 {"ceiling", json_number(curve.ceiling())},
                 {"first_customer_cost", std::isfinite(first) ? json_number(first) : JsonValue{}}});
}

}  // namespace core::cli
