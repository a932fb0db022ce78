// Draws a forecast model many times and follows every scenario month by month.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/forecast/forecast_model.h"
#include "core/forecast/points.h"

namespace core {

// What is done, 0..1; answers whether to go on.
using GoOn = std::function<bool(double)>;

struct SimulationOptions {
  std::size_t scenarios = 4096;  // 1..2^20
  std::uint64_t seed = 1;
  Sampling sampling = Sampling::qmc;
  bool keeps_channels = true;  // each channel's revenue, besides the sums
  GoOn go_on{};                // nothing: to the end
  // The only channels that are followed, with all that create or boost them; the others bring
  // nothing. Empty: all of them.
  std::vector<bool> followed{};
};

// One number of every scenario and month: the scenarios of a month lie together.
class ScenarioRows {
 public:
  ScenarioRows() = default;
  ScenarioRows(std::size_t months, std::size_t scenarios)
      : scenarios_(scenarios),
        blocks_((scenarios + lane_count - 1) / lane_count),
        lanes_(months * blocks_) {}

  Lanes& at(std::size_t month, std::size_t block) { return lanes_[month * blocks_ + block]; }
  const Lanes& at(std::size_t month, std::size_t block) const {
    return lanes_[month * blocks_ + block];
  }
  std::span<const float> month(std::size_t month) const {
    return {reinterpret_cast<const float*>(lanes_.data() + month * blocks_), scenarios_};
  }
  std::size_t blocks() const { return blocks_; }

 private:
  std::size_t scenarios_ = 0, blocks_ = 0;
  std::vector<Lanes> lanes_;
};

struct Simulation {
  std::size_t months = 0, scenarios = 0;
  ScenarioRows revenue;                // money a month
  ScenarioRows customers;              // new, a month; zeros where the model does not count them
  ScenarioRows spend;                  // money a month
  ScenarioRows margin;                 // after spend, a month; where the model knows a margin
  ScenarioRows cash;                   // at the month's end; where the model knows margin and cash
  std::vector<ScenarioRows> channels;  // revenue of each of the model's; empty unless kept
  ScenarioRows total;                  // revenue of all months, as one month
  ScenarioRows
      gain;  // margin on that less all spend and hours, as one month; where margin is known
};

// The same model, seed and number of scenarios give the same bits on every machine; scenario i does
// not depend on how many there are.
//
// errors  error.metric_input, "scenarios"; error.job_stopped when go_on said so
Result<Simulation> simulate(const ForecastModel& model, const SimulationOptions& options);

// The normals of one input (a place in ForecastModel::inputs, correlation included) in every
// scenario of `options`.
std::vector<float> normals_of(const ForecastModel& model, const SimulationOptions& options,
                              std::size_t input);

// Those of the points' own dimensions: the market, the owners, then what is left to each input.
std::vector<float> normals_of_dimension(const ForecastModel& model,
                                        const SimulationOptions& options, std::size_t dimension);

}  // namespace core
