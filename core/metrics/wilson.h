// The interval of a share that was counted on few people.
#pragma once

#include "core/base/interval.h"
#include "core/base/result.h"

namespace core {

// Wilson's score interval without continuity correction.
//
//   centre      (p + z^2 / 2n) / (1 + z^2 / n)
//   half-width  z sqrt(p (1 - p) / n + z^2 / 4n^2) / (1 + z^2 / n)
//
// successes   0..trials, need not be whole
// trials      n > 0
// confidence  0 < confidence < 1; z is its two-sided normal quantile
// returns     0 <= low <= p <= high <= 1
// errors      error.metric_input, with the place "successes", "trials" or "confidence"
// source      Newcombe 1998, "Two-sided confidence intervals for the single proportion", method 3
Result<Interval> wilson(double successes, double trials, double confidence = 0.95);

// How many more people to ask until a share like this one is known to +- half_width at that
// confidence.
//
//   n = z^2 p (1 - p) / half_width^2
//
// share       0..1
// asked       people asked so far, >= 0
// half_width  0 < half_width < 1
// returns     people, whole, 0 when enough were asked
// errors      error.metric_input
Result<double> more_to_ask(double share, double asked, double half_width, double confidence = 0.95);

}  // namespace core
