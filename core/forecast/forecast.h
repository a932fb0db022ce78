// What the coming months may bring: ranges of revenue, mix, dependency and cash by month, and
// which numbers the spread comes from.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/forecast/forecast_model.h"
#include "core/forecast/simulate.h"

namespace core {

// Quantiles 0.05, 0.1, 0.5, 0.9 and 0.95 over scenarios.
struct Fan {
  double p5 = 0, p10 = 0, p50 = 0, p90 = 0, p95 = 0;
  bool operator==(const Fan&) const = default;
};

struct ForecastConcentration {
  Fan hhi, effective_number;  // as core/metrics/concentration.h has them
  std::string largest;        // id of the channel, or key of the owner, of the largest median share
  Fan largest_share;
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
};

// How much of the spread one input causes, or what it is worth to know it.
struct InputShare {
  std::string input;  // ModelInput::name; "owner:<key>" and "market" in the spread
  double share = 0;
};

struct Forecast {
  std::vector<ForecastMonth> months;
  Fan total;                       // revenue of all months
  std::vector<InputShare> spread;  // of the variance of that, 0..1 each, largest first
  std::vector<InputShare> learn;   // money, largest first; empty without a margin
  std::vector<Id> unproved;        // ForecastModel::unproved
  std::uint64_t seed = 0;
  std::size_t scenarios = 0;
};

struct ForecastOptions {
  std::string scenario{};  // id; empty: the plan itself
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
