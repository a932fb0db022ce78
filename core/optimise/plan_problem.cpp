#include "core/optimise/plan_problem.h"

#include <algorithm>
#include <cmath>

#include "core/metrics/today_mix.h"
#include "core/optimise/work_weights.h"

namespace core {
namespace {

constexpr std::size_t owner_months = 3;  // at the plan's end, in which owners' shares are held
constexpr double rounding = 1e-5;        // of the model's money

double read(const Term& term) { return static_cast<double>(term.value); }

double kept_after(double half_life) { return std::exp2(-1.0 / std::max(half_life, 1e-2)); }

double saturation(double level, double half, double slope) {
  return level > 0.0 ? 1.0 / (1.0 + std::pow(half / level, slope)) : 0.0;
}

// The response of core/forecast at its medians, as revenue of a level.
CurveTerm curve_of(const ModelChannel& channel, const ModelMoney& money) {
  const double today = static_cast<double>(channel.feed_today);
  const double steady = read(channel.today) * static_cast<double>(channel.steady);
  const double slope = std::max(read(channel.slope), 0.05);
  double half = std::max(read(channel.half_saturation), 1e-6);
  double top = channel.top ? read(*channel.top) : 0.0;
  if (channel.top_is_return) top *= half;
  if (channel.top_is_customers && money.price)
    top *=
        read(*money.price) *
        std::max(money.kind == RevenueKind::orders ? read(money.orders) : read(money.months_kept),
                 1.0);
  if (channel.is_half_from_top && top > 0.0) {
    const double place = std::clamp(steady / top, 1e-6, 0.98);
    half = today * std::pow((1.0 - place) / place, 1.0 / slope);
  }
  if (channel.is_anchored) top = steady / std::max(saturation(today, half, slope), 1e-20);
  return {.height = top, .scale = half, .slope = slope};
}

// By channel of the model: what a unit of its results brings in all, with what it brings others.
std::vector<double> worth_with_links(const ForecastModel& model) {
  std::vector<double> worth(model.channels.size(), 1.0);
  for (std::size_t place = model.order.size(); place-- > 0;) {
    const std::size_t to = model.order[place];
    const ModelChannel& fed = model.channels[to];
    const double at_stake = read(fed.today) * worth[to];
    double shares = 0.0;
    for (const auto& creator : fed.creators) shares += read(creator.share);
    const auto credit = [&](std::size_t from, double share) {
      const ModelChannel& feeder = model.channels[from];
      const double own = read(feeder.today) * static_cast<double>(feeder.steady);
      if (own > 0.0) worth[from] += share * at_stake / own;
    };
    for (const auto& creator : fed.creators)
      credit(creator.from, read(creator.share) / std::max(shares, 1.0));
    for (const auto& booster : fed.boosters)
      credit(booster.from, read(booster.share) / (1.0 + read(booster.share)));
  }
  return worth;
}

// What advertising costs in each month, 1 now.
std::vector<double> cost_of_months(const Plan& plan) {
  const std::vector<double>& season = plan.business.season_cost;
  std::vector<double> costs(static_cast<std::size_t>(plan.months), 1.0);
  if (season.size() != 12) return costs;
  const Month today = today_mix(plan, {}).month.value_or(plan.start);
  const double now = season[static_cast<std::size_t>(today.month_of_year())];
  for (int t = 0; t < plan.months; ++t) {
    const double then = season[static_cast<std::size_t>(plan.start.plus(t).month_of_year())];
    if (now > 0.0 && then > 0.0) costs[static_cast<std::size_t>(t)] = then / now;
  }
  return costs;
}

class PlanProblemBuilder {
 public:
  PlanProblemBuilder(const Plan& plan, const ForecastModel& model,
                     const PlanProblemOptions& options)
      : plan_(plan),
        model_(model),
        options_(options),
        months_(static_cast<std::size_t>(plan.months)),
        committed_money_(months_, 0.0),
        committed_hours_(months_, 0.0),
        worth_(worth_with_links(model)) {}

  Result<PlanProblem> build() {
    AllocationProblem& problem = made_.limited.problem;
    problem.months = months_;
    problem.counted = model_.months;
    choose_parts();
    take_committed();
    if (const auto pools = add_pools(); !pools) return std::unexpected(pools.error());
    for (const PlanProblem::Part& part : made_.parts) {
      add_channel(part);
      if (const auto useful = check_least(part); !useful) return std::unexpected(useful.error());
    }
    if (options_.keeps_owner_share) add_owner_limits();
    if (options_.keeps_cash) add_cash_limits();
    return std::move(made_);
  }

