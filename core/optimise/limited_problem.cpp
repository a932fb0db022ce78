#include "core/optimise/limited_problem.h"

namespace core {
namespace {

constexpr double far_inside = -1e300;

// Calls visit(cell, limit) for every month but the first of the channels that may not change
// freely.
template <class Visit>
void each_change(const LimitedProblem& limited, Visit visit) {
  for (std::size_t c = 0; c < limited.changes.size(); ++c)
    if (limited.changes[c])
      for (std::size_t month = 1; month < limited.problem.months; ++month)
        visit(c * limited.problem.months + month, *limited.changes[c]);
}

}  // namespace

LimitExcess excess_of(const LimitedProblem& limited, std::span<const double> split,
                      std::span<const double> results) {
  LimitExcess excess;
  for (const SideLimit& limit : limited.limits) {
    double sum = -limit.room;
    for (std::size_t i = 0; i < results.size(); ++i) sum += limit.per_result[i] * results[i];
    for (std::size_t i = 0; i < split.size(); ++i) sum += limit.per_spend[i] * split[i];
    excess.limits.push_back(sum);
  }
  excess.rising.assign(split.size(), far_inside);
  excess.falling.assign(split.size(), far_inside);
  each_change(limited, [&](std::size_t cell, const ChangeLimit& change) {
    const double before = split[cell - 1], now = split[cell];
    excess.rising[cell] = now - (1.0 + change.share) * before - change.start;
    excess.falling[cell] = (1.0 - change.share) * before - now - change.start;
  });
  return excess;
}

PricedProblem priced(const LimitedProblem& limited, const LimitPrices& prices) {
  PricedProblem made{limited.problem, 0.0};
  const std::size_t months = limited.problem.months, counted = limited.problem.counted;
  for (std::size_t place = 0; place < limited.limits.size(); ++place) {
    const SideLimit& limit = limited.limits[place];
    const double price = prices.limits[place];
    if (price == 0.0) continue;
    made.constant += price * limit.room;
    for (std::size_t c = 0; c < made.problem.channels.size(); ++c) {
      AllocationChannel& channel = made.problem.channels[c];
      for (std::size_t t = 0; t < counted; ++t)
        channel.worth[t] -= price * limit.per_result[c * counted + t];
      for (std::size_t t = 0; t < months; ++t)
        channel.cost[t] += price * limit.per_spend[c * months + t];
    }
  }
  each_change(limited, [&](std::size_t cell, const ChangeLimit& change) {
    AllocationChannel& channel = made.problem.channels[cell / months];
    const double up = prices.rising[cell], down = prices.falling[cell];
    made.constant += (up + down) * change.start;
    channel.cost[cell % months] += up - down;
    channel.cost[cell % months - 1] += (1.0 - change.share) * down - (1.0 + change.share) * up;
  });
  return made;
}

}  // namespace core
