#include "core/optimise/work_weights.h"

#include <algorithm>

namespace core {
namespace {

constexpr double least_ramp = 0.05;

// `done(time)`: all work up to that time, in months from the start.
template <class Done>
std::vector<double> levels(const WorkCourse& course, double before, std::size_t count, Done done) {
  const double ramp = std::max(course.ramp, least_ramp);
  std::vector<double> found;
  double level = before;
  for (std::size_t t = 0; t < count; ++t) {
    const double end = static_cast<double>(t) + 1.0 - course.lag;
    const double counted = (done(end) - done(end - ramp)) / ramp;
    level = course.kept * level + (1.0 - course.kept) * std::max(counted, 0.0);
    found.push_back(level);
  }
  return found;
}

}  // namespace

std::vector<double> work_weights(const WorkCourse& course, std::size_t count) {
  return levels(course, 0.0, count, [](double time) { return std::clamp(time, 0.0, 1.0); });
}

std::vector<double> levels_without_work(const WorkCourse& course, double before,
                                        std::size_t count) {
  return levels(course, before, count, [&](double time) { return std::min(time, 0.0) * before; });
}

}  // namespace core
