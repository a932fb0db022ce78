// Plain pseudo-random numbers for tests and benches, the same everywhere.
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>

namespace core {

class Draws {
 public:
  explicit Draws(std::uint64_t seed) : state_(seed) {}

  double share() {  // 0..1; splitmix64
    state_ += 0x9e3779b97f4a7c15u;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return static_cast<double>((z ^ (z >> 31)) >> 11) * 0x1p-53;
  }
  double between(double low, double high) { return low + (high - low) * share(); }
  // Lognormal.
  double around(double median, double spread) {
    const double radius = std::sqrt(-2.0 * std::log(1.0 - share()));
    return median * std::exp(spread * radius * std::cos(2.0 * std::numbers::pi * share()));
  }

 private:
  std::uint64_t state_;
};

}  // namespace core
