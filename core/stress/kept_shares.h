// What is kept of revenue while something goes wrong.
#pragma once

#include <vector>

#include "core/forecast/simulate.h"

namespace core {

// Revenue of `months` months from month `from` on, with the shock over without, in each scenario;
// 1 where there is none without it.
//
// with, without  of the same draws, at least from + months long
std::vector<float> kept_shares(const Simulation& with, const Simulation& without, int from,
                               int months);

}  // namespace core
