// How something new spreads among those who will ever take it up.
#pragma once

#include "core/base/result.h"

namespace core {

// The share that has taken it up after some years.
//
//   F(t) = (1 - e^-(p + q) t) / (1 + (q / p) e^-(p + q) t)
//
// p        taken up unprompted, per year, > 0; about 0.03 for consumer goods
// q        taken up because others have, per year, >= 0; about 0.38
// years    >= 0
// returns  0..1
// errors   error.metric_input, with the place "p", "q" or "years"
// source   Bass 1969, "A New Product Growth for Model Consumer Durables"
Result<double> bass_share(double p, double q, double years);

struct BassPeak {
  double years = 0;  // when most take it up; 0 where imitation is no stronger than p
  double share = 0;  // that have by then, 0..0.5
  bool operator==(const BassPeak&) const = default;
};
// ln(q / p) / (p + q) and 1/2 - p / 2q.    errors  the same
Result<BassPeak> bass_peak(double p, double q);

}  // namespace core