 private:
  bool is_fed_by(const Activity& card, std::size_t channel) const {
    return !card.effect && card.channel == plan_.channels[channel].id;
  }

  // A card's part in a month, 1 over its months while it lasts.
  double part_in(const Activity& card, std::size_t month) const {
    const int since = months_between(card.start, plan_.start.plus(static_cast<int>(month)));
    return since >= 0 && since < card.months ? 1.0 / card.months : 0.0;
  }

  void choose_parts() {
    for (std::size_t c = 0; c < plan_.channels.size(); ++c) {
      const ModelChannel& channel = model_.channels[c];
      if (channel.kind == ResponseKind::base) continue;
      if (!channel.is_anchored && !channel.top) {
        made_.left_out.push_back(channel.id);
        continue;
      }
      PlanProblem::Part part{c, channel.kind == ResponseKind::paid,
                             std::vector<double>(months_, 0.0)};
      for (const Activity& card : plan_.activities)
        if (is_fed_by(card, c))
          for (std::size_t t = 0; t < months_; ++t)
            part.cards[t] += (part.is_money ? card.cost : card.hours) * part_in(card, t);
      made_.parts.push_back(std::move(part));
    }
  }

  const PlanProblem::Part* find_part(std::size_t channel) const {
    const auto found = std::ranges::find(made_.parts, channel, &PlanProblem::Part::channel);
    return found == made_.parts.end() ? nullptr : &*found;
  }

  double planned(const Grid& grid, std::size_t channel, std::size_t month) const {
    const auto row = grid.find(plan_.channels[channel].id);
    if (row == grid.end()) return 0.0;
    const auto cell = row->second.find(plan_.start.plus(static_cast<int>(month)));
    return cell == row->second.end() ? 0.0 : cell->second;
  }

  // Money and hours that are not split: of channels that answer otherwise, and of cards that count
  // by their effect.
  void take_committed() {
    for (std::size_t t = 0; t < months_; ++t) {
      for (std::size_t c = 0; c < plan_.channels.size(); ++c) {
        const PlanProblem::Part* const part = find_part(c);
        if (!part || !part->is_money) committed_money_[t] += planned(plan_.spend, c, t);
        if (!part || part->is_money) committed_hours_[t] += planned(plan_.effort, c, t);
      }
      for (const Activity& card : plan_.activities) {
        const PlanProblem::Part* part = nullptr;
        for (std::size_t c = 0; c < plan_.channels.size(); ++c)
          if (is_fed_by(card, c)) part = find_part(c);
        if (!part || !part->is_money) committed_money_[t] += card.cost * part_in(card, t);
        if (!part || part->is_money) committed_hours_[t] += card.hours * part_in(card, t);
      }
    }
  }

  Result<void> add_pools() {
    for (const bool is_money : {true, false})
      for (std::size_t t = 0; t < months_; ++t) {
        const Month month = plan_.start.plus(static_cast<int>(t));
        const PerMonth& capacity = is_money ? plan_.capacity.budget : plan_.capacity.hours;
        const double committed = is_money ? committed_money_[t] : committed_hours_[t];
        const double as_planned = static_cast<double>(is_money ? model_.spend[t] : model_.hours[t]);
        double cards = 0.0;
        for (const PlanProblem::Part& part : made_.parts)
          if (part.is_money == is_money) cards += part.cards[t];
        const double amount = capacity.at(month).value_or(as_planned) - committed;
        if (is_money && amount < cards - rounding * std::max(as_planned, 1.0))
          return std::unexpected(
              Error{"error.plan_budget", {{"month", month_to_text(month)}}, month_to_text(month)});
        if (!is_money && capacity.at(month) &&
            amount < cards - rounding * std::max(as_planned, 1.0))
          made_.overfull.push_back(t);
        made_.limited.problem.pools.push_back({std::max(amount, cards), false});
      }
    return {};
  }

