#include "core/forecast/forecast.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "core/forecast/add_shock.h"
#include "core/forecast/learn.h"
#include "core/forecast/quantiles.h"
#include "core/model/lookup.h"

namespace core {
namespace {

constexpr std::array<double, 7> levels{0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95};

Fan fan_of_values(QuantileFinder& finder, std::span<const float> values) {
  std::array<double, levels.size()> found{};
  finder.find(values, levels, found);
  return {found[0], found[1], found[3], found[5], found[6], found[2], found[4]};
}

// Reads one month after another; keeps the memory it needs between them.
class MonthReader {
 public:
  MonthReader(const ForecastModel& model, const Simulation& simulation)
      : model_(model),
        simulation_(simulation),
        row_(1, simulation.scenarios),
        other_(1, simulation.scenarios) {}

  ForecastMonth read(std::size_t t) {
    ForecastMonth month;
    month.month = model_.start.plus(static_cast<int>(t));
    month.revenue = fan(simulation_.revenue.month(t));
    if (model_.money.price) month.customers = fan(simulation_.customers.month(t));
    read_channels(month, t);
    month.by_channel = concentration_of(channel_groups(), t, &month);
    month.by_owner = concentration_of(owner_groups(), t, nullptr);
    read_rented(month, t);
    read_money(month, t);
    return month;
  }

 private:
  using Groups = std::vector<std::size_t>;  // by channel, the group it belongs to

  Fan fan(std::span<const float> values) { return fan_of_values(finder_, values); }

  // The fan of a number made of those of each scenario.
  template <class Make>
  Fan fan_of(Make make) {
    for (std::size_t block = 0; block < row_.blocks(); ++block) row_.at(0, block) = make(block);
    return fan(row_.month(0));
  }

  Lanes share(Lanes part, std::size_t t, std::size_t block) const {
    const Lanes whole = simulation_.revenue.at(t, block);
    return whole > 0.0f ? part / whole : Lanes{};
  }

  void read_channels(ForecastMonth& month, std::size_t t) {
    for (std::size_t c = 0; c + 1 < simulation_.channels.size(); ++c)
      month.channels.push_back(fan(simulation_.channels[c].month(t)));
  }

  Groups channel_groups() const {
    Groups groups;
    for (std::size_t c = 0; c < model_.channels.size(); ++c) groups.push_back(c);
    return groups;
  }
  Groups owner_groups() const {
    Groups groups;
    for (const ModelChannel& channel : model_.channels) groups.push_back(channel.owner);
    return groups;
  }
  const std::string& name_of_group(std::size_t group, bool is_channel) const {
    return is_channel ? model_.channels[group].id : model_.owners[group];
  }

  ForecastConcentration concentration_of(const Groups& groups, std::size_t t,
                                         ForecastMonth* mix_of) {
    const std::size_t count = *std::ranges::max_element(groups) + 1;
    ForecastConcentration found;
    for (std::size_t block = 0; block < row_.blocks(); ++block) other_.at(0, block) = Lanes{};
    double largest = -1.0;
    for (std::size_t group = 0; group < count; ++group) {
      const Fan shares = fan_of([&](std::size_t block) {
        Lanes sum{};
        for (std::size_t c = 0; c < groups.size(); ++c)
          if (groups[c] == group) sum += simulation_.channels[c].at(t, block);
        const Lanes part = share(sum, t, block);
        other_.at(0, block) += part * part;
        return part;
      });
      if (mix_of && group + 1 < count) mix_of->mix.push_back(shares.p50);
      if (mix_of && group + 1 == count) mix_of->unattributed = shares.p50;
      if (shares.p50 <= largest) continue;
      largest = shares.p50;
      found.largest = name_of_group(group, mix_of != nullptr);
      found.largest_share = shares;
    }
    found.hhi = fan(other_.month(0));
    found.effective_number = fan_of([&](std::size_t block) {
      const Lanes hhi = other_.at(0, block);
      return hhi > 0.0f ? 1.0f / hhi : Lanes{};
    });
    return found;
  }

  void read_rented(ForecastMonth& month, std::size_t t) {
    month.rented_share = fan_of([&](std::size_t block) {
      Lanes sum{};
      for (std::size_t c = 0; c < model_.channels.size(); ++c)
        if (model_.channels[c].is_rented) sum += simulation_.channels[c].at(t, block);
      return share(sum, t, block);
    });
  }

