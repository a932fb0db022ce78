// How far each cell may step: about one over how sharply the objective bends there.
#pragma once

#include <vector>

#include "core/optimise/allocation_problem.h"

namespace core {

// By cell, > 0.
std::vector<double> ease_of(const AllocationProblem& problem);

}  // namespace core
