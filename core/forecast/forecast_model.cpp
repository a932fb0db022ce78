#include "core/forecast/forecast_model.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/forecast/channel_model.h"
#include "core/forecast/launch_feed.h"
#include "core/metrics/adstock.h"
#include "core/metrics/today_mix.h"
#include "core/model/check.h"
#include "core/model/lookup.h"

namespace core {
namespace {

using Rank = ModelInputs::Rank;

class ModelBuilder {
 public:
  ModelBuilder(const Plan& plan, const OwnerDirectory& owners, const ModelOptions& options,
               const Scenario* scenario)
      : plan_(plan), options_(options), scenario_(scenario), mix_(today_mix(plan, owners)) {}

  Result<ForecastModel> build() {
    model_.start = plan_.start;
    model_.months = static_cast<std::size_t>(plan_.months + options_.extra_months);
    read_money();
    read_seasons();
    model_.spend.assign(model_.months, 0.0f);
    model_.hours.assign(model_.months, 0.0f);
    for (std::size_t c = 0; c < plan_.channels.size(); ++c) add_channel(c);
    add_unattributed();
    for (const Activity& activity : plan_.activities) add_card(activity);
    for (const Platform& platform : plan_.platforms) add_launch(platform);
    for (const Link& link : plan_.links) add_link(link);
    for (std::size_t c = 0; c < plan_.channels.size(); ++c) carry_over(c);
    put_in_order();
    find_unproved();
    find_uncounted();
    const bool has_any = std::ranges::any_of(model_.channels, [](const ModelChannel& channel) {
      const auto is_fed = [](float amount) { return amount > 0.0f; };
      return channel.today.value > 0.0f || !channel.cards.empty() || !channel.launches.empty() ||
             (channel.top && std::ranges::any_of(channel.feed, is_fed));
    });
    if (!has_any && options_.is_planned) return std::unexpected(Error{"error.nothing_to_forecast"});
    inputs_.hand_over(model_);
    return std::move(model_);
  }

 private:
  // The plan's month that month t of the model is; later ones are as the last.
  Month plan_month(std::size_t t) const {
    return std::min(plan_.start.plus(static_cast<int>(t)), plan_.last_month());
  }

  void read_money() {
    const Business& business = plan_.business;
    ModelMoney& money = model_.money;
    money.kind = revenue_kind(business);
    const auto add = [&](const char* name, const std::optional<Estimate>& estimate, Domain domain) {
      return inputs_.add(std::string("business/") + name, widened_by_grade(*estimate, domain),
                         domain, Rank::money);
    };
    if (money.kind == RevenueKind::orders) {
      if (business.order_value)
        money.price = add("order_value", business.order_value, Domain::amount);
      if (business.orders_per_customer)
        money.orders = add("orders_per_customer", business.orders_per_customer, Domain::amount);
      money.is_spread = business.orders_per_customer && business.orders_per_customer->high > 1.0;
    } else {
      if (business.price_month && business.months_kept)
        money.price = add("price_month", business.price_month, Domain::amount);
      if (business.months_kept)
        money.months_kept = add("months_kept", business.months_kept, Domain::amount);
      money.is_spread = business.months_kept.has_value();
      if (business.days_to_decide)
        money.sales_lag = static_cast<int>(
            std::lround(std::min(middle(*business.days_to_decide), 365.0) / days_per_month));
    }
    if (money.price && !(money.price->value > 0.0f)) money.price.reset();
    if (business.contribution_margin)
      money.margin = add("contribution_margin", business.contribution_margin, Domain::share);
    money.cash = business.cash;
    std::optional<Month> latest;
    for (const TotalRow& row : plan_.totals)
      if (row.cash && row.month <= plan_.start && (!latest || row.month > *latest)) {
        latest = row.month;
        money.cash = row.cash;
      }
    money.fixed_costs = business.fixed_costs.value_or(0.0);
    money.hour_cost = plan_.capacity.hour_cost.value_or(usual_hour_cost);
    if (!(money.hour_cost > 0.0)) money.hour_cost = usual_hour_cost;
  }

  // A season's index of a month relative to today's; 1 where it says nothing or today's is zero.
  double relative_season(const std::vector<double>& season, std::size_t t) const {
    if (season.size() != 12 || options_.is_today) return 1.0;
    const Month today = mix_.month.value_or(plan_.start);
    const double now = season[static_cast<std::size_t>(today.month_of_year())];
    const Month month = plan_.start.plus(static_cast<int>(t));
    return now > 0.0 ? season[static_cast<std::size_t>(month.month_of_year())] / now : 1.0;
  }

  void read_seasons() {
    for (std::size_t t = 0; t < model_.months; ++t) {
      model_.season.push_back(static_cast<float>(relative_season(plan_.business.season, t)));
      const double cost = relative_season(plan_.business.season_cost, t);
      cost_.push_back(cost > 0.0 ? cost : 1.0);
    }
  }

  std::size_t owner_place(const std::string& key) {
    const auto found = std::ranges::find(model_.owners, key);
    if (found != model_.owners.end())
      return static_cast<std::size_t>(found - model_.owners.begin());
    model_.owners.push_back(key);
    return model_.owners.size() - 1;
  }

