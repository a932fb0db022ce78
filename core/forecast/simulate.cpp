#include "core/forecast/simulate.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/forecast/channel_lanes.h"
#include "core/forecast/launch_feed.h"
#include "core/metrics/metric_input.h"

namespace core {
namespace {

constexpr std::size_t most_scenarios = std::size_t{1} << 20;
constexpr std::size_t blocks_between_reports = 16;
constexpr std::size_t months_of_repeats = 12;

// Correlation 0.8 within a group, 0.1 with what has none of it.
constexpr float market_part = 0.31622777f, group_part = 0.83666003f;
constexpr float own_part = 0.44721360f, own_part_alone = 0.94868330f;

Lanes correlated(Lanes market, Lanes group, Lanes own) {
  return market * market_part + group * group_part + own * own_part;
}

// The values of all inputs in sixteen scenarios.
class Draw {
 public:
  Draw(const ForecastModel& model, const Points& points) : model_(model), points_(points) {
    coordinates_.resize(model.dimensions);
    normals_.resize(model.dimensions);
    values_.resize(model.inputs.size());
  }

  const InputLanes& of(std::uint32_t block) {
    points_.fill(block, 0, coordinates_);
    find_normals(coordinates_, normals_.data());
    const Lanes market = normals_[0];
    for (std::size_t i = 0; i < model_.inputs.size(); ++i) {
      const ModelInput& input = model_.inputs[i];
      Lanes normal = normals_[input.dimension];
      if (input.group)
        normal = correlated(market, normals_[model_.first_group + *input.group], normal);
      else if (input.moves_with_market)
        normal = market * market_part + normal * own_part_alone;
      values_[i] = input.distribution ? input.distribution->at(normal) : normal;
    }
    return values_;
  }

 private:
  const ForecastModel& model_;
  const Points& points_;
  std::vector<BitLanes> coordinates_;
  std::vector<Lanes> normals_;
  InputLanes values_;
};

// How far a shock leaves a channel's revenue in a month, 0..1.
Lanes left_by(const ModelShock& shock, const InputLanes& inputs, std::size_t t) {
  const int since = static_cast<int>(t) - shock.from;
  const Lanes one = all_lanes(1.0f);
  if (since < 0) return one;
  const Lanes left = read(shock.left, inputs);
  if (shock.is_permanent) return left;
  const Lanes over = static_cast<float>(since + 1) - read(shock.months, inputs);
  const Lanes recovery = max_of(read(shock.recovery, inputs), one);
  const Lanes back = min_of(max_of(over, Lanes{}) / recovery, one);
  return left + (1.0f - left) * back;
}

// Follows sixteen scenarios through the months.
class Walk {
 public:
  Walk(const ForecastModel& model, const std::vector<bool>& followed, Simulation& simulation)
      : model_(model), simulation_(simulation), channels_(model.channels.size()) {
    for (const std::size_t c : model.order)
      if (followed.empty() || followed[c]) order_.push_back(c);
    own_.resize(channels_ * model.months);
    effects_.resize(channels_ * model.months);
    repeats_.resize(channels_ * (model.months + months_of_repeats));
    bought_.resize(channels_ * model.months);
    buyers_.resize(model.months);
    interest_.resize(channels_ * model.months);
    steady_.resize(channels_);
    level_.resize(channels_);
    level_before_.resize(channels_);
    memory_.resize(channels_);
    base_.resize(channels_);
    revenue_.resize(channels_);
  }

  void walk(std::size_t block, const InputLanes& inputs) {
    begin(inputs);
    Lanes total{}, gain{};
    const bool has_margin = model_.money.margin.has_value();
    const Lanes margin = has_margin ? read(*model_.money.margin, inputs) : Lanes{};
    Lanes cash = all_lanes(static_cast<float>(model_.money.cash.value_or(0.0)));
    for (std::size_t t = 0; t < model_.months; ++t) {
      revenue_.back() = Lanes{};
      for (const std::size_t c : order_) step(c, t, inputs);
      level_before_ = level_;
      revenue_.back() += recaptured_;  // by ways that belong to no channel
      Lanes revenue{};
      for (std::size_t c = 0; c < channels_; ++c) {
        revenue += revenue_[c];
        if (!simulation_.channels.empty()) simulation_.channels[c].at(t, block) = revenue_[c];
      }
      const Lanes spend = max_of(all_lanes(model_.spend[t]) - saved_, Lanes{});
      const Lanes left = margin * revenue - spend;
      cash += left - static_cast<float>(model_.money.fixed_costs);
      gain += left - model_.hours[t] * static_cast<float>(model_.money.hour_cost);
      total += revenue;
      simulation_.revenue.at(t, block) = revenue;
      simulation_.customers.at(t, block) = customers_;
      simulation_.spend.at(t, block) = spend;
      simulation_.margin.at(t, block) = left;
      simulation_.cash.at(t, block) = cash;
      saved_ = customers_ = recaptured_ = Lanes{};
    }
    simulation_.total.at(0, block) = total;
    simulation_.gain.at(0, block) = gain;
  }

