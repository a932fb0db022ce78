#include "core/optimise/ease.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core {
namespace {

// A curve of height h over a scale s bends by about h / s^2.
double bend(const AllocationChannel& channel) {
  const double worth = std::accumulate(channel.worth.begin(), channel.worth.end(), 0.0) /
                       static_cast<double>(std::max<std::size_t>(channel.worth.size(), 1));
  double sum = 0.0;
  for (const CurveTerm& term : channel.curve) sum += term.height / (term.scale * term.scale);
  const double rate = channel.rate.empty()
                          ? 1.0
                          : std::accumulate(channel.rate.begin(), channel.rate.end(), 0.0) /
                                static_cast<double>(channel.rate.size());
  return worth * sum * rate * rate;
}

}  // namespace

std::vector<double> ease_of(const AllocationProblem& problem) {
  std::vector<double> bends;
  double sharpest = 0.0;
  for (const AllocationChannel& channel : problem.channels) {
    bends.push_back(bend(channel));
    sharpest = std::max(sharpest, bends.back());
  }
  std::vector<double> ease;
  for (const double bend : bends) {
    // What bends not at all may go as far as it likes, within what numbers can hold.
    const double kept = std::max(bend, 1e-9 * sharpest);
    ease.insert(ease.end(), problem.months, kept > 0.0 ? 1.0 / kept : 1.0);
  }
  return ease;
}

}  // namespace core
