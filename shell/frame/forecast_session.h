// What the forecast page shows, and the answer that a worker has given for it.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/base/id.h"
#include "core/base/result.h"

namespace core {
struct Plan;
struct ForecastAnswer;
}  // namespace core

namespace shell {

// What the fan shows, and what is said of the dependency.
enum class ForecastMeasure { revenue, cash, cac };
enum class DependencyMeasure { channels, owner, rented };

// What is drawn beside the plan: a place in the list of shell/widgets/forecast_answer.h.
struct ForecastBeside {
  std::size_t place = 0;  // 0: nothing
  core::Id scenario;      // where it is one of the plan's own
  bool operator==(const ForecastBeside&) const = default;
};

struct ForecastSession {
  // What was asked last. The first answer has few draws and comes at once, the second has all.
  std::shared_ptr<const core::Plan> asked;
  ForecastBeside asked_beside;
  bool asked_all = false;
  // The latest answer and the plan it is about; it stays until a newer one comes.
  std::shared_ptr<const core::ForecastAnswer> answer;
  std::shared_ptr<const core::Plan> answered;
  ForecastBeside answered_beside;
  bool has_all = false;
  std::optional<core::Error> refused;  // why there is none

  ForecastMeasure measure = ForecastMeasure::revenue;
  DependencyMeasure dependency = DependencyMeasure::channels;
  ForecastBeside beside{.place = 1, .scenario = {}};
  core::Id channel;   // whose response is looked at; empty: the first that has one
  std::string input;  // whose range is being changed; empty: none
};

}  // namespace shell