  // Amounts by month: the channel's row, 0 where it has none in a month; without a row at all it
  // goes on as today.
  std::vector<double> row_of(const Grid& grid, const Id& channel,
                             std::optional<double> today) const {
    const auto row = grid.find(channel);
    std::vector<double> amounts(model_.months, today.value_or(0.0));
    if (row == grid.end() || row->second.empty() || options_.is_today) return amounts;
    for (std::size_t t = 0; t < model_.months; ++t) {
      const auto cell = row->second.find(plan_month(t));
      amounts[t] = cell == row->second.end() ? 0.0 : cell->second;
    }
    return amounts;
  }

  void add_channel(std::size_t c) {
    const Channel& channel = plan_.channels[c];
    const ChannelToday& today = mix_.channels[c];
    const bool has_own_grid = scenario_ != nullptr;
    const Grid& spend = has_own_grid && scenario_->spend ? *scenario_->spend : plan_.spend;
    const Grid& effort = has_own_grid && scenario_->effort ? *scenario_->effort : plan_.effort;
    const std::vector<double> money = row_of(spend, channel.id, today.spend);
    const std::vector<double> hours = row_of(effort, channel.id, today.hours);
    // The plan's own first month, so that the response is the same in every scenario.
    const double first = row_of(plan_.spend, channel.id, today.spend).front();
    ModelChannel made =
        channel_model(channel, today, first, owner_place(today.owner_key), model_.money, inputs_);
    if (options_.is_today) made.volatility = 0.0f;
    std::vector<float> spent;
    for (std::size_t t = 0; t < model_.months; ++t) {
      spent.push_back(static_cast<float>(money[t]));
      model_.spend[t] += spent.back();
      model_.hours[t] += static_cast<float>(hours[t]);
      double feed = 0.0;
      if (made.kind == ResponseKind::paid) feed = money[t] / cost_[t];
      if (made.kind == ResponseKind::effort) feed = money[t] + hours[t] * model_.money.hour_cost;
      made.feed.push_back(static_cast<float>(feed));
    }
    model_.channel_spend.push_back(std::move(spent));
    model_.channels.push_back(std::move(made));
  }

  void add_unattributed() {
    ModelChannel rest;
    const double known = mix_.revenue.value_or(0.0);
    const double whole = mix_.total.value_or(0.0);
    if (whole - known > 1e-9 * whole) rest.today.value = static_cast<float>(whole - known);
    rest.owner = owner_place(rest.owner_key);
    rest.volatility = options_.is_today ? 0.0f : 0.20f;
    if (rest.today.value > 0.0f)
      rest.outlook = inputs_.add_outlook("unattributed/outlook", whole - known, rest.owner);
    rest.lag.value = rest.ramp.value = 1.0f;
    rest.half_life.value = 6.0f;
    rest.feed.assign(model_.months, 0.0f);
    model_.channels.push_back(std::move(rest));
    model_.channel_spend.emplace_back(model_.months, 0.0f);
  }

  void add_card(const Activity& activity) {
    const int start = months_between(plan_.start, activity.start);
    const bool is_left_out =
        options_.is_today || start + activity.months <= 0 ||
        (scenario_ && std::ranges::contains(scenario_->without_activities, activity.id));
    std::size_t place = model_.channels.size() - 1;
    for (std::size_t c = 0; c < plan_.channels.size(); ++c)
      if (activity.channel == plan_.channels[c].id) place = c;
    Term full;
    // Inputs are the same in every scenario.
    if (activity.effect)
      full = inputs_.add("activities/" + activity.id + "/effect",
                         widened_by_grade(*activity.effect, Domain::amount), Domain::amount,
                         Rank::card, middle(*activity.effect));
    if (is_left_out) return;
    ModelChannel& channel = model_.channels[place];
    if (activity.effect)
      channel.cards.push_back(
          {static_cast<float>(start), static_cast<float>(activity.months), full});
    for (int i = std::max(0, -start); i < activity.months; ++i) {
      const auto t = static_cast<std::size_t>(start + i);
      if (t >= model_.months) break;
      const double money = activity.cost / activity.months;
      const double hours = activity.hours / activity.months;
      model_.spend[t] += static_cast<float>(money);
      model_.channel_spend[place][t] += static_cast<float>(money);
      model_.hours[t] += static_cast<float>(hours);
      if (activity.effect) continue;
      if (channel.kind == ResponseKind::paid)
        channel.feed[t] += static_cast<float>(money / cost_[t]);
      if (channel.kind == ResponseKind::effort)
        channel.feed[t] += static_cast<float>(money + hours * model_.money.hour_cost);
    }
  }

