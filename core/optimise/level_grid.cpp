#include "core/optimise/level_grid.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

double reach(const AllocationChannel& channel) {
  double level = channel.opening, most = level;
  for (std::size_t month = 0; month < channel.high.size(); ++month) {
    level = channel.rate_in(month) * channel.high[month] + channel.retention * level;
    most = std::max(most, level);
  }
  return most > 0.0 ? most : 1.0;
}

}  // namespace

// level = top * u (1 + 2 u) / 3 with u = place / cells: five times as close at the bottom as at the
// top.
LevelGrid::LevelGrid(const AllocationChannel& channel, std::size_t cells) : levels_(cells + 1) {
  const double top = reach(channel);
  for (std::size_t place = 0; place <= cells; ++place) {
    const double u = static_cast<double>(place) / static_cast<double>(cells);
    levels_[place] = top * u * (1.0 + 2.0 * u) / 3.0;
  }
  levels_.back() = top;
}

double LevelGrid::place_of(double level) const {
  const double part = std::clamp(level / top(), 0.0, 1.0);
  return 0.25 * (std::sqrt(1.0 + 24.0 * part) - 1.0) * static_cast<double>(cells());
}

std::size_t LevelGrid::nearest(double level) const {
  return static_cast<std::size_t>(place_of(level) + 0.5);
}

std::size_t LevelGrid::cell_of(double level) const {
  std::size_t cell = std::min(static_cast<std::size_t>(place_of(level)), cells() - 1);
  while (cell > 0 && level < levels_[cell]) --cell;
  while (cell + 1 < cells() && level >= levels_[cell + 1]) ++cell;
  return cell;
}

}  // namespace core
