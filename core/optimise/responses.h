// What a split brings in each counted month, and how that changes with it.
#pragma once

#include <span>
#include <vector>

#include "core/optimise/allocation_problem.h"

namespace core {

class Responses {
 public:
  // The problem stays the caller's and must outlive this.
  explicit Responses(const AllocationProblem& problem);

  void set(std::span<const double> split);

  // Of the last split, channel by channel, `counted` each.
  const std::vector<double>& values() const { return values_; }
  const std::vector<double>& levels() const { return levels_; }

  // d / d spend of the sum of weights * values, by cell. `weights` as values().
  void slopes(std::span<const double> weights, std::span<double> slopes) const;

 private:
  const AllocationProblem* problem_;
  std::vector<double> levels_, values_, curve_slopes_;
};

}  // namespace core
