// Edits of what the business is and of the season it lives with.
// "Those of a number" and "of an estimate" are the errors of core/edit/checks.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/edit/editor.h"

namespace core {

Edit set_business_model(std::optional<BusinessModel> model);
Edit set_stage(std::optional<Stage> stage);
Edit set_online(std::optional<bool> online);

// `field` is one of Business' texts (offer, trigger).    errors  error.text_too_long
Edit set_business_text(std::string Business::* field, std::string text);
// Empty terms are left out.    errors  error.text_too_long
Edit set_brand_terms(std::vector<std::string> terms);

// `field` is one of Business' estimates, each with its own limits: money >= 0, margin 0..1, orders
// a customer and year >= 1, months kept 1..600, days 0..3650. Nothing clears it.
// errors  those of an estimate
Edit set_business_estimate(std::optional<Estimate> Business::* field,
                           std::optional<Estimate> value);

// catalogue_size, fixed_costs >= 0; cash and cash_floor may be owed (negative).
// errors  those of a number
Edit set_business_number(std::optional<double> Business::* field, std::optional<double> value);

// A trait of the product, 1..5.    errors  those of an estimate
Edit set_trait(std::optional<Estimate> Traits::* field, std::optional<Estimate> value);

// `field` is Business::season or Business::season_cost. Twelve values, January first, none negative
// and not all zero; they are scaled to average 1. Empty says: no season.
// errors  error.season_values
Edit set_season(std::vector<double> Business::* field, std::vector<double> values);

// Sets one month (0 = January) to `index`, 0..12, and scales the eleven others so that all average
// 1. Without a season yet, all others start equal.    errors  error.season_values
Edit set_season_month(std::vector<double> Business::* field, int month_of_year, double index);

}  // namespace core