 private:
  void begin(const InputLanes& inputs) {
    const ModelMoney& money = model_.money;
    const Lanes one = all_lanes(1.0f);
    life_ = max_of(
        read(money.kind == RevenueKind::orders ? money.orders : money.months_kept, inputs), one);
    worth_ = money.price ? read(*money.price, inputs) * life_ : Lanes{};
    std::ranges::fill(own_, Lanes{});
    std::ranges::fill(effects_, Lanes{});
    std::ranges::fill(bought_, Lanes{});
    for (const std::size_t c : order_) {
      const ModelChannel& channel = model_.channels[c];
      const std::size_t row = c * model_.months;
      steady_[c] = read(channel.today, inputs) * channel.steady;
      add_response(channel, inputs, steady_[c], worth_, model_.months, own_.data() + row);
      add_cards(channel, inputs, model_.months, effects_.data() + row);
      for (const ModelLaunch& launch : channel.launches) add_launch(launch, c, inputs);
      level_before_[c] = memory_[c] = one;
      base_[c] = read(channel.today, inputs);
      // What earlier customers order each month, so that the first month is today's.
      const Lanes repeated = max_of(base_[c] - steady_[c] / life_, Lanes{});
      std::fill_n(
          repeats_.begin() + static_cast<std::ptrdiff_t>(c * (model_.months + months_of_repeats)),
          months_of_repeats, repeated);
    }
    saved_ = customers_ = recaptured_ = Lanes{};
  }

  void add_launch(const ModelLaunch& launch, std::size_t c, const InputLanes& inputs) {
    const std::size_t row = c * model_.months;
    find_buyers(launch, inputs, model_.months, buyers_.data());
    // Where revenue is all a channel says, nothing is known of what its customers buy later.
    const Lanes usual = model_.channels[c].is_revenue ? worth_ / life_ : worth_;
    const Lanes each = launch.each ? read(*launch.each, inputs) : usual;
    Lanes* const months = (launch.each ? effects_ : own_).data() + row;
    for (std::size_t t = 0; t < model_.months; ++t) {
      months[t] += buyers_[t] * each;
      bought_[row + t] += buyers_[t] * (worth_ - each);
    }
  }

  // Relative to today: what those who create its demand leave of it.
  Lanes created(const ModelChannel& channel, const InputLanes& inputs) const {
    Lanes shares{}, from_others{};
    for (const auto& creator : channel.creators) {
      const Lanes share = read(creator.share, inputs);
      shares += share;
      from_others += share * level_[creator.from];
    }
    const Lanes scale = 1.0f / max_of(shares, all_lanes(1.0f));
    return 1.0f - shares * scale + from_others * scale;
  }

  Lanes boosted(const ModelChannel& channel, const InputLanes& inputs) const {
    Lanes factor = all_lanes(1.0f);
    for (const auto& booster : channel.boosters) {
      const Lanes lift = read(booster.share, inputs);
      factor *= (1.0f + lift * level_before_[booster.from]) / (1.0f + lift);
    }
    return factor;
  }

  // One channel in one month; those that create its demand have had theirs.
  void step(std::size_t c, std::size_t t, const InputLanes& inputs) {
    const ModelChannel& channel = model_.channels[c];
    const std::size_t at = c * model_.months + t;
    Lanes demand = all_lanes(1.0f);
    if (!channel.creators.empty()) {
      demand = created(channel, inputs);
      if (channel.kind == ResponseKind::base) {  // what people remember fades slowly
        const Lanes kept = retention_of(read(channel.half_life, inputs));
        memory_[c] = kept * memory_[c] + (1.0f - kept) * demand;
        demand = memory_[c];
      }
    }
    Lanes factor = demand * boosted(channel, inputs);
    if (channel.volatility > 0.0f && t > 0) {
      constexpr float log2_e = 1.44269504f;
      const float spread = channel.volatility * std::sqrt(static_cast<float>(t) / 12.0f) * log2_e;
      factor *= exp2_of(read(channel.outlook, inputs) * spread);
    }
    Lanes left = all_lanes(1.0f), recapture{};
    for (const ModelShock& shock : model_.shocks) {
      if (!shock.hits[c]) continue;
      const Lanes each = left_by(shock, inputs, t);
      left *= each;
      recapture = max_of(recapture, read(shock.recapture, inputs));
      if (shock.is_spend_saved && static_cast<int>(t) >= shock.from)
        saved_ += (1.0f - each) * model_.channel_spend[c][t];
    }
    const Lanes steady = own_[at] * factor;
    const Lanes effect = effects_[at] * factor;
    const Lanes relative =
        (own_[at] + effects_[at]) / max_of(steady_[c], all_lanes(1e-20f)) * factor;
    level_[c] = (steady_[c] > 0.0f ? relative : factor) * left;

    const float season = model_.season[t];
    const Lanes revenue = revenue_of(c, t, steady * season, left) + effect * season;
    const Lanes hit = hits_new_alone(channel) ? effect * season * left + base_[c] : revenue * left;
    revenue_[c] = hit;
    recaptured_ += max_of(revenue - hit, Lanes{}) * recapture;
    if (!model_.money.price) return;
    Lanes worth = steady + effect;
    if (!channel.launches.empty()) worth += bought_[at] * factor;
    customers_ += worth * season * left / max_of(worth_, all_lanes(1e-20f));
  }

