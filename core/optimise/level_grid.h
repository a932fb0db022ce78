// The levels that one channel can be at, as points: closer together where the level is low, since
// curves bend there.
#pragma once

#include <cstddef>
#include <vector>

#include "core/optimise/allocation_problem.h"

namespace core {

class LevelGrid {
 public:
  // `cells` + 1 levels from 0 to the most that the channel's bounds let it reach; its retention,
  // not its weights, carries the level on.
  LevelGrid(const AllocationChannel& channel, std::size_t cells);

  std::size_t cells() const { return levels_.size() - 1; }
  double level(std::size_t place) const { return levels_[place]; }
  double top() const { return levels_.back(); }

  std::size_t nearest(double level) const;
  // The cell from level(i) to level(i + 1) that holds `level`; the last or first one beyond the
  // ends.
  std::size_t cell_of(double level) const;

 private:
  double place_of(double level) const;  // 0..cells()

  std::vector<double> levels_;
};

}  // namespace core
