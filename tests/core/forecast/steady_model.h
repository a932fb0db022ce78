// Models of small plans in which nothing drifts, and what becomes of their revenue.
#pragma once

#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include "core/forecast/simulate.h"
#include "tests/core/forecast/small_plan.h"

namespace core {

inline const OwnerDirectory nobody;

// Without the market's drift, so that what is certain stays a number.
inline ForecastModel steady_model(const Plan& plan, const ModelOptions& options = {}) {
  auto model = forecast_model(plan, nobody, options);
  EXPECT_TRUE(model) << (model ? "" : model.error().key + model.error().place);
  for (ModelChannel& channel : model->channels) channel.volatility = 0;
  return std::move(*model);
}

// The revenue of a channel in every month, in the first scenario.
inline std::vector<double> revenue_of(const ForecastModel& model, std::size_t channel) {
  const auto simulation = simulate(model, {.scenarios = 16});
  EXPECT_TRUE(simulation);
  std::vector<double> found;
  for (std::size_t t = 0; t < model.months; ++t)
    found.push_back(static_cast<double>(simulation->channels[channel].month(t)[0]));
  return found;
}

}  // namespace core
