#include "shell/text/precision.h"

#include <cmath>

namespace shell {
namespace {

// The largest of 1, 2 and 5 times a power of ten that is no more than `most`.
double round_step(double most) {
  const double power = std::pow(10.0, std::floor(std::log10(most)));
  for (const double times : {5.0, 2.0})
    if (times * power <= most * (1 + 1e-9)) return times * power;
  return power;
}

}  // namespace

Rounded rounded(const core::Estimate& estimate) {
  const double middle = core::middle(estimate), width = estimate.high - estimate.low;
  Rounded result{estimate.low, middle, estimate.high, estimate.is_point()};
  if (result.is_point || !(width > 0.0)) return result;
  const double step = round_step(width / 10.0);
  const auto to_step = [&](double value) { return std::round(value / step) * step; };
  result.low = to_step(result.low), result.middle = to_step(result.middle),
  result.high = to_step(result.high);
  return result;
}

}  // namespace shell
