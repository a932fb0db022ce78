// A fan chart of a forecast: bands, words and table of one of its numbers over the months.
#pragma once

#include <optional>
#include <string>

#include "core/forecast/forecast.h"
#include "shell/charts/fan.h"

namespace shell {

// The number of a month; nothing where it is not known.
using MonthFan = std::optional<core::Fan> (*)(const core::ForecastMonth& month);

// How it is written: in a sentence and a table, and at the end of a line beside `scale`.
struct FanWords {
  std::string (*value)(const Frame& frame, double value);
  std::string (*tick)(const Frame& frame, double value);
  std::string (*end)(const Frame& frame, double value, double scale);
};

extern const FanWords money_words, ratio_words, share_words;

struct FanQuestion {
  std::string_view id;
  std::string title;
  MonthFan number;
  const FanWords* words;
  std::optional<double> goal{};
  bool has_marks = false;  // what the totals of the plan say of its months
};

// Of the latest answer; without one an empty chart of the same size over the plan's months.
FanChart forecast_fan(const Frame& frame, const FanQuestion& question);

}  // namespace shell
