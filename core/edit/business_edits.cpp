#include "core/edit/business_edits.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/edit/alter.h"

namespace core {
namespace {

Limits limits_of(std::optional<Estimate> Business::* field) {
  if (field == &Business::contribution_margin) return limits::share;
  if (field == &Business::orders_per_customer) return limits::orders_per_customer;
  if (field == &Business::months_kept) return limits::months_kept;
  if (field == &Business::days_to_decide) return limits::days;
  return limits::money;
}

Limits limits_of(std::optional<double> Business::* field) {
  const bool may_be_owed = field == &Business::cash || field == &Business::cash_floor;
  return may_be_owed ? limits::balance : limits::money;
}

template <class T>
Edit set_plain(T Business::* field, T value) {
  return altering([field, value](Plan& plan) -> Refusal {
    plan.business.*field = value;
    return std::nullopt;
  });
}

}  // namespace

Edit set_business_model(std::optional<BusinessModel> model) {
  return set_plain(&Business::model, model);
}

Edit set_stage(std::optional<Stage> stage) { return set_plain(&Business::stage, stage); }

Edit set_online(std::optional<bool> online) { return set_plain(&Business::online, online); }

Edit set_business_text(std::string Business::* field, std::string text) {
  return altering([field, text = std::move(text)](Plan& plan) -> Refusal {
    plan.business.*field = text;
    return check_text(text);
  });
}

Edit set_brand_terms(std::vector<std::string> terms) {
  std::erase(terms, "");
  return altering([terms = std::move(terms)](Plan& plan) -> Refusal {
    for (const std::string& term : terms)
      if (auto refusal = check_text(term)) return refusal;
    plan.business.brand_terms = terms;
    return std::nullopt;
  });
}

Edit set_business_estimate(std::optional<Estimate> Business::* field,
                           std::optional<Estimate> value) {
  return altering([field, value = std::move(value)](Plan& plan) -> Refusal {
    plan.business.*field = value;
    return check_estimate(value, limits_of(field));
  });
}

Edit set_business_number(std::optional<double> Business::* field, std::optional<double> value) {
  return altering([field, value](Plan& plan) -> Refusal {
    plan.business.*field = value;
    return check_number(value, limits_of(field));
  });
}

Edit set_trait(std::optional<Estimate> Traits::* field, std::optional<Estimate> value) {
  return altering([field, value = std::move(value)](Plan& plan) -> Refusal {
    plan.business.traits.*field = value;
    return check_estimate(value, limits::rating);
  });
}

Edit set_season(std::vector<double> Business::* field, std::vector<double> values) {
  return altering([field, values = std::move(values)](Plan& plan) -> Refusal {
    std::vector<double>& season = plan.business.*field;
    season = values;
    if (values.empty()) return std::nullopt;
    const double total = std::accumulate(values.begin(), values.end(), 0.0);
    const bool right = values.size() == 12 && std::isfinite(total) && total > 0.0 &&
                       std::ranges::all_of(values, [](double value) { return value >= 0.0; });
    if (!right) return Error{"error.season_values"};
    for (double& value : season) value *= 12.0 / total;
    return std::nullopt;
  });
}

Edit set_season_month(std::vector<double> Business::* field, int month_of_year, double index) {
  return altering([=](Plan& plan) -> Refusal {
    if (month_of_year < 0 || month_of_year > 11 || !limits::season_index.admits(index))
      return Error{"error.season_values"};
    std::vector<double>& season = plan.business.*field;
    season.resize(12, 1.0);
    season[static_cast<std::size_t>(month_of_year)] = 0.0;
    const double others = std::accumulate(season.begin(), season.end(), 0.0);
    for (double& value : season)
      value = others > 0.0 ? value * (12.0 - index) / others : (12.0 - index) / 11.0;
    season[static_cast<std::size_t>(month_of_year)] = index;
    return std::nullopt;
  });
}

}  // namespace core