  void read_money(ForecastMonth& month, std::size_t t) {
    const bool is_spent = model_.spend[t] > 0.0f;
    const Lanes least = all_lanes(1e-20f);
    if (is_spent)
      month.mer = fan_of([&](std::size_t block) {
        const Lanes spend = simulation_.spend.at(t, block);
        return spend > 0.0f ? simulation_.revenue.at(t, block) / max_of(spend, least) : Lanes{};
      });
    if (is_spent && model_.money.price && month.customers && month.customers->p5 > 0.0)
      month.cac = fan_of([&](std::size_t block) {
        return simulation_.spend.at(t, block) / max_of(simulation_.customers.at(t, block), least);
      });
    if (model_.money.margin) month.margin = fan(simulation_.margin.month(t));
    if (model_.money.margin && model_.money.cash) month.cash = fan(simulation_.cash.month(t));
  }

  const ForecastModel& model_;
  const Simulation& simulation_;
  ScenarioRows row_, other_;
  QuantileFinder finder_;
};

// The events of a scenario; those without a month begin with the plan.
Result<void> add_shocks(ForecastModel& model, const Plan& plan, const OwnerDirectory& owners,
                        std::string_view scenario) {
  const Scenario* const found = find_by_id(plan.scenarios, scenario);
  if (!found) return {};
  for (const Id& id : found->shocks) {
    const Shock* const shock = find_by_id(plan.shocks, id);
    if (!shock) continue;
    const int from = months_between(plan.start, shock->month.value_or(plan.start));
    if (const auto added = add_shock(model, owners, *shock, from); !added) return added;
  }
  return {};
}

std::vector<GoalChance> chances_of(const Plan& plan, const ForecastModel& model,
                                   const Simulation& simulation) {
  std::vector<GoalChance> chances;
  const Month last = model.start.plus(static_cast<int>(model.months) - 1);
  for (const Goal& goal : plan.goals) {
    if (goal.measure != Measure::revenue) continue;
    const Month month = std::clamp(goal.month.value_or(last), model.start, last);
    const auto t = static_cast<std::size_t>(months_between(model.start, month));
    const auto values = simulation.revenue.month(t);
    const auto reached = std::ranges::count_if(
        values, [&](float revenue) { return static_cast<double>(revenue) >= goal.target; });
    chances.push_back(
        {goal.id, month, static_cast<double>(reached) / static_cast<double>(values.size())});
  }
  return chances;
}

}  // namespace

Result<Forecast> forecast(const Plan& plan, const OwnerDirectory& owners,
                          const ForecastOptions& options) {
  auto model = forecast_model(plan, owners,
                              {.scenario = options.scenario, .is_planned = options.is_planned});
  if (!model) return std::unexpected(model.error());
  if (const auto added = add_shocks(*model, plan, owners, options.scenario); !added)
    return std::unexpected(added.error());
  // The ways not taken need two more runs a channel.
  const double first_part = options.says_what_to_learn && model->money.margin ? 0.3 : 1.0;
  SimulationOptions drawing{.scenarios = options.scenarios,
                            .seed = options.seed.value_or(plan.seed),
                            .sampling = options.sampling};
  if (options.go_on) drawing.go_on = [&](double done) { return options.go_on(done * first_part); };
  const auto simulation = simulate(*model, drawing);
  if (!simulation) return std::unexpected(simulation.error());

  Forecast answer;
  MonthReader reader(*model, *simulation);
  for (std::size_t t = 0; t < model->months; ++t) answer.months.push_back(reader.read(t));
  answer.goals = chances_of(plan, *model, *simulation);
  QuantileFinder finder;
  answer.total = fan_of_values(finder, simulation->total.month(0));
  answer.spread = spread_of(*model, drawing, simulation->total.month(0));
  if (first_part < 1.0) {
    if (options.go_on)
      drawing.go_on = [&](double done) {
        return options.go_on(first_part + done * (1.0 - first_part));
      };
    auto learn = worth_learning(*model, drawing);
    if (!learn) return std::unexpected(learn.error());
    answer.learn = std::move(*learn);
  }
  for (std::size_t c = 0; c + 1 < model->channels.size(); ++c)
    answer.curves.push_back(channel_curve(*model, c));
  answer.unproved = model->unproved;
  answer.uncounted = model->uncounted;
  answer.seed = drawing.seed;
  answer.scenarios = drawing.scenarios;
  return answer;
}

}  // namespace core
