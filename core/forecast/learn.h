// Which uncertain numbers the spread of a forecast comes from, and what knowing one would be worth.
#pragma once

#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/forecast/forecast_model.h"
#include "core/forecast/simulate.h"

namespace core {

struct InputShare;

// The mean of `values` given a standard normal, as a polynomial of the third degree in it: the sum
// of mean and coefficient[k] * He[k](normal) / sqrt(k!), k = 1..3, with the orthonormal Hermite
// polynomials.
struct HermiteFit {
  double mean = 0.0;
  double coefficient[3] = {};

  double at(double normal) const;
  // Variance of that mean: what of the variance of `values` the normal explains by itself.
  double variance() const;
};

// values, normals  one of each a scenario, as many of both, at least one. Coefficients that chance
//                  alone would make as large (less than 4.5 standard errors) are left at zero
HermiteFit hermite_fit(std::span<const float> values, std::span<const float> normals);

// Shares of the variance of `total` that each input explains by itself, largest first, those of 0
// left out. The owners and the market, which move several inputs, stand for themselves. What inputs
// explain only together is in no share. Does not depend on the order of inputs.
//
// source  first-order Sobol indices from a polynomial chaos (Sudret 2008)
std::vector<InputShare> spread_of(const ForecastModel& model, const SimulationOptions& options,
                                  std::span<const float> total);

// Value of learning each input perfectly, in money over the plan, largest first, those of 0 and the
// outlooks, which the future alone tells, left out: what is gained on average by choosing
// afterwards among the plan as it is and each channel's money and hours cut by half or raised by
// half.
//
//   E[max over d of E[gain of d | input]] - max over d of E[gain of d]
//
// errors  error.job_stopped
// source  expected value of partial perfect information; the inner mean by regression on the input
//         (Strong, Oakley & Brennan 2014), here on Hermite polynomials
Result<std::vector<InputShare>> worth_learning(const ForecastModel& model,
                                               SimulationOptions options);

}  // namespace core
