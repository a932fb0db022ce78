// How far each channel's results may lie from their medians, drawn together.
#pragma once

#include <cstdint>
#include <vector>

#include "core/forecast/simulate.h"

namespace core {

// By channel of the model, then by scenario: results of all months over those at the medians.
using ResultDraws = std::vector<std::vector<double>>;

// Drawn by the forecast itself, with channels fed as `feed` says (by channel, a month; 0: as the
// model has it). A channel that brings nothing even so counts as certain.
//
// errors  those of simulate()
Result<ResultDraws> result_draws(const ForecastModel& model, const std::vector<double>& feed,
                                 std::uint64_t seed, const GoOn& go_on);

// Of each channel, the mean of its draws.
std::vector<double> mean_factors(const ResultDraws& draws);

// The mean of the draws in those scenarios in which `results` (of each channel at its medians)
// bring about the tenth percentile in all; that percentile is written to `tenth`.
std::vector<double> tenth_factors(const ResultDraws& draws, const std::vector<double>& results,
                                  double& tenth);

}  // namespace core
