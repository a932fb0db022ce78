#include "core/optimise/plan_allocation.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/metrics/today_mix.h"
#include "core/optimise/allocate_limited.h"
#include "core/optimise/objective.h"
#include "core/optimise/plan_problem.h"
#include "core/optimise/result_draws.h"

namespace core {
namespace {

constexpr int most_months_after = 36;
constexpr double trace = 1e-6;  // money, and hours
constexpr double same_worth = 1e-3;

class PlanAllocator {
 public:
  PlanAllocator(const Plan& plan, const OwnerDirectory& owners, const ForecastModel& model,
                const AllocationProgress& progress)
      : plan_(plan), owners_(owners), model_(model), progress_(progress) {}

  Result<PlanAllocation> run(PlanObjective objective) {
    if (const auto drawn = draw(); !drawn) return std::unexpected(drawn.error());
    options_.factors = mean_factors(draws_);
    auto solved = solve(0.1, 0.5);
    if (!solved) return std::unexpected(solved.error());
    const Split now = split_now(solved->made);
    const bool keeps_limits_now = keeps_limits(solved->made, now);
    Result<double> bound;
    if (objective == PlanObjective::expected) {
      bound = limited_bound(solved->made.limited, solved->found, within(0.5, 0.7));
    } else {
      // Margins before costs are never below 0, so that nine tenths of the tenth percentile are no
      // more than the mean.
      options_.raise = 1.0 / 0.9;
      const auto raised = problem();
      if (!raised) return std::unexpected(raised.error());
      bound = limited_bound(raised->limited, solved->found, within(0.5, 0.6));
      options_.raise = 1.0;
      if (const auto better = seek_tenth(*solved); !better) return std::unexpected(better.error());
    }
    if (!bound) return std::unexpected(bound.error());

    const PlanProblem& made = solved->made;
    const LimitedAllocation& found = solved->found;
    Split split = found.allocation.split;
    PlanAllocation answer;
    const double found_value = value_of(made, split, objective);
    answer.value = found_value;
    answer.value_now = value_of(made, now, objective);
    answer.keeps_limits_now = keeps_limits_now;
    // What a person has made may be better than what was found; what limits it was not looked for.
    const bool is_now_best = keeps_limits_now && answer.value_now > answer.value;
    if (is_now_best) {
      split = now;
      answer.value = answer.value_now;
    }
    answer.upper_bound = std::max(*bound, answer.value);
    answer.left_out = made.left_out;
    write_grids(made, split, answer);
    // What binds a split binds another that is worth the same, such as one that was applied; of a
    // better one it is not known.
    if (answer.value > found_value + same_worth * std::abs(found_value)) return answer;
    answer.binding = binding_limits(plan_, owners_, made, found);
    if (const auto costs = add_costs(found.allocation.value, answer); !costs)
      return std::unexpected(costs.error());
    return answer;
  }

 private:
  struct Solved {
    PlanProblem made;
    LimitedAllocation found;
  };

  Result<PlanProblem> problem() const {
    auto made = plan_problem(plan_, model_, options_);
    if (!made) return std::unexpected(refusal(made.error()));
    if (made->parts.empty()) return std::unexpected(Error{"error.nothing_to_allocate"});
    return made;
  }

  Result<Solved> solve(double from, double to) {
    auto made = problem();
    if (!made) return std::unexpected(made.error());
    auto found = allocate_limited(made->limited, within(from, to));
    if (!found) return std::unexpected(refusal(found.error(), &*made));
    return Solved{*std::move(made), *std::move(found)};
  }

  // With every channel fed an even part of what there is to split: fed as the plan is now, a split
  // would be worth something else once it is applied. Without a capacity what there is to split is
  // what the plan spends, which a split may change.
  Result<void> draw() {
    const auto made = problem();
    if (!made) return std::unexpected(made.error());
    std::vector<double> feed(model_.channels.size(), 0.0);
    const AllocationProblem& shared = made->limited.problem;
    for (std::size_t p = 0; p < made->parts.size(); ++p) {
      const PlanProblem::Part& part = made->parts[p];
      double sum = 0.0;
      for (const std::size_t pool : shared.channels[p].pool) sum += shared.pools[pool].amount;
      const auto sharers =
          std::ranges::count(made->parts, part.is_money, &PlanProblem::Part::is_money);
      const double amount = sum / static_cast<double>(shared.months) / static_cast<double>(sharers);
      feed[part.channel] = std::max(amount * (part.is_money ? 1.0 : model_.money.hour_cost), 1.0);
    }
    auto drawn = result_draws(model_, feed, plan_.seed, within(0.0, 0.1));
    if (!drawn) return std::unexpected(drawn.error());
    draws_ = *std::move(drawn);
    return {};
  }

