// What the coming months may bring: ranges of revenue, mix, dependency and cash by month, and
// which numbers the spread comes from.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/forecast/channel_curve.h"
#include "core/forecast/forecast_model.h"
#include "core/forecast/simulate.h"

namespace core {

// Quantiles 0.05, 0.1, 0.5, 0.9 and 0.95 over scenarios; those of a forecast also 0.25 and 0.75.
struct Fan {
  double p5 = 0, p10 = 0, p50 = 0, p90 = 0, p95 = 0;
  double p25 = 0, p75 = 0;
  bool operator==(const Fan&) const = default;
};

struct ForecastConcentration {
  Fan hhi, effective_number;  // as core/metrics/concentration.h has them
  std::string largest;        // id of the channel, or key of the owner, of the largest median share
  Fan largest_share;
  bool operator==(const ForecastConcentration&) const = default;
};

struct ForecastMonth {
  Month month;
  Fan revenue;                   // money
  std::optional<Fan> customers;  // new ones; nothing without a price
  std::vector<Fan> channels;     // revenue, in the plan's order
  std::vector<double> mix;       // median share of revenue, likewise, 0..1
  double unattributed = 0;       // the same of what no channel accounts for
  ForecastConcentration by_channel, by_owner;
  Fan rented_share;                   // 0..1
  std::optional<Fan> mer, cac, cash;  // nothing: no spend, no customers, no margin or cash known
  std::optional<Fan> margin;          // money after spend; nothing: no margin known
  bool operator==(const ForecastMonth&) const = default;
};

// How much of the spread one input causes, or what it is worth to know it.
struct InputShare {
  std::string input;  // ModelInput::name; "owner:<key>" and "market" in the spread
  double share = 0;
  bool operator==(const InputShare&) const = default;
};

// How often a goal of revenue is reached.
struct GoalChance {
  Id goal;
  Month month;        // the goal's, within the plan; the last where it names none
  double chance = 0;  // 0..1, the scenarios whose month has at least the target
  bool operator==(const GoalChance&) const = default;
};

struct Forecast {
  std::vector<ForecastMonth> months;
  std::vector<GoalChance> goals;       // in the plan's order
  Fan total;                           // revenue of all months
  std::vector<InputShare> spread;      // of the variance of that, 0..1 each, largest first
  std::vector<InputShare> learn;       // money, largest first; empty without a margin
  std::vector<ChannelCurve> curves;    // of the channels, in the plan's order
  std::vector<Id> unproved;            // ForecastModel::unproved
  std::vector<ChannelPair> uncounted;  // ForecastModel::uncounted
  std::uint64_t seed = 0;
  std::size_t scenarios = 0;
  bool operator==(const Forecast&) const = default;
};

struct ForecastOptions {
  std::string scenario{};  // id; empty: the plan itself
  bool is_planned = true;  // as of ModelOptions
  std::size_t scenarios = 4096;
  std::optional<std::uint64_t> seed{};  // nothing: the plan's
  Sampling sampling = Sampling::qmc;
  bool says_what_to_learn = true;  // which takes several times as long
  GoOn go_on{};
};

// errors  those of forecast_model(), simulate() and, of a scenario's events, add_shock()
Result<Forecast> forecast(const Plan& plan, const OwnerDirectory& owners,
                          const ForecastOptions& options = {});

}  // namespace core