  bool hits_new_alone(const ModelChannel& channel) const {
    return model_.money.is_spread && model_.money.kind == RevenueKind::subscription &&
           !channel.is_revenue;
  }

  // Money of a month from customers who would be worth `steady` in the long run.
  Lanes revenue_of(std::size_t c, std::size_t t, Lanes steady, Lanes left) {
    if (!model_.money.is_spread || model_.channels[c].is_revenue) return steady;
    if (model_.money.kind == RevenueKind::subscription) {
      const std::size_t row = c * model_.months;
      interest_[row + t] = steady * left;
      const auto lag = static_cast<std::size_t>(model_.money.sales_lag);
      const Lanes joined = t >= lag ? interest_[row + t - lag] : steady_[c];
      base_[c] += (joined - base_[c]) / life_;
      return base_[c];
    }
    Lanes* const repeats = repeats_.data() + c * (model_.months + months_of_repeats);
    Lanes sum{};
    for (std::size_t k = 0; k < months_of_repeats; ++k) sum += repeats[t + k];
    repeats[t + months_of_repeats] = steady - steady / life_;
    return steady / life_ + sum * (1.0f / months_of_repeats);
  }

  const ForecastModel& model_;
  Simulation& simulation_;
  std::size_t channels_;
  std::vector<std::size_t> order_;    // of those that are followed
  std::vector<Lanes> own_, effects_;  // by channel, then by month: responses, cards
  std::vector<Lanes> repeats_;        // by channel, then by month from a year before
  // By channel, then by month: what buyers of launches are worth over what they bring.
  std::vector<Lanes> bought_;
  std::vector<Lanes> buyers_;    // by month, of a launch
  std::vector<Lanes> interest_;  // by channel, then by month: who will subscribe
  std::vector<Lanes> steady_;    // today's
  std::vector<Lanes> level_, level_before_, memory_;  // relative to today
  std::vector<Lanes> base_;                           // revenue of subscribers
  std::vector<Lanes> revenue_;                        // of the month
  Lanes life_{}, worth_{};                      // orders or months of a customer, and their money
  Lanes saved_{}, customers_{}, recaptured_{};  // of the month
};

}  // namespace

Result<Simulation> simulate(const ForecastModel& model, const SimulationOptions& options) {
  if (options.scenarios < 1 || options.scenarios > most_scenarios)
    return refused_input("scenarios");
  Simulation simulation;
  simulation.months = model.months;
  simulation.scenarios = options.scenarios;
  const ScenarioRows rows(model.months, options.scenarios), row(1, options.scenarios);
  simulation.revenue = simulation.customers = simulation.spend = rows;
  simulation.margin = simulation.cash = rows;
  simulation.total = simulation.gain = row;
  if (options.keeps_channels) simulation.channels.assign(model.channels.size(), rows);
  const Points points(options.sampling, options.seed, model.dimensions);
  Draw draw(model, points);
  Walk walk(model, options.followed, simulation);
  for (std::size_t block = 0; block < rows.blocks(); ++block) {
    walk.walk(block, draw.of(static_cast<std::uint32_t>(block)));
    if (options.go_on && block % blocks_between_reports == 0 &&
        !options.go_on(static_cast<double>(block) / static_cast<double>(rows.blocks())))
      return std::unexpected(Error{"error.job_stopped"});
  }
  return simulation;
}

std::vector<float> normals_of_dimension(const ForecastModel& model,
                                        const SimulationOptions& options, std::size_t dimension) {
  const Points points(options.sampling, options.seed, model.dimensions);
  std::vector<float> normals(options.scenarios);
  std::array<BitLanes, 1> coordinate;
  for (std::size_t i = 0; i < normals.size(); i += lane_count) {
    points.fill(static_cast<std::uint32_t>(i / lane_count), dimension, coordinate);
    const Lanes lanes = normal_of(coordinate[0]);
    for (std::size_t lane = 0; lane < lane_count && i + lane < normals.size(); ++lane)
      normals[i + lane] = lanes[lane];
  }
  return normals;
}

std::vector<float> normals_of(const ForecastModel& model, const SimulationOptions& options,
                              std::size_t input) {
  const ModelInput& found = model.inputs[input];
  std::vector<float> normals = normals_of_dimension(model, options, found.dimension);
  if (!found.moves_with_market) return normals;
  const std::vector<float> market = normals_of_dimension(model, options, 0);
  std::vector<float> group(normals.size(), 0.0f);
  if (found.group) group = normals_of_dimension(model, options, model.first_group + *found.group);
  const float own = found.group ? own_part : own_part_alone;
  for (std::size_t i = 0; i < normals.size(); ++i)
    normals[i] = market[i] * market_part + group[i] * group_part + normals[i] * own;
  return normals;
}

}  // namespace core
