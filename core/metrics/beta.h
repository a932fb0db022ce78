// The beta distribution: what is known of a share after counting.
#pragma once

#include "core/base/result.h"

namespace core {

// Regularised incomplete beta function I_x(a, b): the part of a Beta(a, b) below x.
//
// x        0..1
// a, b     > 0, finite
// returns  0..1, to twelve digits where a + b is below 100, to one digit less for each tenfold
// errors   error.metric_input
// source   Lentz's continued fraction, DLMF 8.17.22
Result<double> beta_below(double x, double a, double b);

// The x below which a part p of a Beta(a, b) lies.
//
// p        0..1
// errors   error.metric_input
Result<double> beta_quantile(double p, double a, double b);

}  // namespace core
