// The same budgets split by NLopt and by us, taking turns in one process. Built by
// tests/bench/allocate alone: nothing else needs NLopt.
//
//   allocate_peers FILE...    a table of both variants of each instance
#include <nlopt.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/optimise/allocate.h"
#include "core/optimise/climb.h"
#include "tests/bench/stopwatch.h"
#include "tests/support/budget_instance.h"

namespace {

constexpr int rounds = 5;

struct Peer {
  core::NetWorth worth;
  std::vector<double> slopes;
  double total;       // budget
  double unit = 1.0;  // of the value: both count from about 1, which suits AUGLAG best
};

double objective(unsigned n, const double* split, double* slopes, void* known) {
  Peer& peer = *static_cast<Peer*>(known);
  const double value = peer.worth.at({split, n}, peer.slopes) / peer.unit;
  if (slopes)
    for (unsigned i = 0; i < n; ++i) slopes[i] = peer.slopes[i] / peer.unit;
  return value;
}

double overspent(unsigned n, const double* split, double* slopes, void* known) {
  const double total = static_cast<Peer*>(known)->total;
  double sum = -1.0;
  for (unsigned i = 0; i < n; ++i) sum += split[i] / total;
  if (slopes) std::fill(slopes, slopes + n, 1.0 / total);
  return sum;
}

// The end of a run, moved to the nearest split that keeps to everything.
core::Split solve(const core::AllocationProblem& problem, bool is_augmented) {
  const core::Pools pools(problem);
  const auto n = static_cast<unsigned>(problem.cells());
  const std::vector<double> even(n, 1.0);
  Peer peer{core::NetWorth(problem), std::vector<double>(n), problem.pools[0].amount};
  core::Split split(n, problem.pools[0].amount / n);
  pools.project(split, even);
  peer.unit = peer.worth.at(split, peer.slopes);

  nlopt_opt solver = nlopt_create(is_augmented ? NLOPT_AUGLAG : NLOPT_LD_CCSAQ, n);
  nlopt_set_max_objective(solver, objective, &peer);
  nlopt_set_lower_bounds(solver, pools.low.data());
  nlopt_set_upper_bounds(solver, pools.high.data());
  nlopt_set_ftol_rel(solver, 1e-8);
  nlopt_set_maxeval(solver, 20000);
  // More money is never worse here, so that a limit from above says the same as an equation, which
  // CCSAQ does not take.
  if (is_augmented) {
    nlopt_opt inner = nlopt_create(NLOPT_LD_MMA, n);
    nlopt_set_ftol_rel(inner, 1e-8);
    nlopt_set_maxeval(inner, 20000);
    nlopt_set_local_optimizer(solver, inner);
    nlopt_destroy(inner);
  }
  nlopt_add_inequality_constraint(solver, overspent, &peer, 1e-6);
  double value = 0.0;
  nlopt_optimize(solver, split.data(), &value);
  nlopt_destroy(solver);
  pools.project(split, even);
  return split;
}

// How often ours took less time than the peer it is held against.
struct Tally {
  int count = 0, quicker = 0;
};

void compare(const bench::BudgetInstance& instance, bench::Variant variant, Tally& tally) {
  const core::AllocationProblem problem = bench::problem_of(instance, variant);
  core::Split ours, augmented, ccsaq;
  double bound = 0.0;
  std::vector<double> times[4];
  for (int round = 0; round < rounds; ++round) {
    core::Result<core::Allocation> found;
    times[0].push_back(bench::time_of([&] { found = core::allocate(problem); }));
    if (!found) return;
    times[1].push_back(bench::time_of([&] { bound = *core::allocation_bound(problem, *found); }));
    ours = found->split;
    times[2].push_back(bench::time_of([&] { augmented = solve(problem, true); }));
    times[3].push_back(bench::time_of([&] { ccsaq = solve(problem, false); }));
  }
  core::NetWorth worth(problem);
  std::vector<double> slopes(problem.cells());
  const double a = worth.at(ours, slopes), b = worth.at(augmented, slopes),
               c = worth.at(ccsaq, slopes);
  const double best = std::max({a, b, c});
  const double ms = bench::median(times[0]);
  const bool is_as_is = variant == bench::Variant::asis;
  ++tally.count;
  if (ms < bench::median(times[is_as_is ? 2 : 3])) ++tally.quicker;
  std::printf(
      "%-22s %-7s %9.3f %8.4f%% %9.4f%% %9.3f | %9.2f %6.1fx %8.4f%% | %9.2f %6.1fx %8.4f%%\n",
      instance.name.c_str(), is_as_is ? "as is" : "concave", ms, 100.0 * (1.0 - a / best),
      100.0 * (bound / a - 1.0), bench::median(times[1]), bench::median(times[2]),
      bench::median(times[2]) / ms, 100.0 * (1.0 - b / best), bench::median(times[3]),
      bench::median(times[3]) / ms, 100.0 * (1.0 - c / best));
}

}  // namespace

int main(int count, char** words) {
  std::printf("%-22s %-7s %9s %9s %10s %9s | %9s %7s %9s | %9s %7s %9s\n", "instance", "variant",
              "ms", "short", "gap", "ms bound", "AUGLAG ms", "ratio", "short", "CCSAQ ms", "ratio",
              "short");
  Tally as_is, concave;
  for (int i = 1; i < count; ++i) {
    std::ifstream file(words[i], std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const bench::BudgetInstance instance = bench::instance_from_json(text);
    if (instance.rows.empty()) return 1;
    compare(instance, bench::Variant::asis, as_is);
    compare(instance, bench::Variant::concave, concave);
  }
  std::printf(
      "as is in less time than AUGLAG + MMA: %d of %d; concave in less than CCSAQ: %d of %d\n",
      as_is.quicker, as_is.count, concave.quicker, concave.count);
  return 0;
}
