// Numbers, money, shares and dates as French and English readers write them (LOOK.md §5).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/month.h"
#include "core/model/estimate.h"
#include "core/model/plan.h"
#include "shell/text/texts.h"

namespace shell {

class Format {
 public:
  // `texts` must live as long: it holds the names of months and units.
  Format(const Texts& texts, core::Language language, std::string currency)
      : texts_(&texts), language_(language), currency_(std::move(currency)) {}

  core::Language language() const { return language_; }

  // "12 345,6" with U+202F, "12,345.6"; at most `decimals` decimals, none that are zero unless
  // `fixed`.
  std::string number(double value, int decimals = 0, bool fixed = false) const;
  // "27,50 €" under 100 with two decimals unless whole, "14 000 €" above.
  std::string money(double value) const;
  std::string money_short(double value) const;  // "13,8 k€", for axes and tight cells
  // The same without a unit, in the thousands or millions that `beside` is written in: "13,8"
  // before "sur 14 k€".
  std::string money_short_bare(double value, double beside) const;
  std::string share(double value) const;        // 0.385 -> "39 %", under one per cent "< 1 %"
  std::string share_exact(double value) const;  // a typed share, with its decimal: "62,5 %"
  std::string share_bare(double value) const;   // the same without the sign: "39"
  // "1,82"; one decimal when estimated.
  std::string ratio(double value, bool estimated = false) const;
  std::string hours(double value) const;                            // "36 h"
  std::string bytes(double value) const;                            // "84 Ko", "84 KB"
  std::string signed_number(double value, int decimals = 0) const;  // "+3", "−14"

  std::string month(core::Month month) const;           // "janv. 2026", "Jan 2026"
  std::string month_alone(core::Month month) const;     // "janv.", "Jan"
  std::string month_heading(core::Month month) const;   // "Janv.", "Jan": where it stands by itself
  std::string month_in_words(core::Month month) const;  // "janvier 2026": inside sentences
  std::string month_title(core::Month month) const;     // "Février 2026"
  std::string month_long(core::Month month) const;      // "janvier", "January"
  // "15 janv. 2026", "1er mai 2026", "15 Jan 2026"; also of a year or month.
  std::string date(std::string_view iso) const;
  // A date as it is typed: "15/01/2026" in French, ISO in English, where days and months would be
  // mistaken for each other. What is no date stays as it is; reading takes ISO in both languages.
  std::string date_editable(std::string_view iso) const;
  std::string date_parsed(std::string_view typed) const;
  std::string month_letter(int month_of_year) const;  // "J"; 0 is January

  std::string currency_sign() const;  // "€", "$", "£", else the code
  std::string percent_sign() const { return language_ == core::Language::fr ? "\u00A0%" : "%"; }

  // A typed number: spaces of any kind and one decimal comma or point are understood, a currency or
  // percent sign is dropped. In English a comma before exactly three digits parts thousands.
  // Nothing when it is no finite number.
  std::optional<double> parse(std::string_view text) const;
  // As it stands in a field while it is edited: without signs between thousands.
  std::string editable(double value, int decimals) const;

 private:
  std::string with_unit(std::string number, TextKey key) const;

  const Texts* texts_;
  core::Language language_;
  std::string currency_;
};

}  // namespace shell
