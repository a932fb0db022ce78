#include "core/base/digits.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace core {

std::string whole_digits(std::int64_t value, int width) {
  std::array<char, 32> text;
  const int sign = value < 0 ? 1 : 0;
  const int length = std::snprintf(text.data(), text.size(), "%0*lld", width + sign,
                                   static_cast<long long>(value));
  return {text.data(), static_cast<std::size_t>(length)};
}

std::string decimal_digits(double value, int decimals) {
  // The largest double has 309 digits before its point.
  std::array<char, 400> text;
  const int length = std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
  return {text.data(), static_cast<std::size_t>(length)};
}

std::string shortest_digits(double value) {
  if (value == 0.0) return "0";
  // Most numbers of a plan are whole; below 2^53 all their digits count.
  constexpr double exact = 9007199254740992.0;
  if (std::abs(value) < exact && value == std::trunc(value)) {
    std::array<char, 24> whole;
    const auto end =
        std::to_chars(whole.data(), whole.data() + whole.size(), static_cast<std::int64_t>(value));
    return {whole.data(), end.ptr};
  }
  // "d.ddde+xx" with 15 digits, which any shorter text would be but for zeros at its end; at most
  // 17 are needed. Only the smallest numbers have less than 15 to give.
  std::array<char, 40> text;
  const int least = std::fpclassify(value) == FP_SUBNORMAL ? 1 : 15;
  for (int digits = least; digits <= 17; ++digits) {
    std::snprintf(text.data(), text.size(), "%.*e", digits - 1, std::abs(value));
    if (std::strtod(text.data(), nullptr) == std::abs(value)) break;
  }
  const std::string written = text.data();
  const std::size_t at = written.find('e');
  std::string digits = written.substr(0, at);
  std::erase(digits, '.');
  while (digits.size() > 1 && digits.back() == '0') digits.pop_back();

  // How many digits stand before the point; negative for zeros after it.
  const int point = std::atoi(written.c_str() + at + 1) + 1;
  const int count = static_cast<int>(digits.size());
  const std::string sign = value < 0 ? "-" : "";
  if (point > 21 || point < -5) {
    if (count > 1) digits.insert(1, ".");
    return sign + digits + (point > 0 ? "e+" : "e-") + whole_digits(std::abs(point - 1));
  }
  if (point <= 0) return sign + "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
  if (point < count) return sign + digits.insert(static_cast<std::size_t>(point), ".");
  return sign + digits + std::string(static_cast<std::size_t>(point - count), '0');
}

}  // namespace core
