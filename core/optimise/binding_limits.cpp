#include "core/optimise/binding_limits.h"

#include <algorithm>
#include <utility>

#include "core/base/digits.h"
#include "core/base/sort_stably.h"
#include "core/optimise/objective.h"

namespace core {
namespace {

// A channel that is its own owner goes by its own id.
std::string owner_id(const std::string& key) { return key.starts_with('#') ? key.substr(1) : key; }

class Naming {
 public:
  Naming(const Plan& plan, const OwnerDirectory& owners, const PlanProblem& made,
         const LimitedAllocation& found)
      : plan_(plan), owners_(owners), made_(made), found_(found) {}

  std::vector<BindingLimit> named() {
    name_pools();
    name_most();
    name_changes();
    name_limits();
    sort_stably(binding_, std::greater{}, &BindingLimit::price);
    name_overfull();
    return std::move(binding_);
  }

 private:
  // Below a millionth of what a unit usually brings a price is rounding.
  void add(const char* kind, const std::string& of, double price, const char* text,
           const char* whose, std::string name) {
    if (price <= 1e-6) return;
    binding_.push_back({kind + of,
                        price,
                        std::nullopt,
                        {text, {{whose, std::move(name)}, {"price", decimal_digits(price, 2)}}}});
  }

  void name_pools() {
    const std::size_t months = made_.limited.problem.months;
    for (std::size_t pool = 0; pool < found_.allocation.prices.size(); ++pool) {
      const bool is_money = pool < months;
      const std::string month = month_name(pool % months);
      add(is_money ? "budget/" : "hours/", month, found_.allocation.prices[pool],
          is_money ? "allocation.binds.budget" : "allocation.binds.hours", "month", month);
    }
  }

  // Channels that are at the most they may have while more would pay, by the sum over months.
  void name_most() {
    const AllocationProblem at_prices = priced(made_.limited, found_.prices).problem;
    const std::size_t months = at_prices.months;
    std::vector<double> slopes(at_prices.cells());
    NetWorth(at_prices).at(found_.allocation.split, slopes);
    for (std::size_t p = 0; p < made_.parts.size(); ++p) {
      const Channel& channel = plan_.channels[made_.parts[p].channel];
      if (!made_.parts[p].is_money || !channel.most) continue;
      double price = 0.0;
      for (std::size_t t = 0; t < months; ++t) {
        const std::size_t cell = p * months + t;
        const bool is_full = found_.allocation.split[cell] >= *channel.most * (1.0 - 1e-6);
        const double gain = slopes[cell] - found_.allocation.prices[at_prices.channels[p].pool[t]];
        if (is_full && *channel.most > 0.0) price += std::max(gain, 0.0);
      }
      add("most/", channel.id, price, "allocation.binds.most", "channel", channel.name);
    }
  }

  void name_changes() {
    const std::size_t months = made_.limited.problem.months;
    for (std::size_t p = 0; p < made_.parts.size(); ++p) {
      if (!made_.limited.changes[p]) continue;
      double price = 0.0;  // of one point more
      for (std::size_t cell = p * months + 1; cell < (p + 1) * months; ++cell)
        price += 0.01 * found_.allocation.split[cell - 1] *
                 (found_.prices.rising[cell] + found_.prices.falling[cell]);
      const Channel& channel = plan_.channels[made_.parts[p].channel];
      add("change/", channel.id, price, "allocation.binds.change", "channel", channel.name);
    }
  }

  void name_limits() {
    for (std::size_t place = 0; place < made_.limits.size(); ++place) {
      const PlanLimit& limit = made_.limits[place];
      const double price = found_.prices.limits[place];
      if (limit.kind == PlanLimitKind::owner) {
        // A point of share is a hundredth of all results.
        double results = 0.0;
        const double share = plan_.capacity.max_owner_share.value_or(1.0);
        Responses responses(made_.limited.problem);
        responses.set(found_.allocation.split);
        const SideLimit& side = made_.limited.limits[place];
        for (std::size_t i = 0; i < responses.values().size(); ++i)
          results += side.per_result[i] < 0.0
                         ? -side.per_result[i] / std::max(share, 1e-9) * responses.values()[i]
                         : side.per_result[i] / std::max(1.0 - share, 1e-9) * responses.values()[i];
        add("owner/", owner_id(limit.owner), price * 0.01 * results, "allocation.binds.owner",
            "owner", owners_.display_name_of_key(plan_, limit.owner, plan_.language));
      } else {
        const std::string month = month_name(limit.month);
        add("cash/", month, price, "allocation.binds.cash", "month", month);
      }
    }
  }

  void name_overfull() {
    std::vector<BindingLimit> first;
    for (const std::size_t t : made_.overfull)
      first.push_back({"cards/" + month_name(t),
                       0.0,
                       std::nullopt,
                       {"allocation.binds.cards", {{"month", month_name(t)}}}});
    binding_.insert(binding_.begin(), first.begin(), first.end());
  }

  std::string month_name(std::size_t month) const {
    return month_to_text(plan_.start.plus(static_cast<int>(month)));
  }

  const Plan& plan_;
  const OwnerDirectory& owners_;
  const PlanProblem& made_;
  const LimitedAllocation& found_;
  std::vector<BindingLimit> binding_;
};

}  // namespace

std::vector<BindingLimit> binding_limits(const Plan& plan, const OwnerDirectory& owners,
                                         const PlanProblem& made, const LimitedAllocation& found) {
  return Naming(plan, owners, made, found).named();
}

}  // namespace core