  void add_channel(const PlanProblem::Part& part) {
    const Channel& plan_channel = plan_.channels[part.channel];
    const ModelChannel& channel = model_.channels[part.channel];
    AllocationChannel made;
    made.curve = {curve_of(channel, model_.money)};
    const double factor = options_.factors.empty() ? 1.0 : options_.factors[part.channel];
    const double margin = model_.money.margin ? read(*model_.money.margin) : 1.0;
    made_.medians.emplace_back();
    for (std::size_t t = 0; t < model_.months; ++t) {
      const double worth = margin * worth_[part.channel] * static_cast<double>(model_.season[t]);
      made_.medians.back().push_back(worth);
      made.worth.push_back(options_.raise * factor * worth);
    }
    if (part.is_money) {
      add_money(channel, made);
    } else {
      add_work(part.channel, channel, made);
    }
    made.cost.assign(months_, part.is_money ? 1.0 : model_.money.hour_cost);
    made.low = part.cards;
    const bool is_open =
        plan_channel.decision != Decision::leave && plan_channel.decision != Decision::later;
    const bool has_limits = part.is_money && is_open;
    for (std::size_t t = 0; t < months_; ++t) {
      made.pool.push_back(t + (part.is_money ? 0 : months_));
      const double pool = made_.limited.problem.pools[made.pool.back()].amount;
      double high = is_open ? pool : 0.0;
      if (has_limits && plan_channel.most) high = std::min(high, *plan_channel.most);
      made.high.push_back(std::max(high, part.cards[t]));
    }
    if (has_limits && plan_channel.least) made.least = *plan_channel.least;
    add_change(part, plan_channel, made);
    made_.limited.problem.channels.push_back(std::move(made));
  }

  // All or nothing that can only be nothing is a limit at odds with the others.
  Result<void> check_least(const PlanProblem::Part& part) const {
    const Channel& channel = plan_.channels[part.channel];
    const AllocationChannel& made = made_.limited.problem.channels.back();
    if (!(made.least > 0.0)) return {};
    if (channel.most && *channel.most < made.least)
      return std::unexpected(
          Error{"allocation.impossible.least_most", {{"channel", channel.name}}});
    std::optional<std::size_t> first;
    bool is_ever_useful = false;
    for (std::size_t t = 0; t < months_; ++t) {
      const double high = made_.limited.problem.pools[made.pool[t]].amount;
      is_ever_useful = is_ever_useful || high >= made.least;
      if (!first && high < made.least && made.low[t] > 0.0) first = t;
    }
    if (!is_ever_useful && !first) first = 0;
    if (!first) return {};
    return std::unexpected(
        Error{"allocation.impossible.least_budget",
              {{"channel", channel.name},
               {"month", month_to_text(plan_.start.plus(static_cast<int>(*first)))}}});
  }

  void add_money(const ModelChannel& channel, AllocationChannel& made) {
    made.retention = kept_after(read(channel.half_life));
    made.opening = static_cast<double>(channel.feed_today);
    for (const double cost : cost_of_months(plan_))
      made.rate.push_back((1.0 - made.retention) / cost);
  }

  void add_work(std::size_t c, const ModelChannel& channel, AllocationChannel& made) {
    const WorkCourse course{read(channel.lag), read(channel.ramp),
                            kept_after(read(channel.half_life))};
    const std::size_t counted = model_.months;
    made.weights = work_weights(course, counted);
    made.carried = levels_without_work(course, static_cast<double>(channel.feed_today), counted);
    made.rate.assign(months_, model_.money.hour_cost);
    // Money spent on such a channel works as hours do, and is not split.
    for (std::size_t t = 0; t < months_; ++t) {
      double money = planned(plan_.spend, c, t);
      for (const Activity& card : plan_.activities)
        if (is_fed_by(card, c)) money += card.cost * part_in(card, t);
      for (std::size_t lag = 0; t + lag < counted; ++lag)
        made.carried[t + lag] += made.weights[lag] * money;
    }
  }

  void add_change(const PlanProblem::Part& part, const Channel& channel, AllocationChannel& made) {
    made_.limited.changes.emplace_back();
    const auto share = plan_.capacity.max_monthly_change;
    if (!share || !part.is_money || !options_.keeps_change) return;
    const double sharers = static_cast<double>(plan_.channels.size());
    double money = 0.0;
    for (std::size_t t = 0; t < months_; ++t)
      money += made_.limited.problem.pools[t].amount / static_cast<double>(months_);
    const double start = std::max({channel.least.value_or(0.0), *share * money / sharers, 1e-6});
    made_.limited.changes.back() = ChangeLimit{*share, start};
    // The first month follows today's.
    const double today = static_cast<double>(model_.channels[part.channel].feed_today);
    if (!(today > 0.0)) {
      made.high[0] = std::max(std::min(made.high[0], start), made.low[0]);
      return;
    }
    const double least = std::min((1.0 - *share) * today - start, made.high[0]);
    made.high[0] = std::max(std::min(made.high[0], (1.0 + *share) * today + start), made.low[0]);
    made.low[0] = std::max(made.low[0], std::min(least, made.high[0]));
  }

