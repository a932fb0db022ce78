// Edits of the plan's own lines: what it is called, whose it is, how it counts and when it runs.
#pragma once

#include <string>

#include "core/edit/editor.h"

namespace core {

// Texts of at most 20,000 bytes; empty is allowed.    errors  error.text_too_long
Edit set_title(std::string title);
Edit set_client(std::string client);
Edit set_author(std::string author);

Edit set_language(Language language);
Edit set_tax(TaxBasis tax);

// Three capital letters (ISO 4217). Amounts stay as they are.    errors  error.currency_unreadable
Edit set_currency(std::string code);

// Moves no card, amount or goal: they keep their months. Years 1900 to 2999.
// errors  error.month_out_of_range
Edit set_start(Month start);

// 1 to 36.    errors  error.plan_months_out_of_range
Edit set_months(int months);

}  // namespace core
