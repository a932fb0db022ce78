// One price on what each pool holds, at which the channels would by themselves take about as much.
// The price at which they do is also what a little more would be worth.
#pragma once

#include <span>
#include <vector>

#include "core/optimise/level_search.h"

namespace core {

// What the channels would do at some prices.
struct PriceAnswer {
  std::vector<double> prices;  // of each pool
  // Value of the answer and, at these prices, of what the pools then still hold: about a bound.
  double dual = 0.0;
  Split split;                // may take more out of the pools than they hold
  std::vector<double> taken;  // out of each pool
};

class PriceSearch {
 public:
  // The problem stays the caller's and must outlive this. `cells` of each channel's levels.
  PriceSearch(const AllocationProblem& problem, std::size_t cells);

  PriceAnswer ask(std::span<const double> prices);

  // Answers at better and better prices: the last two of one pool are just too cheap and just too
  // dear; of several pools every answer is given. `value` is that of some split that keeps to the
  // pools.
  std::vector<PriceAnswer> search(std::span<const double> prices, double value);

 private:
  std::vector<PriceAnswer> search_one(double price, double value);
  std::vector<PriceAnswer> search_several(std::span<const double> prices, double value);

  const AllocationProblem* problem_;
  std::vector<LevelSearch> channels_;
};

}  // namespace core
