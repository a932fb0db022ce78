// The best months of one channel when every unit of spend has a price: with a price there is no
// shared budget left, and all that one month hands to the next is the level.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/optimise/level_grid.h"
#include "core/optimise/window_best.h"

namespace core {

// How the levels of the grid are meant. points: a month ends at one of them; what is found is a
// plan. cells: at anything between two of them, every rounding outward; what is found is a bound.
enum class LevelKind : std::uint8_t { points, cells };

class LevelSearch {
 public:
  // The channel stays the caller's and must outlive this. Its retention carries the level on, also
  // where it has weights.
  LevelSearch(const AllocationChannel& channel, std::size_t counted, std::size_t cells,
              LevelKind kind);

  // The greatest
  //
  //   sum over counted months of worth * result - sum over months of price * spend
  //
  // that the bounds and the least useful spend allow: nearly, for points, and `spend` is how; at
  // least, for cells, and `spend` is not touched. Worth may be below 0.
  //
  // method  dynamic programming over the level, backward in time; each month the best within a
  //         window that slides over the levels, so that it takes months * cells steps
  double greatest(std::span<const double> worth, std::span<const double> price,
                  std::span<double> spend);

 private:
  // Where a month may lead from each level. A spend is useful from a least amount on, or there is
  // none; where any is useful, nothing is one of `some`.
  struct Steps {
    bool may_spend = true, may_rest = false;
    std::vector<Window> some, rest;
  };
  struct Best {
    double value;
    std::uint32_t place;
    bool is_rest;
  };
  Window window(double from, double to) const;
  Steps steps_from(std::span<const double> from, std::span<const double> to,
                   std::size_t month) const;
  void weigh(double worth, double price_of_level);
  Best best(const Steps& steps, std::size_t place);
  void trace(std::span<double> spend) const;

  const AllocationChannel* channel_;
  std::size_t counted_, places_;
  LevelKind kind_;
  LevelGrid grid_;
  std::vector<double> left_, right_;       // ends of each place
  std::vector<double> least_, from_, to_;  // result: at its left end; of a lid over it
  std::vector<Steps> tables_;
  std::vector<std::size_t> table_of_month_;
  Steps first_;
  std::vector<double> row_, value_;
  std::vector<std::int32_t> choices_;  // by month and place; -1 - place where nothing is spent
  WindowBest some_best_, rest_best_;
};

}  // namespace core
