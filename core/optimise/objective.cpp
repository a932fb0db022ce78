#include "core/optimise/objective.h"

namespace core {

NetWorth::NetWorth(const AllocationProblem& problem) : responses_(problem) {
  for (const AllocationChannel& channel : problem.channels) {
    worth_.insert(worth_.end(), channel.worth.begin(), channel.worth.end());
    cost_.insert(cost_.end(), channel.cost.begin(), channel.cost.end());
  }
}

double NetWorth::at(std::span<const double> split, std::span<double> slopes) {
  responses_.set(split);
  responses_.slopes(worth_, slopes);
  double value = 0.0;
  for (std::size_t i = 0; i < worth_.size(); ++i) value += worth_[i] * responses_.values()[i];
  for (std::size_t i = 0; i < cost_.size(); ++i) {
    value -= cost_[i] * split[i];
    slopes[i] -= cost_[i];
  }
  return value;
}

}  // namespace core