  void add_launch(const Platform& platform) {
    if (launch_feed(plan_, mix_, platform) != LaunchFeed::counted) return;
    const std::string path = "platforms/" + platform.id + "/";
    // Inputs are the same in every scenario.
    const Term luck = inputs_.add_normal(path + "launch", Rank::launch);
    std::optional<Term> each;
    if (const auto& money = platform.funnel.revenue_per_buyer)
      each = inputs_.add(path + "revenue_per_buyer", *money, Domain::amount, Rank::launch);
    const bool is_to_come = platform.launch.date >= month_to_text(plan_.start);
    if (options_.is_today || (is_to_come && !options_.is_planned)) return;
    const auto place = static_cast<std::size_t>(
        std::ranges::find(plan_.channels, *platform.channel, &Channel::id) -
        plan_.channels.begin());
    ModelChannel& channel = model_.channels[place];
    channel.launches.push_back(launch_model(plan_, platform, model_.months, luck, each));
    // Its work and its money are what the launch is made of.
    if (channel.top_is_return) channel.top.reset(), channel.top_is_return = false;
  }

  void add_link(const Link& link) {
    const auto place = [&](const Id& id) {
      return static_cast<std::size_t>(std::ranges::find(plan_.channels, id, &Channel::id) -
                                      plan_.channels.begin());
    };
    const bool creates = link.kind == LinkKind::creates;
    const Domain domain = creates ? Domain::share : Domain::amount;
    const std::size_t to = place(link.to);
    const Term share =
        inputs_.add("links/" + link.from + "/" + link.to + "/" + std::string(name_of(link.kind)),
                    widened_by_grade(link.share, domain), domain, Rank::link,
                    static_cast<double>(model_.channels[to].today.value));
    (creates ? model_.channels[to].creators : model_.channels[to].boosters)
        .push_back({place(link.from), share});
  }

  // Carry-over that is not the recursion of the kernel: what each month feeds is spread beforehand,
  // by the middles of its numbers.
  void carry_over(std::size_t c) {
    const std::optional<Response>& response = plan_.channels[c].response;
    ModelChannel& channel = model_.channels[c];
    if (channel.kind != ResponseKind::paid || !response || !response->carry_over) return;
    const CarryOver& carry = *response->carry_over;
    const bool has_window = carry.window && *carry.window >= 1.0;
    if (carry.kind == CarryOverKind::recursive ||
        (carry.kind == CarryOverKind::geometric && !has_window))
      return;
    Adstock spread{.kind = carry.kind};
    if (carry.retention) spread.alpha = middle(*carry.retention);
    if (carry.delay) spread.delay = middle(*carry.delay);
    if (has_window) spread.window = static_cast<int>(*carry.window);
    const std::vector<double> feed(channel.feed.begin(), channel.feed.end());
    const std::vector<double> before(static_cast<std::size_t>(spread.window),
                                     static_cast<double>(channel.feed_today));
    const auto carried = adstock(spread, feed, before);
    if (!carried) return;  // a delay past the window: nothing is carried over
    channel.feed.assign(carried->begin(), carried->end());
    channel.half_life = Term{};
  }

  // check() has seen that the links that create lead in no circle.
  void put_in_order() {
    std::vector<bool> is_placed(model_.channels.size(), false);
    while (model_.order.size() < model_.channels.size())
      for (std::size_t c = 0; c < model_.channels.size(); ++c) {
        const bool is_ready = !is_placed[c] && std::ranges::all_of(model_.channels[c].creators,
                                                                   [&](const auto& feeder) {
                                                                     return is_placed[feeder.from];
                                                                   });
        if (!is_ready) continue;
        is_placed[c] = true;
        model_.order.push_back(c);
      }
  }

  void find_unproved() {
    for (const ModelChannel& channel : model_.channels)
      if (channel.top_is_return && std::ranges::any_of(channel.feed, [&](float amount) {
            return amount > channel.feed_today;
          }))
        model_.unproved.push_back(channel.id);
  }

  void find_uncounted() {
    for (const Link& link : plan_.links)
      for (const ModelChannel& channel : model_.channels) {
        if (channel.id != link.from || channel.today.value > 0.0f) continue;
        const bool is_worked_on = !channel.cards.empty() || !channel.launches.empty() ||
                                  std::ranges::any_of(channel.feed, [&](float amount) {
                                    return amount > channel.feed_today;
                                  });
        if (is_worked_on) model_.uncounted.push_back({link.from, link.to});
      }
  }

  const Plan& plan_;
  const ModelOptions& options_;
  const Scenario* scenario_;
  TodayMix mix_;
  ForecastModel model_;
  ModelInputs inputs_;
  std::vector<double> cost_;  // of advertising by month, 1 now
};

}  // namespace

Result<ForecastModel> forecast_model(const Plan& plan, const OwnerDirectory& owners,
                                     const ModelOptions& options) {
  if (const auto problems = check(plan); !problems.empty())
    return std::unexpected(Error{"error.unsound_plan", {}, problems.front().pointer});
  const Scenario* scenario = nullptr;
  if (!options.scenario.empty()) {
    scenario = find_by_id(plan.scenarios, options.scenario);
    if (!scenario)
      return std::unexpected(Error{"error.unknown_scenario", {{"id", options.scenario}}});
  }
  return ModelBuilder(plan, owners, options, scenario).build();
}

}  // namespace core
