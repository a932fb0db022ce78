#include "core/optimise/allocate_limited.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <utility>

#include "core/base/sort_stably.h"
#include "core/optimise/climb.h"
#include "core/optimise/ease.h"
#include "core/optimise/penalised_worth.h"
#include "core/optimise/price_search.h"

namespace core {
namespace {

constexpr int most_rounds = 40;   // of prices on the limits
constexpr double settled = 1e-5;  // of the value: prices that have changed by less
constexpr std::size_t search_cells = 300;
constexpr std::size_t kept_starts = 3;

// Looks for splits that keep to the limits, from one start after another; what it learns of the
// limits' prices from one it keeps for the next.
class LimitedSearch {
 public:
  LimitedSearch(const LimitedProblem& limited, double value)
      : limited_(limited),
        penalised_(limited, value),
        worth_(limited.problem),
        ease_(ease_of(limited.problem)),
        slopes_(limited.problem.cells()) {}

  bool keeps(const Split& split) { return penalised_.worst_excess(split) <= 0.0; }

  // True when that led to a split which keeps to everything.
  bool start_from(Split split) {
    Pools pools(limited_.problem);
    const bool may_be_useless = std::ranges::any_of(
        limited_.problem.channels, [](const AllocationChannel& c) { return c.least > 0.0; });
    if (may_be_useless) {
      approach(pools, split);
      pools.keep_useful(limited_.problem, split);
    }
    approach(pools, split);
    latest_ = split;
    if (!keeps(split)) return false;
    const double value = worth_.at(split, slopes_);
    if (is_found_ && value <= best_value_) return true;
    is_found_ = true;
    best_value_ = value;
    best_ = std::move(split);
    prices_ = penalised_.prices();
    return true;
  }

  // Where the channels would go by themselves at the prices of the limits.
  std::vector<Split> other_starts() {
    const Split& split = is_found_ ? best_ : latest_;
    const LimitPrices prices = is_found_ ? prices_ : penalised_.prices();
    penalised_.set_prices(prices);
    const double value = penalised_.at(split, slopes_);
    const std::vector<double> pool_prices = Pools(limited_.problem).prices(slopes_);
    const PricedProblem at_prices = priced(limited_, prices);
    PriceSearch search(at_prices.problem, search_cells);
    std::vector<std::pair<double, Split>> found;
    Pools pools(limited_.problem);
    for (PriceAnswer& answer : search.search(pool_prices, value - at_prices.constant)) {
      pools.project(answer.split, ease_);
      found.emplace_back(penalised_.at(answer.split, slopes_), std::move(answer.split));
    }
    sort_stably(found, std::greater{}, &std::pair<double, Split>::first);
    std::vector<Split> starts;
    for (auto& [worth, start] : found)
      if (starts.size() < kept_starts) starts.push_back(std::move(start));
    return starts;
  }

  bool is_found() const { return is_found_; }

  LimitedAllocation found() {
    penalised_.set_prices(prices_);
    penalised_.at(best_, slopes_);
    const std::vector<double> pool_prices = Pools(limited_.problem).prices(slopes_);
    return {{best_, best_value_, pool_prices, pool_prices}, prices_};
  }

 private:
  void approach(const Pools& pools, Split& split) {
    pools.project(split, ease_);
    double before = 1e300;
    for (int round = 0; round < most_rounds; ++round) {
      climb(penalised_, pools, ease_, split, {.steps = 300, .promise = 1e-12});
      const double worst = penalised_.reprice(split);
      if (worst <= 0.0 && penalised_.price_change() < settled) break;
      if (worst > 0.5 * before) penalised_.press_harder();
      before = worst;
    }
  }

  const LimitedProblem& limited_;
  PenalisedWorth penalised_;
  NetWorth worth_;
  std::vector<double> ease_, slopes_;
  bool is_found_ = false;
  Split best_, latest_;
  double best_value_ = 0.0;
  LimitPrices prices_;
};

// The first limit that no split can keep to by itself, if one is proven so.
std::optional<std::size_t> hopeless_limit(const LimitedProblem& limited) {
  const std::size_t months = limited.problem.months, counted = limited.problem.counted;
  for (std::size_t place = 0; place < limited.limits.size(); ++place) {
    const SideLimit& limit = limited.limits[place];
    AllocationProblem against = limited.problem;
    for (std::size_t c = 0; c < against.channels.size(); ++c) {
      for (std::size_t t = 0; t < counted; ++t)
        against.channels[c].worth[t] = -limit.per_result[c * counted + t];
      for (std::size_t t = 0; t < months; ++t)
        against.channels[c].cost[t] = limit.per_spend[c * months + t];
    }
    const auto least = allocate(against);
    if (!least) continue;
    const auto bound = allocation_bound(against, *least);
    if (bound && *bound < -limit.room) return place;
  }
  return std::nullopt;
}

bool goes_on(const AllocationProgress& progress, double share) {
  return !progress || progress(share);
}

std::unexpected<Error> stopped() { return std::unexpected(Error{"error.job_stopped"}); }

}  // namespace

Result<LimitedAllocation> allocate_limited(const LimitedProblem& limited,
                                           const AllocationProgress& progress) {
  auto free =
      allocate(limited.problem, [&](double share) { return goes_on(progress, 0.3 * share); });
  if (!free) return std::unexpected(free.error());
  LimitedSearch search(limited, free->value);
  if (search.keeps(free->split)) {
    const std::vector<double> none(limited.problem.cells(), 0.0);
    return LimitedAllocation{*std::move(free),
                             {std::vector<double>(limited.limits.size(), 0.0), none, none}};
  }
  search.start_from(free->split);
  if (!goes_on(progress, 0.5)) return stopped();
  const std::vector<Split> starts = search.other_starts();
  for (std::size_t i = 0; i < starts.size(); ++i) {
    if (!goes_on(progress, 0.6 + 0.1 * static_cast<double>(i))) return stopped();
    search.start_from(starts[i]);
  }
  if (search.is_found()) return search.found();
  if (const auto hopeless = hopeless_limit(limited))
    return std::unexpected(Error{"error.allocation_limit", {}, std::to_string(*hopeless)});
  return std::unexpected(Error{"error.allocation_limits"});
}

Result<double> limited_bound(const LimitedProblem& limited, const LimitedAllocation& found,
                             const AllocationProgress& progress) {
  const PricedProblem at_prices = priced(limited, found.prices);
  const auto bound = allocation_bound(at_prices.problem, found.allocation, progress);
  if (!bound) return bound;
  return *bound + at_prices.constant;
}

}  // namespace core
