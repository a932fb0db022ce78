#include "core/edit/plan_edits.h"

#include <algorithm>

#include "core/edit/alter.h"

namespace core {
namespace {

Edit set_text(std::string Plan::* field, std::string text) {
  return altering([field, text = std::move(text)](Plan& plan) -> Refusal {
    plan.*field = text;
    return check_text(text);
  });
}

bool is_currency(const std::string& code) {
  return code.size() == 3 && std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

Edit set_title(std::string title) { return set_text(&Plan::title, std::move(title)); }

Edit set_client(std::string client) { return set_text(&Plan::client, std::move(client)); }

Edit set_author(std::string author) { return set_text(&Plan::author, std::move(author)); }

Edit set_language(Language language) {
  return altering([language](Plan& plan) -> Refusal {
    plan.language = language;
    return std::nullopt;
  });
}

Edit set_tax(TaxBasis tax) {
  return altering([tax](Plan& plan) -> Refusal {
    plan.tax = tax;
    return std::nullopt;
  });
}

Edit set_currency(std::string code) {
  return altering([code = std::move(code)](Plan& plan) -> Refusal {
    if (!is_currency(code)) return Error{"error.currency_unreadable"};
    plan.currency = code;
    return std::nullopt;
  });
}

Edit set_start(Month start) {
  return altering([start](Plan& plan) -> Refusal {
    plan.start = start;
    return check_month(start);
  });
}

Edit set_months(int months) {
  return altering([months](Plan& plan) -> Refusal {
    if (!limits::plan_months.admits(months)) return Error{"error.plan_months_out_of_range"};
    plan.months = months;
    return std::nullopt;
  });
}

}  // namespace core
