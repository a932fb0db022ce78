// What the name of a column says about the numbers in it, in English and French.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace core {

struct NameHints {
  bool is_additive = true;  // rows may be added: a count or an amount of each row
  bool is_money = false;
  bool is_share = false;    // a rate: 0..1 also without a percent sign
  bool is_percent = false;  // "(%)": written as 0..100
  bool is_id = false;
  bool is_time_of_day = false;  // "Start hour", which reads like a duration
  bool is_date = false;
  bool is_month = false;
  bool is_week = false;
  bool is_spent_time = false;    // "Watch time": durations that may be added
  bool is_comparison = false;    // "Impressions (Comparison)"
  bool is_total = false;         // "Summary": adds up other columns
  bool is_measure_name = false;  // "Metric": its cells say what the numbers of the row are
  bool is_level = false;         // "followers_total": a level if other columns show it
  bool is_search = false;        // "Search term": its cells may be any word
  std::string_view currency;     // "Amount spent (USD)"
};

NameHints name_hints(std::string_view name);

// Whether an explanation speaks of people, who must not be counted twice.
bool counts_people(std::string_view sentence);

// Whether a cell names a total: "Total", "Grand total", "Total: Search". `is_sure` if nothing else
// could be meant, `is_part` if it need not be of all rows, `is_mean` if it is an average.
struct TotalName {
  bool is_total = false;
  bool is_sure = false;
  bool is_part = false;
  bool is_mean = false;
};
TotalName total_name(std::string_view cell);

// Whether a cell names the total of some rows, though a thing may be called so too: "Total Meta",
// "Meta Total".
bool names_part_total(std::string_view cell);

// Whether a cell names what an account held at a time and nothing else: "Solde initial", "Closing
// balance", "Solde au 31/10". "Soldes" are sales, "Solde final facture 12" is a payment.
bool names_balance(std::string_view cell);

// Whether a cell names a total of all rows or of some.
bool names_total(std::string_view cell);

}  // namespace core
