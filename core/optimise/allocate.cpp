#include "core/optimise/allocate.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

#include "core/base/sort_stably.h"
#include "core/optimise/branch_bound.h"
#include "core/optimise/climb.h"
#include "core/optimise/ease.h"
#include "core/optimise/line_bound.h"
#include "core/optimise/price_search.h"

namespace core {
namespace {

constexpr std::size_t search_cells = 256;
constexpr std::size_t bound_cells = 8192;
constexpr std::size_t kept_starts = 3;
constexpr std::size_t most_branched_cells = 150;
constexpr double branch_gap = 2e-3;  // of the value: further off, the bound is worth more work
constexpr ClimbLimits quick{.steps = 100, .promise = 1e-10};
constexpr ClimbLimits short_of_top{.steps = 30, .promise = 1e-10};  // where many are compared

struct Candidate {
  Split split;
  double value = 0.0;
};

class Allocator {
 public:
  explicit Allocator(const AllocationProblem& problem)
      : problem_(problem),
        worth_(problem),
        pools_(problem),
        ease_(ease_of(problem)),
        slopes_(problem.cells()) {}

  Candidate even_split() const {
    Candidate found{Split(problem_.cells()), 0.0};
    std::vector<double> sharers(problem_.pools.size(), 0.0);
    for (const AllocationChannel& channel : problem_.channels)
      for (const std::size_t pool : channel.pool) sharers[pool] += 1.0;
    for (std::size_t c = 0; c < problem_.channels.size(); ++c)
      for (std::size_t month = 0; month < problem_.months; ++month) {
        const std::size_t pool = problem_.channels[c].pool[month];
        found.split[c * problem_.months + month] = problem_.pools[pool].amount / sharers[pool];
      }
    return found;
  }

  // The nearest split that keeps to everything. Of what is useful from a least amount on, cells
  // that have less than half of it get nothing; they stay so while the candidate is climbed.
  void settle(Candidate& candidate) {
    pools_.keep_useful(problem_, candidate.split);
    pools_.project(candidate.split, ease_);
    candidate.value = worth_.at(candidate.split, slopes_);
  }

  void climb_on(Candidate& candidate, const ClimbLimits& limits = {}) {
    pools_.keep_useful(problem_, candidate.split);
    pools_.project(candidate.split, ease_);
    candidate.value = climb(worth_, pools_, ease_, candidate.split, limits).value;
  }

  std::vector<double> prices(const Split& split) {
    worth_.at(split, slopes_);
    return pools_.prices(slopes_);
  }

  // Puts months of other candidates into this one, a channel at a time, wherever that is better.
  void cross(Candidate& candidate, const std::vector<PriceAnswer>& answers) {
    for (std::size_t c = 0; c < problem_.channels.size(); ++c)
      for (const PriceAnswer& answer : answers) {
        Candidate trial = candidate;
        if (!take_channel(trial.split, answer.split, c)) continue;
        settle(trial);
        if (trial.value > candidate.value) candidate = std::move(trial);
      }
  }

  // As cross(), with a short climb for each trial.
  bool swap(Candidate& candidate, const std::vector<PriceAnswer>& answers) {
    bool is_better = false;
    for (std::size_t c = 0; c < problem_.channels.size(); ++c) {
      if (is_concave(problem_.channels[c].curve)) continue;
      for (const PriceAnswer& answer : answers) {
        Candidate trial = candidate;
        if (!take_channel(trial.split, answer.split, c)) continue;
        climb_on(trial, {.steps = 20, .promise = 1e-11});
        if (trial.value <= candidate.value + 1e-9 * std::abs(candidate.value)) continue;
        candidate = std::move(trial);
        is_better = true;
      }
    }
    return is_better;
  }

 private:
  // False when that changes little.
  bool take_channel(Split& split, const Split& other, std::size_t channel) const {
    double sum = 0.0, change = 0.0;
    for (std::size_t cell = channel * problem_.months; cell < (channel + 1) * problem_.months;
         ++cell) {
      sum += split[cell] + other[cell];
      change += std::abs(split[cell] - other[cell]);
      split[cell] = other[cell];
    }
    return change > 0.1 * sum;
  }

