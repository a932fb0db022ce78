#include "core/forecast/fitted_plan.h"

#include <cmath>
#include <optional>

#include "core/forecast/channel_model.h"
#include "core/forecast/forecast.h"

namespace core {
namespace {

constexpr std::size_t draws = 256;
constexpr double least_slope = 0.2, most_slope = 8.0;
constexpr int halvings = 14;
constexpr double trial_effect = 1000.0, for_good = 600.0;

std::optional<Month> latest_month(const Plan& plan) {
  std::optional<Month> latest;
  for (const HistoryRow& row : plan.history)
    if (row.revenue && row.month > plan.start && row.month <= plan.last_month() &&
        (!latest || row.month > *latest))
      latest = row.month;
  return latest;
}

std::optional<double> revenue_of(const Plan& plan, Month month, const Id& channel) {
  for (const HistoryRow& row : plan.history)
    if (row.month == month && row.channel == channel && row.revenue) return middle(*row.revenue);
  return std::nullopt;
}

class Fitter {
 public:
  Fitter(const Plan& plan, const OwnerDirectory& owners, Month month)
      : owners_(owners),
        fitted_{.plan = plan, .month = month, .bent = {}},
        t_(static_cast<std::size_t>(months_between(plan.start, month))) {}

  Result<FittedPlan> fit() {
    auto first = forecast_now();
    if (!first) return std::unexpected(std::move(first).error());
    // Slopes first: a card adds to whatever is left.
    for (const bool is_slope : {true, false})
      for (std::size_t c = 0; c < fitted_.plan.channels.size(); ++c) {
        const auto wanted = revenue_of(fitted_.plan, fitted_.month, fitted_.plan.channels[c].id);
        if (!wanted) continue;
        if (is_slope && first->curves[c].is_anchored) bend_slope(c, *wanted);
        if (!is_slope && !first->curves[c].is_anchored) add_effect(c, *wanted);
      }
    return std::move(fitted_);
  }

 private:
  Result<Forecast> forecast_now() const {
    return forecast(fitted_.plan, owners_, {.scenarios = draws, .says_what_to_learn = false});
  }
  double middle_of(std::size_t channel) const {
    const auto answer = forecast_now();
    return answer ? answer->months[t_].channels[channel].p50 : NAN;
  }

  Response& response_of(std::size_t c) {
    Channel& channel = fitted_.plan.channels[c];
    if (!channel.response) channel.response = Response{.kind = response_kind(channel)};
    return *channel.response;
  }
  double off_at(std::size_t c, double slope, double wanted) {
    response_of(c).slope = point_estimate(slope);
    return middle_of(c) - wanted;
  }

  void bend_slope(std::size_t c, double wanted) {
    const std::optional<Response> before = fitted_.plan.channels[c].response;
    double low = least_slope, high = most_slope;
    const double off_low = off_at(c, low, wanted), off_high = off_at(c, high, wanted);
    if (!(off_low * off_high < 0.0)) {
      fitted_.plan.channels[c].response = before;
      return;
    }
    for (int i = 0; i < halvings; ++i) {
      const double between = std::sqrt(low * high);
      (off_at(c, between, wanted) * off_low > 0.0 ? low : high) = between;
    }
    const double slope = std::sqrt(low * high);
    response_of(c).slope = point_estimate(slope);
    fitted_.bent.push_back({fitted_.plan.channels[c].id, BentNumber::What::slope, slope});
  }

  void add_effect(std::size_t c, double wanted) {
    const double now = middle_of(c);
    if (!(wanted > now)) return;
    Plan before = fitted_.plan;
    Response& response = response_of(c);
    response.lag = response.ramp = point_estimate(0.0);
    response.half_life = point_estimate(for_good);
    const Id channel = fitted_.plan.channels[c].id;
    Activity card;
    card.id = "fitted-" + std::to_string(c);
    card.title = card.id;
    card.channel = channel;
    // The first month stays today's; from then on it grows until it is all there.
    card.start = fitted_.plan.start.plus(1);
    card.months = static_cast<int>(t_);
    card.effect = point_estimate(trial_effect);
    fitted_.plan.activities.push_back(std::move(card));
    // What an effect brings is in proportion to it.
    const double with = middle_of(c);
    fitted_.plan.activities.back().effect = point_estimate(0.0);
    const double without = middle_of(c);
    const double brings = (with - without) / trial_effect;
    const double effect = brings > 0.0 ? (wanted - without) / brings : 0.0;
    if (!(effect > 0.0) || !std::isfinite(effect)) {
      fitted_.plan = std::move(before);
      return;
    }
    fitted_.plan.activities.back().effect = point_estimate(effect);
    fitted_.bent.push_back({channel, BentNumber::What::effect, effect});
  }

  const OwnerDirectory& owners_;
  FittedPlan fitted_;
  std::size_t t_;
};

}  // namespace

Result<FittedPlan> fitted_plan(const Plan& plan, const OwnerDirectory& owners) {
  const auto month = latest_month(plan);
  if (!month) return std::unexpected(Error{"error.nothing_happened"});
  return Fitter(plan, owners, *month).fit();
}

}  // namespace core
