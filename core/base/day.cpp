#include "core/base/day.h"

#include "core/base/month.h"

namespace core {
namespace {

constexpr int days_in_era = 146'097;  // 400 years

int number_at(std::string_view text, std::size_t begin, std::size_t digits) {
  int number = 0;
  for (const char c : text.substr(begin, digits)) number = number * 10 + (c - '0');
  return number;
}

void append_padded(std::string& text, int number, int digits) {
  const std::string plain = std::to_string(number);
  for (int i = static_cast<int>(plain.size()); i < digits; ++i) text += '0';
  text += plain;
}

}  // namespace

std::optional<int> count_of_day_text(std::string_view text) {
  if (!is_day(text)) return std::nullopt;
  const int month = number_at(text, 5, 2), day = number_at(text, 8, 2);
  const int year = number_at(text, 0, 4) - (month <= 2 ? 1 : 0);
  const int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return year * 365 + year / 4 - year / 100 + year / 400 + of_year;
}

std::string day_text_of_count(int count) {
  const int era = count / days_in_era, of_era = count % days_in_era;
  const int year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const int of_year = of_era - (365 * year + year / 4 - year / 100);
  const int from_march = (5 * of_year + 2) / 153;
  const int month = from_march + (from_march < 10 ? 3 : -9);
  std::string text;
  append_padded(text, era * 400 + year + (month <= 2 ? 1 : 0), 4);
  text += '-';
  append_padded(text, month, 2);
  text += '-';
  append_padded(text, of_year - (153 * from_march + 2) / 5 + 1, 2);
  return text;
}

}  // namespace core
