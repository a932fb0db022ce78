// Ranges as commands print them.
#pragma once

#include <optional>

#include "core/cli/json_answer.h"
#include "core/forecast/forecast.h"

namespace core::cli {

inline JsonValue say_fan(const Fan& fan) {
  return object({{"p5", json_number(fan.p5)},
                 {"p10", json_number(fan.p10)},
                 {"p50", json_number(fan.p50)},
                 {"p90", json_number(fan.p90)},
                 {"p95", json_number(fan.p95)}});
}

inline JsonValue say_fan(const std::optional<Fan>& fan) {
  return fan ? say_fan(*fan) : JsonValue{};
}

// The scenarios of a run, at most: some gigabytes for the largest plans.
inline constexpr std::uint64_t most_scenarios = 1'000'000;

}  // namespace core::cli
