// The question and the answer of the job "forecast" as bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/forecast/hindcast.h"

namespace core {

// What is drawn beside the plan, with the same draws.
enum class Beside { nothing, today, best_channel, fitted, scenario };

struct ForecastQuestion {
  std::string plan;  // as core/document/plan_json.h writes it
  Beside beside = Beside::nothing;
  Id scenario;  // of Beside::scenario
  std::size_t scenarios = 4096;
  bool says_what_to_learn = true;
  bool operator==(const ForecastQuestion&) const = default;
};

struct ForecastAnswer {
  Forecast plan;
  // Nothing where it was not asked for, or where there is none: no channel is the best one, nothing
  // has happened that could be fitted.
  std::optional<Forecast> beside;
  std::vector<BentNumber> bent;  // of Beside::fitted
  // Of what has happened; fitted only with what is worth learning, or as Beside::fitted.
  std::optional<Hindcast> hindcast;
  bool operator==(const ForecastAnswer&) const = default;
};

std::string bytes_from_forecast_question(ForecastQuestion question);
std::string bytes_from_forecast(ForecastAnswer answer);
// error.import_bytes for bytes that the other has not written.
Result<ForecastQuestion> forecast_question_from_bytes(std::string_view bytes);
Result<ForecastAnswer> forecast_from_bytes(std::string_view bytes);

}  // namespace core
