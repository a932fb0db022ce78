// A plan as a forecast reads it: what each channel answers to money, hours and time, what feeds
// what, and which numbers are uncertain. Built once, drawn many times (core/forecast/simulate.h).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/forecast/uncertain.h"
#include "core/metrics/cac_ceiling.h"
#include "core/model/owners.h"
#include "core/model/plan.h"

namespace core {

// A number of the model: an uncertain input, by its place, or a fixed value.
struct Term {
  static constexpr std::size_t fixed = static_cast<std::size_t>(-1);
  std::size_t input = fixed;
  float value = 0.0f;  // the median where it is uncertain
};

struct ModelInput {
  std::string name;  // "channels/seo/half_saturation": where the number belongs
  std::optional<Distribution> distribution;  // nothing: the standard normal itself
  // Outlooks move together: correlation 0.8 within a group, 0.1 otherwise (domain.md's "Using it").
  bool moves_with_market = false;
  std::optional<std::size_t> group;  // an owner of several channels
  std::size_t dimension = 0;         // of the points it is drawn from
};

// Money of a card from the month in which it counts: full * the part of its work that counts by
// then, fading by the channel's half-life once all of it does.
struct ModelCard {
  float start = 0.0f, months = 1.0f;  // from the first month of the plan
  Term full;                          // money a month
};

// What the launch of a platform brings besides.
struct ModelLaunch {
  Term luck;  // standard normal: the higher, the more buyers in all
  // Courses of the launch as they were drawn, those with the fewest buyers in all first.
  std::vector<float> up_to;   // the luck up to which each holds; the last has no end
  std::vector<float> buyers;  // course by course, each by month of the plan
  std::optional<Term> each;   // money of a buyer, at once; nothing: they are customers as others
};

struct ModelChannel {
  Id id;  // empty: revenue that no channel accounts for
  std::string owner_key;
  std::size_t owner = 0;  // place in ForecastModel::owners
  bool is_rented = false;
  ResponseKind kind = ResponseKind::base;

  Term today;  // revenue a month now
  // What today's new customers will have brought over today's revenue, where they are known; 1
  // where they just keep it up.
  float steady = 1.0f;
  bool is_revenue = false;  // the response is revenue at once, whatever customers do later

  // Paid: money a month, dearer months made smaller. Effort: money and hours as money.
  std::vector<float> feed;
  float feed_today = 0.0f;   // the same now
  bool is_anchored = false;  // the response goes through (feed_today, today); else today's revenue
                             // stays, and what is fed adds to it
  bool is_fading = false;    // effort, not anchored: today's revenue fades, for nobody works on it
  Term half_saturation;      // of feed
  Term slope;
  // Results a month when saturated; where `top_is_return`, the return of the first unit of feed.
  std::optional<Term> top;
  bool top_is_return = false, top_is_customers = false;
  bool is_half_from_top = false;  // anchored: half saturation follows from today's place under it
  Term half_life;  // months until half of the carry-over, or of the assets, is gone; 0: at once
  Term lag, ramp;  // months; effort and cards
  Term outlook;    // how the market moves it, standard normal
  float volatility = 0.0f;  // of `outlook`, on the log scale a year
  std::vector<ModelCard> cards;
  std::vector<ModelLaunch> launches;

  struct Feeder {
    std::size_t from;
    Term share;
  };
  std::vector<Feeder> creators;  // share: the part of this channel's revenue that `from` makes
  std::vector<Feeder> boosters;  // share: the lift
};

// What becomes of new customers.
struct ModelMoney {
  RevenueKind kind = RevenueKind::orders;
  bool is_spread = false;      // revenue comes over time: later orders, or a kept base
  std::optional<Term> price;   // of an order or a month; nothing: customers are not counted
  Term orders{.value = 1.0f};  // a customer makes in a year
  Term months_kept{.value = 1.0f};
  int sales_lag = 0;  // months from interest to subscription
  std::optional<Term> margin;
  std::optional<double> cash;
  double fixed_costs = 0.0;
  double hour_cost = 0.0;  // money an hour
};

// Something that goes wrong (core/stress), on channels that `hits`.
struct ModelShock {
  std::vector<bool> hits;       // by channel
  int from = 0;                 // from the first month
  Term months{.value = 1.0f};   // that it lasts
  Term left;                    // factor on revenue meanwhile, 0..1
  bool is_spend_saved = false;  // what cannot be sold is not spent on
  bool is_permanent = false;
  Term recovery;   // months until all is back, straight
  Term recapture;  // part of the loss that comes back by other ways at once
};

// One channel that creates or boosts what another sells.
struct ChannelPair {
  Id from, to;
  bool operator==(const ChannelPair&) const = default;
};

struct ForecastModel {
  Month start;
  std::size_t months = 0;
  std::vector<ModelInput> inputs;
  std::size_t groups = 0;              // as many as owners
  std::size_t first_group = 0;         // their first dimension of the points; the market's is 0
  std::size_t dimensions = 0;          // of the points
  std::vector<ModelChannel> channels;  // as the plan has them, then what none accounts for
  std::vector<std::size_t> order;      // creators before what they create
  std::vector<std::string> owners;     // keys
  std::vector<float> season;           // factor on revenue by month, 1 now
  ModelMoney money;
  std::vector<float> spend;                       // money by month, all channels and cards
  std::vector<std::vector<float>> channel_spend;  // by channel, then by month
  std::vector<float> hours;                       // by month
  std::vector<ModelShock> shocks;
  std::vector<Id> unproved;  // channels that are fed and of which no result is known
  // Links whose first channel is worked on or paid for and sells nothing today: by how much more it
  // would feed the other nothing says, so it feeds it as today.
  std::vector<ChannelPair> uncounted;
};

struct ModelOptions {
  std::string scenario;   // id; empty: the plan itself
  int extra_months = 0;   // after the plan's last, as that one
  bool is_today = false;  // everything stays as it is today: no cards, no season, no drift
  // Else without launches that are yet to come, and nothing may be what is brought.
  bool is_planned = true;
};

// What is not said is taken from the channel's physics, and else from here, all of it judgement
// unless a source stands there:
//   - kind: paid for the group paid, base for direct and for none, else effort
//   - half saturation: physics.ceiling * 5,000, or 8 * 5,000; slope 1
//   - first result and ramp: physics.first_result_days, or 1 month; the ramp takes as long again
//   - half-life: physics.half_life_days; paid 0.5, else 6 months
//   - the return of an unproved channel: lognormal(0.2, 0.9), Meridian's prior for a return
//   - an hour costs 40
//   - drift a year by volatility 1..5: 5, 10, 20, 30, 45 %, 20 where nothing is known
// A channel without any row of spend (or effort) goes on as today; with rows, a month without one
// spends nothing. Cards with an effect count by it, others by their money and hours. Launches of
// platforms count where core/forecast/launch_feed.h says so.
//
// errors  error.unknown_scenario {id}; error.nothing_to_forecast (no revenue is
//         known and nothing would bring any); error.unsound_plan, with the pointer of the first
//         thing that check() finds, such as a number that is not finite
Result<ForecastModel> forecast_model(const Plan& plan, const OwnerDirectory& owners,
                                     const ModelOptions& options = {});

}  // namespace core
