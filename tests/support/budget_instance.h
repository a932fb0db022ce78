// Instances of bench-budget-1: a budget to be split over months and channels whose response is
// known.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/optimise/allocation_problem.h"

namespace bench {

struct BudgetRow {
  double beta, kappa, slope, retention, low, high;
};

struct BudgetInstance {
  std::string name;
  double total = 0.0;
  std::vector<double> season;  // one for each month
  std::vector<BudgetRow> rows;
};

enum class Variant { asis, concave };

// Nothing in `rows` if the text is not an instance.
BudgetInstance instance_from_json(std::string_view text);
std::string json_of(const BudgetInstance& instance, std::uint64_t seed);

// One like those that are shared: the same seed makes the same one. About half of the channels are
// S-shaped; the budget is three tenths of what all bounds together would allow.
BudgetInstance random_instance(int channels, int months, std::uint64_t seed);

// concave: slopes above 1 count as 1.
core::AllocationProblem problem_of(const BudgetInstance& instance, Variant variant);

}  // namespace bench
