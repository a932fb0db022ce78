// What the business is, what it wants and what it can spend.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/id.h"
#include "core/base/month.h"
#include "core/model/estimate.h"
#include "core/model/limits.h"

namespace core {

enum class BusinessModel { ecommerce, saas, app, marketplace, services, local };
TRIBUTARY_ENUM_NAMES(BusinessModel, 6, "ecommerce", "saas", "app", "marketplace", "services",
                     "local")

enum class Stage { starting, growing, established };
TRIBUTARY_ENUM_NAMES(Stage, 3, "starting", "growing", "established")

// How the product asks to be bought, each 1..5. decision: 1 at first sight .. 5 after long thought;
// intent: 1 nobody looks for it .. 5 sought by name; catalogue: 1 one product .. 5 very wide;
// visual: 1 says nothing in a picture .. 5 sells by the picture; explain: 1 obvious .. 5 must be
// explained at length.
struct Traits {
  std::optional<Estimate> decision, intent, catalogue, visual, explain;
  Extra extra;
  bool operator==(const Traits&) const = default;
};

struct Business {
  std::optional<BusinessModel> model;
  std::string offer;
  std::optional<Stage> stage;
  std::optional<bool> online;
  std::optional<Estimate> monthly_revenue;  // money a month
  // Share of the price left after what each sale costs, 0..1.
  std::optional<Estimate> contribution_margin;
  std::optional<Estimate> order_value;          // money an order
  std::optional<Estimate> orders_per_customer;  // orders a new customer makes in a year, 1 or more
  std::optional<Estimate> price_month;          // money a month and subscriber
  std::optional<Estimate> months_kept;          // months a subscriber stays
  std::optional<double> catalogue_size;         // references
  std::optional<Estimate> days_to_decide;       // days from need to purchase
  std::string trigger;                          // what starts the need
  std::vector<std::string> brand_terms;
  Traits traits;
  std::optional<double> cash, cash_floor, fixed_costs;  // money, money, money a month
  std::vector<double> season;  // demand by month, January first; empty or 12 values averaging 1
  std::vector<double> season_cost;  // price of advertising by month, the same
  Extra extra;
  bool operator==(const Business&) const = default;
};

enum class Measure { revenue, customers, mer, owner_share, effective_number, kept_if_stopped };
TRIBUTARY_ENUM_NAMES(Measure, 6, "revenue", "customers", "mer", "owner_share", "effective_number",
                     "kept_if_stopped")

struct Goal {
  Id id;
  Measure measure = Measure::revenue;
  // By measure: money a month, customers a month, ratio, share 0..1, number or share 0..1.
  double target = 0.0;
  std::optional<Month> month;  // by when
  Extra extra;
  bool operator==(const Goal&) const = default;
};

// What the target of a goal of that measure may be.
Limits target_limits(Measure measure);

// An amount for every month, or one for all. In the file a number or {month: number}.
struct PerMonth {
  std::optional<double> every;
  std::map<Month, double> by_month;
  bool operator==(const PerMonth&) const = default;

  // The amount for `month`; nothing when the person has not said.
  std::optional<double> at(Month month) const;
};

struct Capacity {
  PerMonth budget;                           // money a month
  PerMonth hours;                            // hours a month
  std::optional<double> hour_cost;           // money an hour
  std::optional<double> max_owner_share;     // 0..1
  std::optional<double> max_monthly_change;  // share by which a channel's spend may change, 0..
  Extra extra;
  bool operator==(const Capacity&) const = default;
};

}  // namespace core