  SideLimit empty_limit() const {
    const AllocationProblem& problem = made_.limited.problem;
    return {std::vector<double>(problem.channels.size() * problem.counted, 0.0),
            std::vector<double>(problem.cells(), 0.0), 0.0};
  }

  // Revenue of a month that is there whatever is split.
  double standing(std::size_t c, std::size_t t) const {
    const ModelChannel& channel = model_.channels[c];
    if (find_part(c) && channel.is_anchored) return 0.0;
    const double faded = channel.is_fading ? std::pow(kept_after(read(channel.half_life)),
                                                      static_cast<double>(t + 1))
                                           : 1.0;
    return read(channel.today) * faded * static_cast<double>(model_.season[t]);
  }

  double factor_of(std::size_t c) const {
    return options_.factors.empty() ? 1.0 : options_.factors[c];
  }

  void add_owner_limits() {
    const auto most = plan_.capacity.max_owner_share;
    if (!most) return;
    const std::size_t first = months_ - std::min(months_, owner_months);
    for (std::size_t owner = 0; owner < model_.owners.size(); ++owner) {
      const auto share_of = [&](std::size_t c) {
        const bool is_owned =
            c >= plan_.channels.size() || plan_.channels[c].tenure == Tenure::owned;
        return (model_.channels[c].owner == owner && !is_owned ? 1.0 : 0.0) - *most;
      };
      const bool is_steered = std::ranges::any_of(
          made_.parts, [&](const auto& part) { return share_of(part.channel) > 0.0; });
      if (!is_steered) continue;
      SideLimit limit = empty_limit();
      for (std::size_t p = 0; p < made_.parts.size(); ++p) {
        const std::size_t c = made_.parts[p].channel;
        // What an owner's channels bring past the end counts against it, or all its money would
        // come last.
        for (std::size_t t = first; t < (share_of(c) > 0.0 ? model_.months : months_); ++t)
          limit.per_result[p * model_.months + t] =
              share_of(c) * factor_of(c) * static_cast<double>(model_.season[t]);
      }
      for (std::size_t c = 0; c < model_.channels.size(); ++c)
        for (std::size_t t = first; t < months_; ++t) limit.room -= share_of(c) * standing(c, t);
      made_.limited.limits.push_back(std::move(limit));
      made_.limits.push_back({PlanLimitKind::owner, model_.owners[owner], 0});
    }
  }

  void add_cash_limits() {
    if (!model_.money.cash || !model_.money.margin) return;
    const double margin = read(*model_.money.margin);
    SideLimit limit = empty_limit();
    limit.room = *model_.money.cash - plan_.business.cash_floor.value_or(0.0);
    for (std::size_t t = 0; t < months_; ++t) {
      double sales = 0.0;
      for (std::size_t c = 0; c < model_.channels.size(); ++c) sales += standing(c, t);
      limit.room += margin * sales - committed_money_[t] - model_.money.fixed_costs;
      for (std::size_t p = 0; p < made_.parts.size(); ++p) {
        limit.per_result[p * model_.months + t] =
            -margin * factor_of(made_.parts[p].channel) * static_cast<double>(model_.season[t]);
        limit.per_spend[p * months_ + t] = made_.parts[p].is_money ? 1.0 : 0.0;
      }
      made_.limited.limits.push_back(limit);
      made_.limits.push_back({PlanLimitKind::cash, {}, t});
    }
  }

  const Plan& plan_;
  const ForecastModel& model_;
  const PlanProblemOptions& options_;
  std::size_t months_;
  std::vector<double> committed_money_, committed_hours_;
  std::vector<double> worth_;
  PlanProblem made_;
};

}  // namespace

Result<PlanProblem> plan_problem(const Plan& plan, const ForecastModel& model,
                                 const PlanProblemOptions& options) {
  return PlanProblemBuilder(plan, model, options).build();
}

}  // namespace core
