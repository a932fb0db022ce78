#include "core/forecast/learn.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/sort_stably.h"
#include "core/forecast/forecast.h"

namespace core {
namespace {

// Some thousand coefficients are looked at: chance alone stays below this.
constexpr double standard_errors = 4.5;

struct Hermites {
  double value[3];

  explicit Hermites(double z)
      : value{z, (z * z - 1.0) / std::sqrt(2.0), (z * z * z - 3.0 * z) / std::sqrt(6.0)} {}
};

std::vector<InputShare> largest_first(std::vector<InputShare> shares) {
  std::erase_if(shares, [](const InputShare& share) { return !(share.share > 0.0); });
  sort_stably(shares, std::greater{}, &InputShare::share);
  return shares;
}

double variance_of(std::span<const float> values) {
  double mean = 0.0, sum = 0.0;
  for (const float value : values) mean += static_cast<double>(value);
  mean /= static_cast<double>(values.size());
  for (const float value : values) {
    const double off = static_cast<double>(value) - mean;
    sum += off * off;
  }
  return sum / static_cast<double>(values.size());
}

// The model with one channel's money and hours multiplied.
ForecastModel with_channel_fed(ForecastModel model, std::size_t channel, float factor) {
  ModelChannel& changed = model.channels[channel];
  const auto hour_cost = static_cast<float>(model.money.hour_cost);
  for (std::size_t t = 0; t < model.months; ++t) {
    const float added = changed.feed[t] * (factor - 1.0f);
    const float money = model.channel_spend[channel][t] * (factor - 1.0f);
    changed.feed[t] += added;
    model.channel_spend[channel][t] += money;
    model.spend[t] += money;
    if (changed.kind == ResponseKind::effort)
      model.hours[t] += std::max(-model.hours[t], (added - money) / hour_cost);
  }
  return model;
}

// What another feed of the channel can reach, and what else that depends on.
std::vector<bool> reached_from(const ForecastModel& model, std::size_t channel) {
  std::vector<bool> reached(model.channels.size(), false);
  reached[channel] = true;
  const auto spread = [&](const auto& visit) {
    for (bool is_growing = true; is_growing;) {
      is_growing = false;
      for (std::size_t c = 0; c < model.channels.size(); ++c)
        for (const auto* feeders : {&model.channels[c].creators, &model.channels[c].boosters})
          for (const auto& feeder : *feeders) {
            const auto [from, to] = visit(feeder.from, c);
            if (!reached[from] || reached[to]) continue;
            reached[to] = is_growing = true;
          }
    }
  };
  spread([](std::size_t from, std::size_t to) { return std::pair(from, to); });
  spread([](std::size_t from, std::size_t to) { return std::pair(to, from); });
  return reached;
}

}  // namespace

double HermiteFit::at(double normal) const {
  const Hermites hermites(normal);
  double value = mean;
  for (int k = 0; k < 3; ++k) value += coefficient[k] * hermites.value[k];
  return value;
}

double HermiteFit::variance() const {
  double sum = 0.0;
  for (const double each : coefficient) sum += each * each;
  return sum;
}

HermiteFit hermite_fit(std::span<const float> values, std::span<const float> normals) {
  HermiteFit fit;
  const auto n = static_cast<double>(values.size());
  for (const float value : values) fit.mean += static_cast<double>(value) / n;
  double squares[3] = {};
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Hermites hermites(static_cast<double>(normals[i]));
    const double off = static_cast<double>(values[i]) - fit.mean;
    for (int k = 0; k < 3; ++k) {
      const double product = off * hermites.value[k];
      fit.coefficient[k] += product / n;
      squares[k] += product * product / n;
    }
  }
  for (int k = 0; k < 3; ++k) {
    const double error =
        std::sqrt(std::max(0.0, squares[k] - fit.coefficient[k] * fit.coefficient[k]) / n);
    if (std::abs(fit.coefficient[k]) < standard_errors * error) fit.coefficient[k] = 0.0;
  }
  return fit;
}

std::vector<InputShare> spread_of(const ForecastModel& model, const SimulationOptions& options,
                                  std::span<const float> total) {
  std::vector<InputShare> shares;
  const double variance = variance_of(total);
  if (!(variance > 0.0)) return shares;
  const auto add = [&](std::string name, std::size_t dimension) {
    const auto normals = normals_of_dimension(model, options, dimension);
    const double share = hermite_fit(total, normals).variance() / variance;
    shares.push_back({std::move(name), std::min(1.0, share)});
  };
  add("market", 0);
  for (std::size_t owner = 0; owner < model.groups; ++owner)
    add("owner:" + model.owners[owner], model.first_group + owner);
  for (const ModelInput& input : model.inputs) add(input.name, input.dimension);
  return largest_first(std::move(shares));
}

Result<std::vector<InputShare>> worth_learning(const ForecastModel& model,
                                               SimulationOptions options) {
  // Means need no more.
  options.scenarios = std::min<std::size_t>(options.scenarios, 4096);
  options.keeps_channels = false;
  std::vector<std::size_t> fed;
  for (std::size_t c = 0; c < model.channels.size(); ++c)
    if (std::ranges::any_of(model.channels[c].feed, [](float amount) { return amount > 0.0f; }))
      fed.push_back(c);
  const GoOn go_on = std::move(options.go_on);
  options.go_on = {};

  std::vector<std::vector<float>> ways;  // what each gains over the plan
  for (std::size_t i = 0; i < fed.size(); ++i) {
    // Channels that it does not reach gain the same either way.
    options.followed = reached_from(model, fed[i]);
    const auto plan = simulate(model, options);
    if (!plan) return std::unexpected(plan.error());
    const auto base = plan->gain.month(0);
    for (const float factor : {0.5f, 1.5f}) {
      if (go_on && !go_on(static_cast<double>(ways.size()) / static_cast<double>(2 * fed.size())))
        return std::unexpected(Error{"error.job_stopped"});
      const auto other = simulate(with_channel_fed(model, fed[i], factor), options);
      if (!other) return std::unexpected(other.error());
      std::vector<float>& way = ways.emplace_back(base.size());
      const auto gain = other->gain.month(0);
      for (std::size_t s = 0; s < way.size(); ++s) way[s] = gain[s] - base[s];
    }
  }

  std::vector<InputShare> values;
  for (std::size_t i = 0; i < model.inputs.size(); ++i) {
    // Nobody can learn today how the market will move.
    if (model.inputs[i].moves_with_market) continue;
    const std::vector<float> normals = normals_of(model, options, i);
    std::vector<HermiteFit> fits;
    double best_now = 0.0;
    for (const auto& way : ways) {
      fits.push_back(hermite_fit(way, normals));
      best_now = std::max(best_now, fits.back().mean);
    }
    double informed = 0.0;
    for (const float normal : normals) {
      double best = 0.0;
      for (const HermiteFit& fit : fits) best = std::max(best, fit.at(static_cast<double>(normal)));
      informed += best / static_cast<double>(normals.size());
    }
    // Less than what rounding leaves of sums is nothing.
    const double value = informed - best_now;
    values.push_back({model.inputs[i].name, value > 1e-6 * (1.0 + best_now) ? value : 0.0});
  }
  return largest_first(std::move(values));
}

}  // namespace core
