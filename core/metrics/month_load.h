// What each month of the plan asks for in money and hours, against what there is.
#pragma once

#include <optional>
#include <vector>

#include "core/model/plan.h"

namespace core {

struct MonthLoad {
  Month month;
  double money = 0.0;  // spend rows and cards' cost, the latter spread evenly over their months
  double hours = 0.0;  // effort rows and cards' hours, spread likewise
  std::optional<double> budget, hours_there;  // capacity; nothing where the person has not said

  // By how much the month asks for more than there is; 0 when it fits or the capacity is unknown.
  double money_over() const { return budget && money > *budget ? money - *budget : 0.0; }
  double hours_over() const {
    return hours_there && hours > *hours_there ? hours - *hours_there : 0.0;
  }
  // Rounding of thirds and sixths is no excess.
  bool is_over() const { return money_over() > 0.005 || hours_over() > 0.005; }
};

// One entry a month of the plan, in order. What lies outside the plan's months is left out.
std::vector<MonthLoad> month_loads(const Plan& plan);

// A card that would make the first overfull month fit if it began later.
struct LoadAdvice {
  MonthLoad load;              // the first month that asks for too much
  std::optional<Id> activity;  // nothing: no single card mends it
  Month to;                    // its new first month
};

// Looks for the first month that is over and the smallest delay, then the smallest card, that makes
// it fit without making any other month worse, and without breaking the order of cards. Cards that
// are done stay. Nothing when every month fits.
std::optional<LoadAdvice> load_advice(const Plan& plan);

}  // namespace core
