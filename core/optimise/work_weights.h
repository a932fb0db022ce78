// How long work on a channel counts: hours of one month in the levels of later ones.
#pragma once

#include <cstddef>
#include <vector>

namespace core {

struct WorkCourse {
  double lag = 0.0;   // months before the first result, >= 0
  double ramp = 0.0;  // months from the first to the full result, >= 0
  double kept = 0.0;  // part of the level that is left after a month, 0..1
};

// What a unit of work in a month adds to the level of that month, the next ... `count` months.
//
//   counted[t] = work done up to (t + 1 - lag) less that up to (t + 1 - lag - ramp), over ramp
//   level[t]   = kept * level[t - 1] + (1 - kept) * counted[t]
//
// Work is spread evenly over its month; a ramp counts as at least a twentieth of one.
// source  core/forecast: what the months' work has built up
std::vector<double> work_weights(const WorkCourse& course, std::size_t count);

// The levels of `count` months that follow steady work of `before` a month, if nothing is done in
// them.
std::vector<double> levels_without_work(const WorkCourse& course, double before, std::size_t count);

}  // namespace core
