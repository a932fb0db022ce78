// What one must bring oneself before a platform pushes, and how probably it is brought.
#pragma once

#include <string>
#include <vector>

#include "core/model/platform.h"
#include "core/platforms/band.h"
#include "core/platforms/input_draws.h"

namespace core {

struct CircleBrings {
  Id id;
  Band brought;  // in the unit of the goal
  bool operator==(const CircleBrings&) const = default;
};

struct Gate {
  Band needed;                        // goal * threshold
  Band brought;                       // by all circles
  double probability = 0;             // that as much is brought as needed, 0..1
  std::vector<CircleBrings> circles;  // in the plan's order
  std::vector<Id> unsaid;             // circles without people or share: they bring nothing here
  bool operator==(const Gate&) const = default;
};

// Draws the goal, the threshold and the circles. Of a circle's people each acts by chance: the
// number is binomial on top of the doubt about the share, so that few people stay a gamble.
//
// traction  goal and threshold said; `each` unsaid counts as one
// returns   without circles nothing is brought, and the chance is 0 unless nothing is needed
// errors    error.platform.unsaid {member}: "goal" or "threshold"; error.metric_input, with the
//           place of the estimate that is out of order
Result<Gate> gate(const Traction& traction, DrawSettings settings, std::string_view owner = "");

// The draws behind `brought`, for those who go on from there.
Result<std::vector<double>> brought_by_circles(const Traction& traction, DrawSettings settings,
                                               std::string_view owner);

}  // namespace core
