#include "core/base/nearest_double.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>

namespace core {
namespace {

// More digits than the exact middle between any two doubles has.
constexpr std::size_t most_digits = 770;

// A whole number below 2^4096, the lowest 32 bits first. Of 770 digits and ten to the power of 1100
// at most, shifted by some sixty bits, none is larger.
class Big {
 public:
  explicit Big(std::uint32_t value) { words_[0] = value; }

  void times_plus(std::uint32_t factor, std::uint32_t more) {
    std::uint64_t carry = more;
    for (std::size_t i = 0; i < size_; ++i) {
      carry += std::uint64_t{words_[i]} * factor;
      words_[i] = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    if (carry != 0) words_[size_++] = static_cast<std::uint32_t>(carry);
  }

  void times_power_of_ten(int power) {
    for (; power >= 9; power -= 9) times_plus(1'000'000'000, 0);
    for (; power > 0; --power) times_plus(10, 0);
  }

  int bits() const { return 32 * static_cast<int>(size_) - std::countl_zero(words_[size_ - 1]); }

  void shift_left(int by) {
    for (; by >= 31; by -= 31) times_plus(std::uint32_t{1} << 31, 0);
    times_plus(std::uint32_t{1} << by, 0);
  }

  void halve() {
    for (std::size_t i = 0; i < size_; ++i) {
      const std::uint32_t above = i + 1 < size_ ? words_[i + 1] : 0;
      words_[i] = words_[i] >> 1 | above << 31;
    }
    if (size_ > 1 && words_[size_ - 1] == 0) --size_;
  }

  bool is_zero() const { return size_ == 1 && words_[0] == 0; }

  // Takes `other` away where that leaves nothing negative; answers whether it did.
  bool take(const Big& other) {
    if (other.size_ > size_) return false;
    for (std::size_t i = size_; i-- > 0;) {
      if (words_[i] == other.words_[i]) continue;
      if (words_[i] < other.words_[i]) return false;
      break;
    }
    std::uint64_t borrow = 0;
    for (std::size_t i = 0; i < size_; ++i) {
      const std::uint64_t less = std::uint64_t{other.words_[i]} + borrow;
      borrow = words_[i] < less ? 1 : 0;
      words_[i] -= static_cast<std::uint32_t>(less);
    }
    while (size_ > 1 && words_[size_ - 1] == 0) --size_;
    return true;
  }

 private:
  std::array<std::uint32_t, 128> words_{};  // those from size_ on are zero
  std::size_t size_ = 1;
};

// digits * 10^exponent, by long division of two whole numbers to a few bits more than a double has.
double divided(std::string_view digits, int exponent) {
  Big above{0}, below{1};
  for (const char digit : digits) above.times_plus(10, static_cast<std::uint32_t>(digit - '0'));
  (exponent < 0 ? below : above).times_power_of_ten(std::abs(exponent));

  // The quotient has 54 or 55 bits, of which the last is worth 2^-shift.
  constexpr int quotient_bits = 55;
  const int shift = 54 - (above.bits() - below.bits());
  if (shift > 0) above.shift_left(shift);
  below.shift_left(quotient_bits - 1 - std::min(shift, 0));
  std::uint64_t quotient = 0;
  for (int i = 0; i < quotient_bits; ++i) {
    quotient = quotient << 1 | (above.take(below) ? 1 : 0);
    below.halve();
  }

  const int bits = 64 - std::countl_zero(quotient);
  const int dropped = std::max(bits - 53, shift - 1074);
  if (dropped > bits) return 0.0;
  const std::uint64_t rest = quotient & ((std::uint64_t{1} << dropped) - 1);
  const std::uint64_t half = std::uint64_t{1} << (dropped - 1);
  std::uint64_t kept = quotient >> dropped;
  const bool is_above_half = rest > half || (rest == half && !above.is_zero());
  if (is_above_half || (rest == half && (kept & 1) != 0)) ++kept;
  return std::ldexp(static_cast<double>(kept), dropped - shift);
}

// digits * 10^exponent, digits without zeros at either end.
double nearest(std::string_view digits, int exponent) {
  if (digits.empty()) return 0.0;
  const int magnitude = static_cast<int>(digits.size()) + exponent;
  if (magnitude > 310) return std::numeric_limits<double>::infinity();
  if (magnitude < -325) return 0.0;
  // Both of these are doubles exactly, so the one operation rounds rightly.
  if (digits.size() <= 15 && std::abs(exponent) <= 22) {
    double value = 0.0, power = 1.0;
    for (const char digit : digits) value = value * 10.0 + (digit - '0');
    for (int i = 0; i < std::abs(exponent); ++i) power *= 10.0;
    return exponent < 0 ? value / power : value * power;
  }
  return divided(digits, exponent);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

double leading_number(std::string_view text, const char*& end) {
  end = text.data();
  std::size_t at = 0;
  const auto here = [&] { return at < text.size() ? text[at] : '\0'; };
  const bool is_negative = here() == '-';
  if (here() == '-' || here() == '+') ++at;

  std::string digits;
  int exponent = 0;
  bool has_digits = false, is_after_point = false;
  for (;; ++at) {
    if (here() == '.' && !is_after_point) {
      is_after_point = true;
      continue;
    }
    if (!is_digit(here())) break;
    has_digits = true;
    const bool is_leading_zero = digits.empty() && here() == '0';
    if (digits.size() < most_digits) {
      if (!is_leading_zero) digits += here();
      if (is_after_point) --exponent;
    } else {
      // Too far back to say more than that there is something.
      if (here() != '0') digits.back() = std::max(digits.back(), '1');
      if (!is_after_point) ++exponent;
    }
  }
  if (!has_digits) return 0.0;
  end = text.data() + at;

  if (here() == 'e' || here() == 'E') {
    ++at;
    const bool is_small = here() == '-';
    if (here() == '-' || here() == '+') ++at;
    if (is_digit(here())) {
      int given = 0;
      for (; is_digit(here()); ++at) given = std::min(given * 10 + (here() - '0'), 100'000);
      exponent += is_small ? -given : given;
      end = text.data() + at;
    }
  }
  while (!digits.empty() && digits.back() == '0') digits.pop_back(), ++exponent;
  const double value = nearest(digits, exponent);
  return is_negative ? -value : value;
}

}  // namespace core
