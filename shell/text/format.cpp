#include "shell/text/format.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "core/base/digits.h"
#include "shell/text/capital.h"

namespace shell {
namespace {

constexpr std::string_view narrow_space = "\u202F", no_break_space = "\u00A0", minus = "\u2212";

// Puts `separator` between groups of three digits.
std::string grouped(std::string_view digits, std::string_view separator) {
  std::string result;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) result += separator;
    result += digits[i];
  }
  return result;
}

}  // namespace

std::string Format::number(double value, int decimals, bool fixed) const {
  if (!std::isfinite(value)) return "–";
  // Halves go up, as people round; printf rounds them to even.
  const double unit = std::pow(10.0, decimals), scaled = std::abs(value) * unit;
  std::string plain =
      core::decimal_digits(scaled < 1e15 ? std::round(scaled) / unit : std::abs(value), decimals);
  if (const auto point = plain.find('.'); point != std::string::npos && !fixed) {
    while (plain.back() == '0') plain.pop_back();
    if (plain.back() == '.') plain.pop_back();
  }
  const bool french = language_ == core::Language::fr;
  const auto point = plain.find('.');
  std::string result =
      grouped(std::string_view{plain}.substr(0, point), french ? narrow_space : ",");
  if (point != std::string::npos) result += (french ? "," : ".") + plain.substr(point + 1);
  const bool is_zero = plain.find_first_not_of("0.") == std::string::npos;
  return value < 0 && !is_zero ? std::string{minus} + result : result;
}

std::string Format::currency_sign() const {
  if (currency_ == "EUR") return "€";
  if (currency_ == "USD" || currency_ == "CAD" || currency_ == "AUD") return "$";
  if (currency_ == "GBP") return "£";
  return currency_;
}

std::string Format::money(double value) const {
  const bool cents = std::abs(value) < 100.0 && std::abs(value - std::round(value)) > 0.004;
  const std::string digits = number(std::abs(value), cents ? 2 : 0, cents);
  const std::string sign = value < -0.004 ? std::string{minus} : std::string{};
  const std::string unit = currency_sign();
  if (language_ == core::Language::fr) return sign + digits + std::string{no_break_space} + unit;
  return sign + unit +
         (unit.size() > 3 || unit == currency_ ? std::string{no_break_space} : std::string{}) +
         digits;
}

std::string Format::money_short(double value) const {
  if (std::abs(value) < 1000.0) return money(std::round(value));
  const bool millions = std::abs(value) >= 999'950.0;
  const double scaled = value / (millions ? 1e6 : 1e3);
  const std::string digits = number(scaled, std::abs(scaled) < 100.0 ? 1 : 0);
  const std::string unit = currency_sign(), prefix = millions ? "M" : "k";
  if (language_ == core::Language::fr) return digits + std::string{no_break_space} + prefix + unit;
  return unit + digits + prefix;
}

