#include "core/forecast/channel_model.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/sort_stably.h"

namespace core {
namespace {

using Rank = ModelInputs::Rank;

constexpr double library_budget = 5000.0;  // that Physics::ceiling is a multiple of

// Meridian's prior for the return of a channel of which nothing is known: lognormal(0.2, 0.9).
Estimate usual_return() {
  const double spread = std::exp(0.9 * 1.6448536269514722);
  return range_estimate(std::exp(0.2) / spread, std::exp(0.2) * spread);
}

Estimate scaled(Estimate estimate, double factor) {
  estimate.low *= factor;
  estimate.high *= factor;
  if (estimate.mode) *estimate.mode *= factor;
  return estimate;
}

// The response's own number, else that of the physics in months, else `usual`.
Estimate months_of(const std::optional<Estimate>& own, const std::optional<Estimate>& days,
                   double usual) {
  if (own) return widened_by_grade(*own, Domain::amount);
  if (days) return widened_by_grade(scaled(*days, 1.0 / days_per_month), Domain::amount);
  return point_estimate(usual);
}

float volatility_of(const Channel& channel) {
  constexpr double by_grade[] = {0.05, 0.10, 0.20, 0.30, 0.45};
  if (!channel.physics.volatility) return 0.20f;
  const double at = std::clamp(middle(*channel.physics.volatility), 1.0, 5.0) - 1.0;
  const auto below = std::min(static_cast<std::size_t>(at), std::size_t{3});
  const double part = at - static_cast<double>(below);
  return static_cast<float>(by_grade[below] + part * (by_grade[below + 1] - by_grade[below]));
}

// Months until half of the carry-over is gone, from the retention a response names.
std::optional<Estimate> half_life_of_retention(const std::optional<CarryOver>& carry) {
  if (!carry || !carry->retention) return std::nullopt;
  const Estimate& retention = *carry->retention;
  const auto months = [](double alpha) {
    const double kept = std::clamp(alpha, 0.0, 0.999);
    return kept > 0.0 ? -1.0 / std::log2(kept) : 0.0;
  };
  Estimate half_life = retention;
  half_life.low = months(retention.low);
  half_life.high = months(retention.high);
  if (retention.mode) half_life.mode = months(*retention.mode);
  return half_life;
}

}  // namespace

ResponseKind response_kind(const Channel& channel) {
  if (channel.response) return channel.response->kind;
  if (channel.group == ChannelGroup::paid) return ResponseKind::paid;
  if (!channel.group || channel.group == ChannelGroup::direct) return ResponseKind::base;
  return ResponseKind::effort;
}

Term ModelInputs::add(std::string name, const Estimate& estimate, Domain domain, Rank rank,
                      double weight) {
  Distribution distribution(estimate, domain);
  Term term{.value = static_cast<float>(distribution.median())};
  if (distribution.is_point()) return term;
  term.input = inputs_.size();
  inputs_.push_back({.name = std::move(name), .distribution = std::move(distribution)});
  places_.push_back({rank, weight});
  return term;
}

Term ModelInputs::add_normal(std::string name, Rank rank) {
  const Term term{.input = inputs_.size(), .value = 0.0f};
  inputs_.push_back({.name = std::move(name)});
  places_.push_back({rank, 0.0});
  return term;
}

Term ModelInputs::add_outlook(std::string name, double weight, std::size_t owner) {
  const Term term{.input = inputs_.size(), .value = 0.0f};
  inputs_.push_back({.name = std::move(name), .moves_with_market = true, .group = owner});
  places_.push_back({Rank::outlook, weight});
  return term;
}

void ModelInputs::hand_over(ForecastModel& model) {
  // An owner of one channel moves nothing together.
  std::vector<std::size_t> members(model.owners.size(), 0);
  for (const ModelInput& input : inputs_)
    if (input.group) ++members[*input.group];
  for (ModelInput& input : inputs_)
    if (input.group && members[*input.group] < 2) input.group.reset();

  std::vector<std::size_t> order(inputs_.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  sort_stably(order, [&](std::size_t a, std::size_t b) {
    if (places_[a].rank != places_[b].rank) return places_[a].rank < places_[b].rank;
    if (places_[a].weight != places_[b].weight) return places_[a].weight > places_[b].weight;
    return inputs_[a].name < inputs_[b].name;
  });
  // The market, then inputs, then owners.
  for (std::size_t place = 0; place < order.size(); ++place)
    inputs_[order[place]].dimension = 1 + place;
  model.groups = model.owners.size();
  model.first_group = 1 + inputs_.size();
  model.dimensions = model.first_group + model.groups;
  model.inputs = std::move(inputs_);
}

ModelChannel channel_model(const Channel& channel, const ChannelToday& today, double first_feed,
                           std::size_t owner, const ModelMoney& money, ModelInputs& inputs) {
  ModelChannel made;
  made.id = channel.id;
  made.owner_key = today.owner_key;
  made.owner = owner;
  made.is_rented = channel.tenure == Tenure::rented;
  made.kind = response_kind(channel);
  const Response response = channel.response.value_or(Response{});
  made.is_revenue = channel.response && response.per == ResponseUnit::revenue;

  const std::string path = "channels/" + channel.id + "/";
  const double revenue = today.revenue ? middle(*today.revenue) : 0.0;
  const auto add = [&](const char* name, const Estimate& estimate, Rank rank) {
    return inputs.add(path + name, estimate, Domain::amount, rank, revenue);
  };
  // What the bank or the shop says is not widened: month 0 is the audit.
  made.today = today.revenue ? add("revenue", *today.revenue, Rank::result) : Term{};
  made.volatility = volatility_of(channel);
  made.outlook = inputs.add_outlook(path + "outlook", revenue, owner);
  made.half_life =
      add("half_life",
          months_of(
              response.half_life ? response.half_life : half_life_of_retention(response.carry_over),
              channel.physics.half_life_days, made.kind == ResponseKind::paid ? 0.5 : 6.0),
          Rank::shape);
  made.lag =
      add("lag", months_of(response.lag, channel.physics.first_result_days, 1.0), Rank::shape);
  made.ramp = response.ramp
                  ? add("ramp", widened_by_grade(*response.ramp, Domain::amount), Rank::shape)
                  : made.lag;
  if (made.kind == ResponseKind::base) return made;

  const double unit = made.kind == ResponseKind::effort ? money.hour_cost : 1.0;
  std::optional<double> fed = today.spend;
  if (made.kind == ResponseKind::effort && today.hours)
    fed = *today.hours * money.hour_cost + today.spend.value_or(0.0);
  made.is_fading = made.kind == ResponseKind::effort && today.hours == 0.0 && revenue > 0.0;
  if (!fed && made.kind == ResponseKind::paid && revenue > 0.0) fed = first_feed;
  made.feed_today = static_cast<float>(fed.value_or(0.0));
  made.is_anchored = made.feed_today > 0.0f && revenue > 0.0;

  const double library_multiple = 8.0;
  const Estimate half =
      response.half_saturation
          ? scaled(widened_by_grade(*response.half_saturation, Domain::amount), unit)
      : channel.physics.ceiling
          ? scaled(widened_by_grade(*channel.physics.ceiling, Domain::amount), library_budget)
          : point_estimate(library_multiple * library_budget);
  made.half_saturation = add("half_saturation", half, Rank::shape);
  made.slope =
      add("slope",
          response.slope ? widened_by_grade(*response.slope, Domain::amount) : point_estimate(1.0),
          Rank::shape);
  const bool is_in_customers = response.per == ResponseUnit::customers;
  if (response.ceiling && (!is_in_customers || money.price)) {
    made.top = add("ceiling", widened_by_grade(*response.ceiling, Domain::amount), Rank::result);
    made.top_is_customers = is_in_customers;
    made.is_half_from_top = made.is_anchored && !response.half_saturation;
  } else if (!made.is_anchored) {
    made.top = add("return", usual_return(), Rank::result);
    made.top_is_return = true;
  }
  if (money.price && today.new_customers && revenue > 0.0 && !made.is_revenue && money.is_spread) {
    const double life = static_cast<double>(
        money.kind == RevenueKind::orders ? money.orders.value : money.months_kept.value);
    const double brought = *today.new_customers * static_cast<double>(money.price->value) * life;
    // First orders alone cannot bring more than all of today's revenue.
    const bool fits = money.kind == RevenueKind::subscription || brought / life <= revenue;
    if (brought > 0.0 && fits) made.steady = static_cast<float>(brought / revenue);
  }
  return made;
}

}  // namespace core