  // The scenarios in which a split ends at its tenth percentile say what the channels are worth
  // there; at that worth the plan is split again, a few times.
  Result<void> seek_tenth(Solved& best) {
    double most = value_of(best.made, best.found.allocation.split, PlanObjective::tenth);
    Split split = best.found.allocation.split;
    for (int round = 0; round < 4; ++round) {
      double tenth = 0.0;
      options_.factors = tenth_factors(draws_, results_of(best.made, split), tenth);
      const double from = 0.6 + 0.025 * round;
      auto next = solve(from, from + 0.025);
      if (!next && next.error().key == "error.job_stopped") return std::unexpected(next.error());
      // Limits hold at what is expected; at these worths none may keep to them.
      if (!next) break;
      split = next->found.allocation.split;
      const double value = value_of(next->made, split, PlanObjective::tenth);
      if (value <= most) break;
      most = value;
      best = *std::move(next);
    }
    return {};
  }

  // What each channel of the model brings of a split, at the medians.
  std::vector<double> results_of(const PlanProblem& made, const Split& split) const {
    const AllocationProblem& problem = made.limited.problem;
    Responses responses(problem);
    responses.set(split);
    std::vector<double> results(model_.channels.size(), 0.0);
    for (std::size_t p = 0; p < made.parts.size(); ++p) {
      const std::size_t c = made.parts[p].channel;
      for (std::size_t t = 0; t < problem.counted; ++t)
        results[c] += made.medians[p][t] * responses.values()[p * problem.counted + t];
    }
    return results;
  }

  double value_of(const PlanProblem& made, const Split& split, PlanObjective objective) const {
    const std::vector<double> results = results_of(made, split);
    double value = 0.0, tenth = 0.0;
    if (objective == PlanObjective::tenth) {
      tenth_factors(draws_, results, tenth);
      value = tenth;
    } else {
      const std::vector<double> means = mean_factors(draws_);
      for (std::size_t c = 0; c < results.size(); ++c) value += means[c] * results[c];
    }
    const AllocationProblem& problem = made.limited.problem;
    for (std::size_t cell = 0; cell < split.size(); ++cell)
      value -= problem.channels[cell / problem.months].cost[cell % problem.months] * split[cell];
    return value;
  }

  AllocationProgress within(double from, double to) const {
    return [this, from, to](double share) {
      return !progress_ || progress_(from + (to - from) * share);
    };
  }

  std::string month_name(std::size_t month) const {
    return month_to_text(plan_.start.plus(static_cast<int>(month)));
  }

  // Why nothing can be answered, in the plan's own terms.
  Error refusal(const Error& error, const PlanProblem* made = nullptr) const {
    if (error.key == "error.plan_budget")
      return {"allocation.impossible.budget", {{"month", error.place}}};
    std::size_t place = 0;
    std::from_chars(error.place.data(), error.place.data() + error.place.size(), place);
    const std::size_t months = static_cast<std::size_t>(plan_.months);
    if (error.key == "error.allocation_too_much")
      return {place < months ? "allocation.impossible.budget" : "allocation.impossible.hours",
              {{"month", month_name(place % months)}}};
    if (error.key == "error.allocation_limits") return {"allocation.impossible.together"};
    if (error.key != "error.allocation_limit" || !made) return error;
    const PlanLimit& limit = made->limits[place];
    if (limit.kind == PlanLimitKind::cash)
      return {"allocation.impossible.cash", {{"month", month_name(limit.month)}}};
    return {"allocation.impossible.owner", {{"owner", owner_name(limit.owner)}}};
  }

  std::string owner_name(const std::string& key) const {
    return owners_.display_name_of_key(plan_, key, plan_.language);
  }

  Split split_now(const PlanProblem& made) const {
    const AllocationProblem& problem = made.limited.problem;
    const TodayMix mix = today_mix(plan_, owners_);
    Split split;
    for (const PlanProblem::Part& part : made.parts) {
      const Id& id = plan_.channels[part.channel].id;
      const Grid& grid = part.is_money ? plan_.spend : plan_.effort;
      const auto row = grid.find(id);
      const ChannelToday& channel = mix.channels[part.channel];
      const double today = (part.is_money ? channel.spend : channel.hours).value_or(0.0);
      for (std::size_t t = 0; t < problem.months; ++t) {
        double amount = row == grid.end() || row->second.empty() ? today : 0.0;
        if (row != grid.end())
          if (const auto cell = row->second.find(plan_.start.plus(static_cast<int>(t)));
              cell != row->second.end())
            amount = cell->second;
        split.push_back(amount + part.cards[t]);
      }
    }
    return split;
  }

