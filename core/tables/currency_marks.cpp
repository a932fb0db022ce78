#include "core/tables/currency_marks.h"

#include <array>

namespace core {
namespace {

struct Sign {
  std::string_view sign, code;
};

// Longer signs stand before those they begin or end with.
constexpr std::array<Sign, 28> signs{{
    {"€", "EUR"},   {"£", "GBP"},   {"US$", "USD"}, {"MX$", "MXN"}, {"CA$", "CAD"}, {"AU$", "AUD"},
    {"NZ$", "NZD"}, {"HK$", "HKD"}, {"NT$", "TWD"}, {"SG$", "SGD"}, {"R$", "BRL"},  {"C$", "CAD"},
    {"A$", "AUD"},  {"S$", "SGD"},  {"$US", "USD"}, {"$CA", "CAD"}, {"$", "USD"},   {"¥", "JPY"},
    {"₹", "INR"},   {"₽", "RUB"},   {"₺", "TRY"},   {"₩", "KRW"},   {"₪", "ILS"},   {"₴", "UAH"},
    {"zł", "PLN"},  {"Kč", "CZK"},  {"kr.", ""},    {"kr", ""},
}};

constexpr std::string_view codes =
    "EUR USD GBP CHF CAD AUD NZD JPY CNY INR SEK NOK DKK PLN CZK HUF RON BGN TRY MXN BRL ARS CLP "
    "COP ZAR SGD HKD TWD KRW THB IDR MYR PHP VND AED SAR ILS EGP MAD TND XOF XAF UAH RUB ISK ";

}  // namespace

std::optional<CurrencyMark> currency_mark(std::string_view text) {
  for (const Sign& sign : signs)
    if (text.starts_with(sign.sign)) return CurrencyMark{sign.code, sign.sign.size()};
  const std::string_view code = currency_code(text.substr(0, 3));
  if (code.empty()) return {};
  return CurrencyMark{code, 3};
}

std::string_view currency_code(std::string_view text) {
  if (text.size() != 3 || text.find(' ') != text.npos) return {};
  const std::size_t at = codes.find(text);
  return at == codes.npos || at % 4 != 0 ? std::string_view{} : codes.substr(at, 3);
}

}  // namespace core
