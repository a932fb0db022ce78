#include "core/platforms/spike_shape.h"

#include <cmath>
#include <numbers>

namespace core {

double excess_left(double time, double half_life, double tail) {
  if (tail >= no_tail) return std::exp2(-time / half_life);
  return std::pow(1.0 + std::expm1(std::numbers::ln2 / tail) * time / half_life, -tail);
}

double excess_until(double time, double half_life, double tail) {
  if (tail >= no_tail)
    return -std::expm1(-std::numbers::ln2 * time / half_life) * half_life / std::numbers::ln2;
  const double pace = std::expm1(std::numbers::ln2 / tail) / half_life;
  return -std::expm1((1.0 - tail) * std::log1p(pace * time)) / (pace * (tail - 1.0));
}

}  // namespace core
