#include "core/tables/numbers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "core/base/fold.h"
#include "core/tables/currency_marks.h"
#include "core/tables/text_bits.h"

namespace core {
namespace {

// The sign between groups of digits that begins `text`; empty if there is none.
std::string_view group_mark(std::string_view text, char decimal) {
  if (text.empty()) return {};
  const char c = text.front();
  if (c == ' ' || c == '\'' || ((c == ',' || c == '.') && c != decimal)) return text.substr(0, 1);
  if (c == '\xE2' && text.starts_with("\xE2\x80\x99")) return text.substr(0, 3);  // ’
  const std::size_t space = static_cast<unsigned char>(c) >= 0x80 ? space_length(text) : 0;
  return text.substr(0, space);
}

struct Digits {
  std::uint64_t mantissa = 0;
  int exponent = 0;
  int count = 0;  // digits that count; those beyond nineteen change no double
  void add(char c) {
    if (count == 0 && c == '0' && mantissa == 0) return;
    if (count >= 19) {
      ++exponent;
      return;
    }
    mantissa = mantissa * 10 + static_cast<unsigned>(c - '0');
    ++count;
  }
};

double scaled(std::uint64_t mantissa, int exponent) {
  constexpr std::array<double, 23> tens{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                        1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                        1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  constexpr std::uint64_t exact = std::uint64_t{1} << 53;
  const auto power = static_cast<std::size_t>(std::abs(exponent));
  // Both are exact doubles, so one rounding gives the nearest one.
  if (mantissa <= exact && power < tens.size()) {
    const auto whole = static_cast<double>(mantissa);
    return exponent < 0 ? whole / tens[power] : whole * tens[power];
  }
  std::array<char, 48> buffer;
  std::snprintf(buffer.data(), buffer.size(), "%llue%d", static_cast<unsigned long long>(mantissa),
                exponent);
  return std::strtod(buffer.data(), nullptr);
}

// Reads what stands at the front of `text` and takes it away.
class NumberReader {
 public:
  NumberReader(std::string_view text, char decimal, bool is_hundredths)
      : text_(trimmed(text)), decimal_(decimal), is_hundredths_(is_hundredths) {}

  std::optional<CellNumber> read() {
    take('"');  // one that nothing closes
    read_bound();
    read_sign();
    if (!read_mark(true)) return {};
    read_sign();
    if (!read_digits()) return {};
    if (is_in_brackets_ && take(')')) is_in_brackets_ = false;  // "(12,00) €"
    read_sign_behind();
    if (!read_suffix()) return {};
    read_sign_behind();
    if (is_in_brackets_ && !take(')')) return {};
    if (!text_.empty()) return {};
    const int exponent = digits_.exponent - (number_.is_percent || is_hundredths_ ? 2 : 0);
    const double value = scaled(digits_.mantissa, exponent);
    if (!std::isfinite(value)) return {};
    number_.value = is_negative_ && value != 0.0 ? -value : value;
    return number_;
  }

 private:
  bool take(char c) {
    if (text_.empty() || text_.front() != c) return false;
    text_.remove_prefix(1);
    return true;
  }
  bool take(std::string_view word) {
    if (!text_.starts_with(word)) return false;
    text_.remove_prefix(word.size());
    return true;
  }
  void skip_space() {
    while (const std::size_t length = space_length(text_)) text_.remove_prefix(length);
  }

  void read_bound() {
    const bool is_below = take('<') || take("\xE2\x89\xA4");
    const bool is_above = !is_below && (take('>') || take("\xE2\x89\xA5"));
    if (!is_below && !is_above) return;
    number_.bound = is_below ? Bound::below : Bound::above;
    take('=');
    skip_space();
  }

  void read_sign() {
    if (has_sign_) return;
    if (take('(')) {
      has_sign_ = is_negative_ = is_in_brackets_ = true;
    } else if (take('-') || take("\xE2\x88\x92")) {
      has_sign_ = is_negative_ = true;
    } else if (take('+')) {
      has_sign_ = true;
    }
    if (has_sign_) skip_space();
  }

  // "12,00-", as accounting programs write what is negative; "18-" alone may be an age or a code.
  void read_sign_behind() {
    const bool is_amount = has_fraction_ || !number_.thousands.empty() || number_.has_mark;
    if (is_amount && !has_sign_ && !number_.is_percent && (take('-') || take("\xE2\x88\x92")))
      has_sign_ = is_negative_ = true;
  }

  // A currency's sign or code. False for letters that are none.
  bool read_mark(bool is_in_front) {
    if (text_.empty() || is_digit(text_.front()) || number_.has_mark) return true;
    const std::optional<CurrencyMark> mark = currency_mark(text_);
    if (!mark) return !is_in_front || text_.front() == decimal_ || text_.front() == '-';
    number_.has_mark = true;
    number_.currency = mark->code;
    text_.remove_prefix(mark->length);
    if (is_in_front) skip_space();
    return true;
  }

  bool read_digits() {
    const std::size_t before = text_.size();
    const bool starts_with_zero = text_.size() > 1 && text_.front() == '0' && is_digit(text_[1]);
    std::size_t group = 0;
    while (!text_.empty() && is_digit(text_.front())) {
      digits_.add(text_.front());
      text_.remove_prefix(1);
      ++group;
    }
    const bool has_whole = text_.size() < before;
    while (has_whole && (number_.thousands.empty() ? group <= 3 : true)) {
      const std::string_view mark = group_mark(text_, decimal_);
      if (mark.empty() || (!number_.thousands.empty() && mark != number_.thousands)) break;
      std::size_t count = 0;
      while (mark.size() + count < text_.size() && is_digit(text_[mark.size() + count])) ++count;
      const bool has_more = !group_mark(text_.substr(mark.size() + count), decimal_).empty();
      const bool is_indian_pair = count == 2 && mark == "," && has_more;
      if (count != 3 && !is_indian_pair) break;
      number_.thousands = mark;
      for (std::size_t i = 0; i < count; ++i) digits_.add(text_[mark.size() + i]);
      text_.remove_prefix(mark.size() + count);
    }
    if (take(decimal_)) {
      has_fraction_ = true;
      const std::size_t start = text_.size();
      while (!text_.empty() && is_digit(text_.front())) {
        digits_.add(text_.front());
        --digits_.exponent;
        text_.remove_prefix(1);
      }
      if (!has_whole && text_.size() == start) return false;
    } else {
      if (!has_whole) return false;
      // "007" and numbers of many digits name things.
      if (starts_with_zero || digits_.count > 15) return false;
    }
    return read_exponent();
  }

  bool read_exponent() {
    if (text_.empty() || (text_.front() != 'e' && text_.front() != 'E')) return true;
    std::string_view rest = text_.substr(1);
    const bool is_below_one = rest.starts_with('-');
    if (is_below_one || rest.starts_with('+')) rest.remove_prefix(1);
    int exponent = 0, count = 0;
    for (; !rest.empty() && is_digit(rest.front()) && count < 4; ++count) {
      exponent = exponent * 10 + (rest.front() - '0');
      rest.remove_prefix(1);
    }
    if (count == 0) return true;  // the e of "euros"
    text_ = rest;
    digits_.exponent += is_below_one ? -exponent : exponent;
    return true;
  }

  bool read_suffix() {
    skip_space();
    if (take('%') || take("\xEF\xBC\x85")) {
      number_.is_percent = true;
      return true;
    }
    if (text_.empty() || text_.front() == ')') return true;
    return !number_.has_mark && read_mark(false);
  }

  std::string_view text_;
  char decimal_;
  bool is_hundredths_;
  CellNumber number_;
  Digits digits_;
  bool has_sign_ = false, is_negative_ = false, is_in_brackets_ = false, has_fraction_ = false;
};

// Digits alone, with or without a decimal mark, which most numbers are; nothing for all others.
std::optional<CellNumber> plain_number(std::string_view text, char decimal, bool is_hundredths) {
  constexpr std::size_t most_digits = 15;
  if (text.empty() || text.size() > most_digits + 1 || !is_digit(text.front())) return {};
  if (text.size() > 1 && text[0] == '0' && text[1] != decimal) return {};
  std::uint64_t mantissa = 0;
  int places = 0;
  bool has_mark = false;
  for (const char c : text) {
    if (is_digit(c)) {
      mantissa = mantissa * 10 + static_cast<unsigned>(c - '0');
      places += has_mark;
    } else if (c == decimal && !has_mark) {
      has_mark = true;
    } else {
      return {};
    }
  }
  CellNumber number;
  number.value = scaled(mantissa, -places - (is_hundredths ? 2 : 0));
  return number;
}

}  // namespace

std::optional<CellNumber> cell_number(std::string_view text, char decimal, bool is_hundredths) {
  if (auto number = plain_number(text, decimal, is_hundredths)) return number;
  return NumberReader(text, decimal, is_hundredths).read();
}

void count_decimal_votes(std::string_view text, DecimalVotes& votes) {
  // Digits and marks only; the rest of a number cannot change the vote.
  std::size_t first = 0;
  while (first < text.size() && !is_digit(text[first])) ++first;
  if (first == text.size() || first > 8) return;
  std::size_t points = 0, commas = 0, lead = 0, tail = 0;
  char last = 0;
  std::size_t at = first;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (is_digit(c)) {
      ++(last == 0 ? lead : tail);
    } else if (c == '.' || c == ',') {
      ++(c == '.' ? points : commas);
      last = c;
      tail = 0;
    } else if (c == '\'') {
      continue;
    } else if (const std::size_t space = space_length(text.substr(at)); space > 0) {
      at += space - 1;
    } else {
      break;
    }
  }
  if (last == 0 || tail == 0) return;
  // A date, a version or words after the digits are not numbers; a sign after them is of one.
  const bool has_sign_behind = at + 1 >= text.size() || !is_digit(text[at + 1]);
  if (at < text.size() && (text[at] == ':' || text[at] == '/')) return;
  if (at < text.size() && text[at] == '-' && !has_sign_behind) return;
  if (points > 0 && commas > 0) {
    if ((last == '.' ? points : commas) == 1) ++(last == '.' ? votes.point : votes.comma);
  } else if (points + commas > 1) {
    if (tail == 3) ++(last == '.' ? votes.comma : votes.point);
  } else if (tail == 3 && lead >= 1 && lead <= 3 && text[first] != '0') {
    ++(last == '.' ? votes.either_point : votes.either_comma);
  } else {
    ++(last == '.' ? votes.point : votes.comma);
  }
}

bool is_missing_word(std::string_view text, bool is_among_numbers) {
  text = trimmed(text);
  if (text.empty() || text.size() > 8) return false;
  constexpr std::string_view beginnings = "-#nNiI\xE2";
  if (beginnings.find(text.front()) == beginnings.npos) return false;
  if (text == "--" || text == "---" || text == "-" || text == "\xE2\x80\x94" ||
      text == "\xE2\x80\x93")
    return true;
  constexpr std::array<std::string_view, 5> plain{"n/a", "#n/a", "n/d", "#div/0!", "#ref!"};
  constexpr std::array<std::string_view, 10> among{"nan", "na",   "nd",   "n.d.", "n.a.",
                                                   "nc",  "null", "none", "n.c.", "inf"};
  const std::string small = folded(text);
  return std::ranges::find(plain, small) != plain.end() ||
         (is_among_numbers && std::ranges::find(among, small) != among.end());
}

}  // namespace core
