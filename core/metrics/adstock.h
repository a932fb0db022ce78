// Carry-over: how the effect of what is spent in one month reaches into later ones.
#pragma once

#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/model/channel.h"

namespace core {

struct Adstock {
  CarryOverKind kind = CarryOverKind::geometric;
  double alpha = 0.0;         // retention, 0..1
  double delay = 0.0;         // months to the peak, 0..window - 1; read by `delayed` alone
  int window = 12;            // number of weights, largest lag + 1; not read by `recursive`
  bool is_normalised = true;  // keeps the scale of spend: steady spend settles at itself
};

// The weights of lags 0, 1 .. window - 1.
//
//   geometric  alpha^lag
//   binomial   (1 - lag / window)^(1 / alpha - 1)
//   delayed    alpha^((lag - delay)^2)
//   normalised: divided by their sum
//
// returns  for `recursive`, which has no end, nothing
// errors   error.metric_input, with the place "alpha", "theta" or "window" (1..1000)
// source   Jin et al. 2017 (geometric, delayed); Meridian (binomial); `window` is their L + 1
Result<std::vector<double>> adstock_weights(const Adstock& carry);

// y[t] = sum over lags of weight[lag] * x[t - lag];
// recursive: y[t] = gain * x[t] + alpha * y[t - 1], gain = 1, or 1 - alpha when normalised.
//
// x        what is spent each month, oldest first, >= 0
// opening  recursive: the level y before the first month, none or one number; else earlier spend,
//          newest last. What is not given is zero
// returns  one value for each of x
// errors   those of adstock_weights(), "x" and "opening"; recursive needs alpha < 1
// source   Robyn (recursive)
Result<std::vector<double>> adstock(const Adstock& carry, std::span<const double> x,
                                    std::span<const double> opening = {});

}  // namespace core