  static bool keeps_limits(const PlanProblem& made, const Split& split) {
    // Cents and minutes are what a plan holds.
    static constexpr double rounding = 1e-4, unit = 0.02;
    const auto is_over = [](double amount, double limit) {
      return amount > limit + std::max(rounding * std::abs(limit), unit);
    };
    const AllocationProblem& problem = made.limited.problem;
    std::vector<double> taken(problem.pools.size(), 0.0);
    for (std::size_t cell = 0; cell < split.size(); ++cell) {
      const AllocationChannel& channel = problem.channels[cell / problem.months];
      const std::size_t t = cell % problem.months;
      taken[channel.pool[t]] += split[cell];
      const bool is_too_little = is_over(channel.low[t], split[cell]) ||
                                 (is_over(split[cell], 0.0) && is_over(channel.least, split[cell]));
      if (is_too_little || is_over(split[cell], channel.high[t])) return false;
    }
    for (std::size_t pool = 0; pool < taken.size(); ++pool)
      if (is_over(taken[pool], problem.pools[pool].amount)) return false;
    Responses responses(problem);
    responses.set(split);
    const LimitExcess excess = excess_of(made.limited, split, responses.values());
    for (std::size_t i = 0; i < excess.limits.size(); ++i) {
      const SideLimit& limit = made.limited.limits[i];
      double size = std::abs(limit.room);
      for (std::size_t k = 0; k < limit.per_result.size(); ++k)
        size += std::abs(limit.per_result[k] * responses.values()[k]);
      for (std::size_t k = 0; k < split.size(); ++k)
        size += std::abs(limit.per_spend[k] * split[k]);
      if (excess.limits[i] > rounding * std::max(size, 1.0)) return false;
    }
    for (std::size_t cell = 0; cell < split.size(); ++cell)
      if (is_over(std::max(excess.rising[cell], excess.falling[cell]) + split[cell], split[cell]))
        return false;
    return true;
  }

  void write_grids(const PlanProblem& made, const Split& split, PlanAllocation& answer) const {
    const std::size_t months = made.limited.problem.months;
    for (std::size_t p = 0; p < made.parts.size(); ++p) {
      const PlanProblem::Part& part = made.parts[p];
      auto& row = (part.is_money ? answer.spend : answer.effort)[plan_.channels[part.channel].id];
      for (std::size_t t = 0; t < months; ++t) {
        const double own = std::max(split[p * months + t] - part.cards[t], 0.0);
        // No smaller than a cent or a minute.
        const double unit = part.is_money ? 0.01 : 1.0 / 60.0;
        row[plan_.start.plus(static_cast<int>(t))] = std::floor(own / unit + 1e-6) * unit;
      }
    }
  }

  // What the limits of one kind cost together: the plan is split again without them.
  Result<void> add_costs(double value, PlanAllocation& answer) const {
    const struct {
      const char* kind;
      bool PlanProblemOptions::* keeps;
    } kinds[] = {{"owner/", &PlanProblemOptions::keeps_owner_share},
                 {"change/", &PlanProblemOptions::keeps_change},
                 {"cash/", &PlanProblemOptions::keeps_cash}};
    double done = 0.7;
    for (const auto& [kind, keeps] : kinds) {
      const auto is_of_kind = [&](const BindingLimit& limit) {
        return limit.limit.starts_with(kind);
      };
      if (std::ranges::none_of(answer.binding, is_of_kind)) continue;
      PlanProblemOptions without = options_;
      without.*keeps = false;
      const auto made = plan_problem(plan_, model_, without);
      if (!made) continue;
      const auto found = allocate_limited(made->limited, within(done, done + 0.1));
      done += 0.1;
      if (!found && found.error().key == "error.job_stopped") return std::unexpected(found.error());
      if (!found) continue;
      const double cost = std::max(found->allocation.value - value, 0.0);
      for (BindingLimit& limit : answer.binding)
        if (is_of_kind(limit)) limit.cost = cost;
    }
    return {};
  }

  const Plan& plan_;
  const OwnerDirectory& owners_;
  const ForecastModel& model_;
  PlanProblemOptions options_;
  const AllocationProgress& progress_;
  ResultDraws draws_;
};

}  // namespace

Result<PlanAllocation> allocate_plan(const Plan& plan, const OwnerDirectory& owners,
                                     const PlanAllocationOptions& options,
                                     const AllocationProgress& progress) {
  if (options.months_after < 0 || options.months_after > most_months_after)
    return std::unexpected(Error{"error.plan_allocation_months"});
  const ModelOptions model_options{.scenario = {}, .extra_months = options.months_after};
  auto model = forecast_model(plan, owners, model_options);
  if (!model && model.error().key == "error.nothing_to_forecast") {
    // Nothing is spent yet, which is no reason not to split it: a trace of money and hours
    // everywhere makes the channels known.
    Plan traced = plan;
    for (const Channel& channel : plan.channels)
      for (Grid* const grid : {&traced.spend, &traced.effort})
        (*grid)[channel.id][plan.start] += trace;
    model = forecast_model(traced, owners, model_options);
  }
  if (!model) return std::unexpected(model.error());
  return PlanAllocator(plan, owners, *model, progress).run(options.objective);
}

}  // namespace core
