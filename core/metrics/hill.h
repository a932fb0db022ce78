// Saturation: each further unit of spend brings less, on an S-shaped curve after bringing more.
#pragma once

#include <span>
#include <vector>

#include "core/base/result.h"

namespace core {

// ceiling * x^slope / (x^slope + half_saturation^slope). A slope up to 1 is concave, above it the
// curve is S-shaped.
struct Hill {
  double ceiling = 0.0;          // result a month when saturated, >= 0
  double half_saturation = 1.0;  // spend that brings half of it, > 0
  double slope = 1.0;            // > 0
  bool operator==(const Hill&) const = default;
};

// Whether every number is finite and in its range.
bool is_sound(const Hill& curve);

// The response to x, and its derivative. For solvers: `curve` is sound and x >= 0.
double hill_response(const Hill& curve, double x);
double hill_marginal(const Hill& curve, double x);  // infinite at 0 for slope < 1

// The spend at which the average return, response / spend, is highest: less is better not spent.
// half_saturation * (slope - 1)^(1 / slope); 0 for slope <= 1, where the first unit returns most.
double least_useful_spend(const Hill& curve);

// The response to each of x.
//
// errors  error.metric_input, with the place "ceiling", "half_saturation", "slope" or "x" (>= 0)
// source  Hill 1910; as saturation in Jin et al. 2017, Robyn and Meridian
Result<std::vector<double>> hill(const Hill& curve, std::span<const double> x);

}  // namespace core