std::string Format::money_short_bare(double value, double beside) const {
  const double size = std::abs(beside);
  if (size < 1000.0) return number(std::round(value), 0);
  return number(value / (size >= 999'950.0 ? 1e6 : 1e3), 1);
}

std::string Format::share_bare(double value) const {
  if (value > 0.0 && value < 0.01) return "<" + std::string{no_break_space} + "1";
  return number(value * 100.0, 0);
}

std::string Format::share(double value) const { return share_bare(value) + percent_sign(); }

std::string Format::share_exact(double value) const {
  return number(value * 100.0, 1) + percent_sign();
}

std::string Format::ratio(double value, bool estimated) const {
  return number(value, estimated ? 1 : 2, true);
}

std::string Format::hours(double value) const {
  return with_unit(number(value, value < 10.0 ? 1 : 0), "unit.hour");
}

std::string Format::bytes(double value) const {
  if (value < 1000.0 * 1000.0)
    return with_unit(number(std::max(1.0, value / 1000.0), 0), "unit.kilobyte");
  return with_unit(number(value / 1e6, 1), "unit.megabyte");
}

std::string Format::with_unit(std::string number, TextKey key) const {
  return std::move(number) + std::string{no_break_space} + texts_->text(language_, key);
}

std::string Format::signed_number(double value, int decimals) const {
  return (value > 0 ? "+" : "") + number(value, decimals);
}

std::string Format::month_alone(core::Month month) const {
  return texts_->text(language_,
                      TextKey{"month.short_"} + std::to_string(month.month_of_year() + 1));
}

std::string Format::month_heading(core::Month month) const {
  return capitalised(month_alone(month));
}

std::string Format::month_title(core::Month month) const {
  return capitalised(month_in_words(month));
}

std::string Format::month_in_words(core::Month month) const {
  return month_long(month) + " " + std::to_string(month.year());
}

std::string Format::month(core::Month month) const {
  return month_alone(month) + std::string{no_break_space} + std::to_string(month.year());
}

std::string Format::month_long(core::Month month) const {
  return texts_->text(language_,
                      TextKey{"month.long_"} + std::to_string(month.month_of_year() + 1));
}

std::string Format::month_letter(int month_of_year) const {
  return month_heading(core::make_month(2000, month_of_year + 1)).substr(0, 1);
}

std::string Format::date(std::string_view iso) const {
  if (!core::is_date(iso)) return std::string{iso};
  if (iso.size() == 4) return std::string{iso};
  const core::Month of = *core::month_from_text(iso.substr(0, 7));
  if (iso.size() == 7) return month(of);
  const std::string_view day = iso.substr(iso[8] == '0' ? 9 : 8);
  const bool is_ordinal = day == "1" && language_ == core::Language::fr;
  return std::string{day} + (is_ordinal ? "er" : "") + std::string{no_break_space} + month(of);
}

std::string Format::date_editable(std::string_view iso) const {
  if (language_ != core::Language::fr || !core::is_date(iso) || iso.size() == 4)
    return std::string{iso};
  std::string text{iso.substr(5, 2)};
  if (iso.size() == 10) text = std::string{iso.substr(8)} + "/" + text;
  return text + "/" + std::string{iso.substr(0, 4)};
}

std::string Format::date_parsed(std::string_view typed) const {
  while (typed.starts_with(' ')) typed.remove_prefix(1);
  while (typed.ends_with(' ')) typed.remove_suffix(1);
  if (language_ != core::Language::fr || core::is_date(typed)) return std::string{typed};
  std::array<int, 3> parts{};
  std::size_t count = 0, digits = 0;
  for (const char c : typed) {
    if (c >= '0' && c <= '9' && digits < 4) {
      parts[count] = parts[count] * 10 + (c - '0'), ++digits;
    } else if ((c == '/' || c == '.' || c == '-' || c == ' ') && digits > 0 && count < 2) {
      ++count, digits = 0;
    } else {
      return std::string{typed};
    }
  }
  // The year comes last and is written out.
  if (count == 0 || digits != 4) return std::string{typed};
  const auto two = [](int part) { return core::whole_digits(part, 2); };
  std::string iso = core::whole_digits(parts[count], 4) + "-" + two(parts[count - 1]);
  if (count == 2) iso += "-" + two(parts[0]);
  return core::is_date(iso) ? iso : std::string{typed};
}

std::optional<double> Format::parse(std::string_view text) const {
  std::string plain;
  int marks = 0;
  bool negative = false;
  const auto take = [&](std::string_view what) {
    if (!text.starts_with(what)) return false;
    text.remove_prefix(what.size());
    return true;
  };
  // Where both signs occur, the last one is the decimal sign.
  const auto last_comma = text.rfind(','), last_point = text.rfind('.');
  const bool has_comma = last_comma != text.npos;
  bool both = has_comma && last_point != text.npos;
  char decimal = !both ? (has_comma ? ',' : '.') : last_comma > last_point ? ',' : '.';
  const auto digits_after = [&](std::size_t at) {
    return text.find_first_not_of("0123456789", at + 1) == text.npos ? text.size() - at - 1 : 0;
  };
  if (language_ == core::Language::en && has_comma && !both && digits_after(last_comma) == 3)
    both = true, decimal = '.';
  while (!text.empty()) {
    if (take(" ") || take(narrow_space) || take(no_break_space) || take("'") || take("\u2019"))
      continue;
    if (take("€") || take("$") || take("£") || take("%")) continue;
    if (plain.empty() && (take("-") || take(minus))) {
      negative = true;
      continue;
    }
    const char c = text.front();
    text.remove_prefix(1);
    if (c >= '0' && c <= '9') {
      plain += c;
    } else if (c == decimal) {
      plain += '.';
      if (++marks > 1) return std::nullopt;
    } else if (!(both && (c == ',' || c == '.'))) {
      return std::nullopt;
    }
  }
  if (plain.empty() || plain == ".") return std::nullopt;
  const double value = std::strtod(plain.c_str(), nullptr);
  if (!std::isfinite(value)) return std::nullopt;
  return negative ? -value : value;
}

std::string Format::editable(double value, int decimals) const {
  std::string plain = core::decimal_digits(value, decimals);
  if (plain.find('.') != std::string::npos) {
    while (plain.back() == '0') plain.pop_back();
    if (plain.back() == '.') plain.pop_back();
  }
  if (language_ == core::Language::fr) std::ranges::replace(plain, '.', ',');
  return plain == "-0" ? "0" : plain;
}

}  // namespace shell
