// How long something takes, and the middle of several tries.
#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

namespace bench {

// Milliseconds of one run.
template <class Run>
double time_of(const Run& run) {
  const auto start = std::chrono::steady_clock::now();
  run();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
      .count();
}

// Of at least one value; the upper one of the two in the middle.
inline double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

}  // namespace bench