  const AllocationProblem& problem_;
  NetWorth worth_;
  Pools pools_;
  std::vector<double> ease_, slopes_;
};

// The best of what the prices and the even split lead to, before climbs.
std::vector<Candidate> starts(Allocator& allocator, const Candidate& even,
                              const std::vector<PriceAnswer>& answers) {
  std::vector<Candidate> found{even};
  for (const PriceAnswer& answer : answers) {
    found.push_back({answer.split, 0.0});
    allocator.settle(found.back());
  }
  sort_stably(found, std::greater{}, &Candidate::value);
  if (found.size() > kept_starts) found.resize(kept_starts);
  return found;
}

bool goes_on(const AllocationProgress& progress, double share) {
  return !progress || progress(share);
}

std::unexpected<Error> stopped() { return std::unexpected(Error{"error.job_stopped"}); }

}  // namespace

Result<Allocation> allocate(const AllocationProblem& problem, const AllocationProgress& progress) {
  if (const auto sound = check(problem); !sound) return std::unexpected(sound.error());
  if (!goes_on(progress, 0.0)) return stopped();
  Allocator allocator(problem);
  Candidate best = allocator.even_split();
  const bool is_one_climb = is_concave(problem);
  allocator.climb_on(best, is_one_climb ? ClimbLimits{} : short_of_top);
  std::vector<double> bound_prices;
  if (!is_one_climb) {
    if (!goes_on(progress, 0.2)) return stopped();
    PriceSearch search(problem, search_cells);
    const auto answers = search.search(allocator.prices(best.split), best.value);
    bound_prices = std::ranges::min(answers, {}, &PriceAnswer::dual).prices;
    if (!goes_on(progress, 0.6)) return stopped();
    for (Candidate& start : starts(allocator, best, answers)) {
      allocator.cross(start, answers);
      allocator.climb_on(start, short_of_top);
      if (start.value > best.value) best = std::move(start);
    }
    if (!goes_on(progress, 0.8)) return stopped();
    while (allocator.swap(best, answers)) allocator.climb_on(best, quick);
    allocator.climb_on(best, {.steps = 300, .promise = 1e-12});
  }
  std::vector<double> prices = allocator.prices(best.split);
  if (bound_prices.empty()) bound_prices = prices;
  return Allocation{std::move(best.split), best.value, prices, bound_prices};
}

Result<double> allocation_bound(const AllocationProblem& problem, const Allocation& allocation,
                                const AllocationProgress& progress) {
  if (is_concave(problem)) return tangent_bound(problem, allocation.split);
  double bound = 0.0;
  for (std::size_t pool = 0; pool < problem.pools.size(); ++pool)
    bound += allocation.bound_prices[pool] * problem.pools[pool].amount;
  std::vector<double> price(problem.months);
  for (std::size_t c = 0; c < problem.channels.size(); ++c) {
    if (!goes_on(progress, static_cast<double>(c) / static_cast<double>(problem.channels.size())))
      return stopped();
    const AllocationChannel& channel = problem.channels[c];
    for (std::size_t month = 0; month < problem.months; ++month)
      price[month] = channel.cost[month] + allocation.bound_prices[channel.pool[month]];
    if (channel.weights.empty()) {
      LevelSearch search(channel, problem.counted, bound_cells, LevelKind::cells);
      bound += search.greatest(channel.worth, price, {});
    } else {
      const std::span split{&allocation.split[c * problem.months], problem.months};
      bound += line_bound(channel, channel.worth, price, split);
    }
  }
  // Where few cells share one pool, one curve more or less makes a difference that prices cannot
  // tell, and there is time to look closer.
  const bool is_small = problem.pools.size() == 1 && problem.cells() <= most_branched_cells;
  const bool has_weights = std::ranges::any_of(
      problem.channels, [](const AllocationChannel& channel) { return !channel.weights.empty(); });
  if (!is_small || has_weights ||
      bound <= allocation.value + branch_gap * std::abs(allocation.value))
    return bound;
  return std::min(bound, branch_bound(problem, allocation.value));
}

}  // namespace core
