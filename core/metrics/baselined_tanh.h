// Saturation from plain questions: what today's spend brings, and how much more there is to get.
#pragma once

#include <span>
#include <vector>

#include "core/base/result.h"

namespace core {

//   f(x) = ceiling * tanh(x * artanh(share_of_ceiling) / spend)
struct BaselinedTanh {
  double spend = 1.0;             // today's, > 0
  double gain = 0.0;              // response per unit of spend at that spend, >= 0
  double share_of_ceiling = 0.5;  // f(spend) / ceiling, above 0 and below 1
  bool operator==(const BaselinedTanh&) const = default;

  double ceiling() const { return gain * spend / share_of_ceiling; }
};

// The response to each of x.
//
// errors  error.metric_input, with the place "spend", "gain", "share_of_ceiling" or "x" (>= 0)
// source  PyMC-Marketing's TanhSaturationBaselined, by its formula
Result<std::vector<double>> baselined_tanh(const BaselinedTanh& curve, std::span<const double> x);

// What the first unit of response costs: spend per response as spend goes to 0. Infinite without
// gain; `curve` as baselined_tanh() takes it.
double first_customer_cost(const BaselinedTanh& curve);

// The share of its ceiling that a spend has reached, from what doubling the spend would bring.
//
//   share = sqrt(2 * today / doubled - 1), since tanh(2u) = 2 tanh u / (1 + tanh^2 u)
//
// today    response to today's spend, > 0
// doubled  response to twice the spend, above today and below twice of it
// errors   error.metric_input, with the place "today" or "doubled"
Result<double> share_of_ceiling_by_doubling(double today, double doubled);

}  // namespace core
