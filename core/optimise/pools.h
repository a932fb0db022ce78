// The splits that keep to the bounds and to what the pools hold.
#pragma once

#include <span>
#include <vector>

#include "core/optimise/allocation_problem.h"

namespace core {

class Pools {
 public:
  // Of a problem that check() finds nothing wrong with.
  explicit Pools(const AllocationProblem& problem);

  // The bounds by cell; they may be narrowed as long as every pool can still be kept to.
  std::vector<double> low, high;

  // Narrows the bounds of what is useful from a least amount on: cells that have half of it or more
  // in `split` keep at least that much as far as their pool allows, the others nothing.
  void keep_useful(const AllocationProblem& problem, std::span<const double> split);

  // Moves a split to the nearest one that keeps to everything, where a step of cell i counts
  // 1 / ease[i] by its square: cells of more ease give more way. All of `ease` > 0.
  void project(std::span<double> split, std::span<const double> ease) const;

  // What each pool would pay for a little more, were results to follow `slopes` in a straight line:
  // the slope of the best cell that it cannot fill. 0 or more where the pool need not be spent.
  std::vector<double> prices(std::span<const double> slopes) const;

  // The most that the sum of slopes * split can be.
  double greatest(std::span<const double> slopes) const;

  // What each pool has given.
  std::vector<double> taken(std::span<const double> split) const;

 private:
  struct Pool {
    double amount = 0.0;
    bool is_spent_whole = false;
    std::vector<std::size_t> cells;
  };
  void project_pool(const Pool& pool, std::span<double> split, std::span<const double> ease) const;
  // Fills a pool from the steepest of its cells on; answers its price.
  double fill(const Pool& pool, std::span<const double> slopes, std::span<double> split) const;

  std::vector<Pool> pools_;
};

}  // namespace core
