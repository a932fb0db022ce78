#include "core/optimise/responses.h"

#include <algorithm>

namespace core {

Responses::Responses(const AllocationProblem& problem)
    : problem_(&problem),
      levels_(problem.channels.size() * problem.counted),
      values_(levels_.size()),
      curve_slopes_(levels_.size()) {}

void Responses::set(std::span<const double> split) {
  const std::size_t months = problem_->months, counted = problem_->counted;
  for (std::size_t c = 0; c < problem_->channels.size(); ++c) {
    const AllocationChannel& channel = problem_->channels[c];
    const double* const spend = &split[c * months];
    double* const level = &levels_[c * counted];
    if (channel.weights.empty()) {
      double at = channel.opening;
      for (std::size_t t = 0; t < counted; ++t)
        level[t] = at = (t < months ? channel.rate_in(t) * spend[t] : 0.0) + channel.retention * at;
    } else {
      std::ranges::copy(channel.carried, level);
      for (std::size_t t = 0; t < months; ++t)
        for (std::size_t lag = 0; lag < channel.weights.size() && t + lag < counted; ++lag)
          level[t + lag] += channel.weights[lag] * channel.rate_in(t) * spend[t];
    }
    for (std::size_t t = 0; t < counted; ++t) {
      const CurvePoint point = curve_at(channel.curve, level[t]);
      values_[c * counted + t] = point.value;
      curve_slopes_[c * counted + t] = point.slope;
    }
  }
}

void Responses::slopes(std::span<const double> weights, std::span<double> slopes) const {
  const std::size_t months = problem_->months, counted = problem_->counted;
  for (std::size_t c = 0; c < problem_->channels.size(); ++c) {
    const AllocationChannel& channel = problem_->channels[c];
    const double* const weight = &weights[c * counted];
    const double* const rise = &curve_slopes_[c * counted];
    double* const slope = &slopes[c * months];
    if (channel.weights.empty()) {
      double later = 0.0;
      for (std::size_t t = counted; t-- > 0;) {
        later = weight[t] * rise[t] + channel.retention * later;
        if (t < months) slope[t] = channel.rate_in(t) * later;
      }
    } else {
      for (std::size_t t = 0; t < months; ++t) {
        double sum = 0.0;
        for (std::size_t lag = 0; lag < channel.weights.size() && t + lag < counted; ++lag)
          sum += channel.weights[lag] * weight[t + lag] * rise[t + lag];
        slope[t] = channel.rate_in(t) * sum;
      }
    }
  }
}

}  // namespace core
