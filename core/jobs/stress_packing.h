// The questions and answers of core/stress as bytes, for the jobs "stress" and "stress_grid". The
// plan crosses as its text.
#pragma once

#include <string>
#include <string_view>

#include "core/stress/stress_grid.h"

namespace core {

struct StressQuestion {
  std::string plan;  // of plan_to_json()
  Shock shock;       // of its estimates the ends and the mode alone cross; of itself no words
};

struct StressGridQuestion {
  std::string plan;  // of plan_to_json()
  std::optional<Month> month;
  int months = 3;
};

std::string bytes_from_stress_question(StressQuestion question);
std::string bytes_from_stress_grid_question(StressGridQuestion question);
std::string bytes_from_stress(Stress answer);
std::string bytes_from_stress_grid(StressGrid answer);
// error.import_bytes for bytes that the other has not written.
Result<StressQuestion> stress_question_from_bytes(std::string_view bytes);
Result<StressGridQuestion> stress_grid_question_from_bytes(std::string_view bytes);
Result<Stress> stress_from_bytes(std::string_view bytes);
Result<StressGrid> stress_grid_from_bytes(std::string_view bytes);

}  // namespace core
