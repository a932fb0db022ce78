#include "core/edit/capacity_edits.h"

#include "core/edit/alter.h"

namespace core {
namespace {

Limits limits_of(PerMonth Capacity::* field) {
  return field == &Capacity::hours ? limits::hours : limits::money;
}

Limits limits_of(std::optional<double> Capacity::* field) {
  if (field == &Capacity::max_owner_share) return limits::share;
  if (field == &Capacity::max_monthly_change) return limits::monthly_change;
  return limits::money;
}

}  // namespace

Edit set_capacity(PerMonth Capacity::* field, std::optional<double> every) {
  return altering([field, every](Plan& plan) -> Refusal {
    plan.capacity.*field = PerMonth{.every = every, .by_month = {}};
    return check_number(every, limits_of(field));
  });
}

Edit set_capacity_month(PerMonth Capacity::* field, Month month, std::optional<double> amount) {
  return altering([=](Plan& plan) -> Refusal {
    PerMonth& capacity = plan.capacity.*field;
    if (amount)
      capacity.by_month[month] = *amount;
    else
      capacity.by_month.erase(month);
    return first_of({check_number(amount, limits_of(field)), check_month(month)});
  });
}

Edit set_capacity_number(std::optional<double> Capacity::* field, std::optional<double> value) {
  return altering([field, value](Plan& plan) -> Refusal {
    plan.capacity.*field = value;
    return check_number(value, limits_of(field));
  });
}

}  // namespace core
