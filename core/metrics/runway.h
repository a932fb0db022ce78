// How long the cash lasts.
#pragma once

#include <optional>

#include "core/base/result.h"
#include "core/model/plan.h"

namespace core {

// What a month leaves once goods and advertising are paid, before fixed costs.
//
// revenue  money a month, >= 0
// margin   contribution margin, 0..1
// spend    advertising, money a month, >= 0
// returns  money a month, negative when advertising costs more than sales bring
// errors   error.metric_input
Result<double> margin_after_marketing(double revenue, double margin, double spend);

// Months until cash falls to its floor.
//
// cash, floor  money; cash at or under the floor lasts 0 months
// net          money a month gained (positive) or lost
// returns      months; nothing when nothing is lost, so that it lasts
// errors       error.metric_input
Result<std::optional<double>> runway_months(double cash, double floor, double net);

struct Runway {
  double net = 0;                // money a month after fixed costs
  std::optional<double> months;  // nothing: it lasts
  bool operator==(const Runway&) const = default;
};
// Of a business that spends `spend` on advertising a month; an unsaid floor or fixed cost counts as
// zero. Nothing while revenue, margin or cash are unsaid.
std::optional<Runway> runway(const Business& business, double spend);
// The same with another revenue and cash than the business has said.
std::optional<Runway> runway(const Business& business, double revenue, std::optional<double> cash,
                             double spend);

}  // namespace core
