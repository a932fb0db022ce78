#include "core/tables/dates.h"

#include <algorithm>
#include <array>

#include "core/base/digits.h"
#include "core/tables/text_bits.h"

namespace core {
namespace {

constexpr std::array<std::string_view, 24> month_names{
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december",
    "janvier", "fevrier",  "mars",      "avril",   "mai",      "juin",
    "juillet", "aout",     "septembre", "octobre", "novembre", "decembre"};

constexpr std::array<std::string_view, 14> weekdays{
    "monday", "tuesday", "wednesday", "thursday", "friday",   "saturday", "sunday",
    "lundi",  "mardi",   "mercredi",  "jeudi",    "vendredi", "samedi",   "dimanche"};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool begins_one_of(std::string_view word, auto& names, std::size_t& found) {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i].starts_with(word)) {
      found = i;
      return true;
    }
  return false;
}

// 1..12, also of a beginning of three letters or more; 0 for any other word. "jui" is two months.
int month_of_word(std::string_view word) {
  const std::string plain = plain_words(word);
  std::size_t found = 0;
  if (plain.size() < 3 || plain == "jui" || !begins_one_of(plain, month_names, found)) return 0;
  return static_cast<int>(found % 12) + 1;
}

bool is_weekday(std::string_view word) {
  std::size_t found = 0;
  return word.size() >= 3 && begins_one_of(plain_words(word), weekdays, found);
}

// Takes what begins a text away, piece by piece.
class DateReader {
 public:
  explicit DateReader(std::string_view text) : text_(text) {}

  std::optional<CellDate> read(DateOrder order) {
    const bool is_found = text_.empty()             ? false
                          : is_digit(text_.front()) ? read_from_digits(order)
                                                    : read_from_word();
    if (!is_found || date_.month < 1 || date_.month > 12 || date_.year < 1900 ||
        date_.year > 2999 || date_.day < 0 || date_.day > days_in_month(date_.year, date_.month))
      return {};
    return date_;
  }

  // Whether nothing follows but a time of day.
  bool is_over() {
    if (text_.empty()) return true;
    if (date_.day == 0) return false;
    if (text_.front() == 'T' || text_.front() == 't' || text_.front() == ',')
      text_.remove_prefix(1);
    skip_space();
    if (text_.empty()) return true;
    int hour = 0, minute = 0, second = 0;
    if (!take_number(hour, 2) || !take(':') || !take_number(minute, 2)) return false;
    if (take(':') && !take_number(second, 2)) return false;
    if (take('.'))
      while (!text_.empty() && is_digit(text_.front())) text_.remove_prefix(1);
    date_.has_time = minute != 0 || second != 0;
    // What remains names a zone or a half of the day.
    return text_.size() <= 12 && hour < 25 && minute < 60 && second < 61;
  }

  const CellDate& date() const { return date_; }
  std::string_view rest() const { return text_; }

 private:
  bool take(char c) {
    if (text_.empty() || text_.front() != c) return false;
    text_.remove_prefix(1);
    return true;
  }
  void skip_space() {
    while (const std::size_t length = space_length(text_)) text_.remove_prefix(length);
  }
  std::size_t digits_ahead() const {
    std::size_t count = 0;
    while (count < text_.size() && is_digit(text_[count])) ++count;
    return count;
  }
  bool take_number(int& number, std::size_t most_digits) {
    const std::size_t count = digits_ahead();
    if (count == 0 || count > most_digits) return false;
    number = 0;
    for (std::size_t i = 0; i < count; ++i) number = number * 10 + (text_[i] - '0');
    text_.remove_prefix(count);
    return true;
  }
  std::string_view take_word() {
    std::size_t length = 0;
    while (length < text_.size() && is_letter(text_[length]) &&
           space_length(text_.substr(length)) == 0)
      ++length;
    const std::string_view word = text_.substr(0, length);
    text_.remove_prefix(length);
    take('.');
    return word;
  }
  bool take_year() {
    const std::size_t count = digits_ahead();
    if (count != 2 && count != 4) return false;
    take_number(date_.year, 4);
    if (count == 2) date_.year += 2000;
    return true;
  }

  bool read_from_digits(DateOrder order) {
    const std::size_t count = digits_ahead();
    if (count == 8 || count == 6) return read_compact(count);
    if (count == 4) return read_from_year();
    if (count > 2) return false;
    int first = 0, second = 0;
    take_number(first, 2);
    if (text_.empty()) return false;
    const char mark = text_.front();
    if (mark == '/' || mark == '-' || mark == '.') {
      text_.remove_prefix(1);
      if (mark == '-' && !text_.empty() && is_letter(text_.front())) return read_month_word(first);
      if (mark == '/' && digits_ahead() == 4) {  // "01/2026"
        date_.month = first;
        return take_year();
      }
      if (!take_number(second, 2) || !take(mark)) return false;
      if (first == 0 || second == 0 || !take_year()) return false;
      const bool is_day_first = order == DateOrder::day_first;
      date_.day = is_day_first ? first : second;
      date_.month = is_day_first ? second : first;
      if (date_.month > 12 && date_.day <= 12) std::swap(date_.day, date_.month);
      date_.is_order_open = first <= 12 && second <= 12 && first != second;
      return true;
    }
    skip_space();
    if (text_.starts_with("er ")) text_.remove_prefix(3);
    return read_month_word(first);
  }

  // After the day: "janv. 2026", "Oct-25".
  bool read_month_word(int day) {
    date_.day = day;
    date_.month = month_of_word(take_word());
    if (date_.month == 0) return false;
    while (take(',') || take('-')) continue;
    skip_space();
    return day > 0 && take_year();
  }

  bool read_compact(std::size_t count) {
    date_.is_compact = true;
    int number = 0;
    take_number(number, 8);
    if (count == 6) number *= 100;
    date_.year = number / 10000;
    date_.month = number / 100 % 100;
    date_.day = number % 100;
    return count == 6 || date_.day > 0;
  }

  bool read_from_year() {
    take_number(date_.year, 4);
    if (text_.empty()) return false;
    const char mark = text_.front();
    if (mark == 'W' || text_.starts_with("-W") || text_.starts_with(" W")) return read_week();
    if (mark != '-' && mark != '/' && mark != '.') return false;
    text_.remove_prefix(1);
    if (!take_number(date_.month, 2)) return false;
    if (mark != '.' && (text_.empty() || text_.front() != mark)) return true;
    return take(mark) && take_number(date_.day, 2) && date_.day > 0;
  }

  bool read_week() {
    text_.remove_prefix(text_.front() == 'W' ? 1 : 2);
    int week = 0;
    if (!take_number(week, 2) || week < 1 || week > 53) return false;
    // The week with 4 January in it is the first (ISO 8601); 1970-01-01 was a Thursday.
    const int fourth = days_from_date(date_.year, 1, 4);
    const int monday = fourth - ((fourth + 3) % 7 + 7) % 7 + 7 * (week - 1);
    const auto number = static_cast<int>(date_from_days(monday));
    date_.year = number / 10000;
    date_.month = number / 100 % 100;
    date_.day = number % 100;
    return true;
  }

  // "Sep 27, 2024", "janv. 2026", "Jan-26", "lundi 5 janvier 2026".
  bool read_from_word() {
    if (!is_letter(text_.front())) return false;
    std::string_view word = take_word();
    if (month_of_word(word) == 0 && is_weekday(word)) {
      take(',');
      skip_space();
      if (text_.empty()) return false;
      if (is_digit(text_.front())) return read_from_digits(DateOrder::day_first);
      word = take_word();
    }
    date_.month = month_of_word(word);
    if (date_.month == 0) return false;
    const bool has_hyphen = take('-') || take('\'');
    skip_space();
    const std::size_t count = digits_ahead();
    if (count == 4 || (count == 2 && has_hyphen)) return take_year();
    if (!take_number(date_.day, 2) || date_.day == 0) return false;
    take(',');
    skip_space();
    return digits_ahead() == 4 && take_year();
  }

  std::string_view text_;
  CellDate date_;
};

bool may_begin_date(std::string_view text) {
  return is_digit(text.front()) || is_letter(text.front());
}

}  // namespace

std::uint32_t CellDate::number() const {
  const auto months = static_cast<std::uint32_t>(year * 100 + month);
  return day == 0 ? months : months * 100 + static_cast<std::uint32_t>(day);
}

std::optional<DateOrder> order_said(std::string_view text) {
  text = trimmed(text);
  int first = 0, second = 0;
  std::size_t at = 0;
  const auto number = [&](int& value) {
    const std::size_t start = at;
    for (; at < text.size() && is_digit(text[at]) && at - start < 2; ++at)
      value = value * 10 + (text[at] - '0');
    return at > start;
  };
  if (!number(first) || at >= text.size()) return {};
  const char mark = text[at++];
  if ((mark != '/' && mark != '-' && mark != '.') || !number(second)) return {};
  if (at >= text.size() || text[at] != mark || !cell_date(text, DateOrder::day_first)) return {};
  if (first > 12 && second <= 12) return DateOrder::day_first;
  if (second > 12 && first <= 12) return DateOrder::month_first;
  return {};
}

std::optional<CellDate> cell_date(std::string_view text, DateOrder order) {
  text = trimmed(text);
  if (text.size() < 6 || text.size() > 48 || !may_begin_date(text)) return {};
  DateReader reader(text);
  if (!reader.read(order) || !reader.is_over()) return {};
  return reader.date();
}

int days_from_date(int year, int month, int day) {
  // H. Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March.
  const int y = month <= 2 ? year - 1 : year;
  const int era = y / 400;
  const int of_era = y - era * 400;
  const int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

std::uint32_t date_from_days(int days) {
  const int z = days + 719468;
  const int era = z / 146097;
  const int of_era = z - era * 146097;
  const int year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const int of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int shifted = (5 * of_year + 2) / 153;
  const int day = of_year - (153 * shifted + 2) / 5 + 1;
  const int month = shifted + (shifted < 10 ? 3 : -9);
  const int year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  return static_cast<std::uint32_t>(year * 10000 + month * 100 + day);
}

int days_in_month(int year, int month) {
  constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && is_leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

std::string date_text(std::uint32_t number) {
  const bool is_month = number < 1'000'000;
  const std::uint32_t months = is_month ? number : number / 100;
  std::string text = whole_digits(months / 100, 4) + "-" + whole_digits(months % 100, 2);
  if (!is_month) text += "-" + whole_digits(number % 100, 2);
  return text;
}

std::vector<CellDate> dates_in(std::string_view sentence, DateOrder order) {
  std::vector<CellDate> found;
  char before = ' ';
  while (!sentence.empty() && found.size() < 64) {
    const bool is_start = !is_digit(before) && !(is_letter(before) && is_letter(sentence.front()));
    if (is_start && may_begin_date(sentence)) {
      DateReader reader(sentence);
      const auto date = reader.read(order);
      const std::string_view rest = reader.rest();
      if (date && (rest.empty() || !is_digit(rest.front()))) {
        found.push_back(*date);
        before = sentence[sentence.size() - rest.size() - 1];
        sentence = rest;
        continue;
      }
    }
    before = sentence.front();
    sentence.remove_prefix(1);
  }
  return found;
}

std::optional<double> cell_duration(std::string_view text) {
  text = trimmed(text);
  if (text.empty() || !is_digit(text.front()) || text.size() > 24) return {};
  double total = 0.0, part = 0.0, scale = 1.0;
  std::size_t parts = 0;
  bool has_colon = false, has_unit = false, is_fraction = false;
  char unit_before = 'd';
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_digit(c)) {
      if (is_fraction) scale /= 10.0;
      part = is_fraction ? part + (c - '0') * scale : part * 10.0 + (c - '0');
      if (i + 1 == text.size() && !has_colon) return {};
    } else if (c == '.' && has_colon && !is_fraction) {
      is_fraction = true;
    } else if (c == ':' && !has_unit && !is_fraction && ++parts <= 2) {
      has_colon = true;
      total = (total + part) * 60.0;
      part = 0.0;
    } else if ((c == 'h' || c == 'm' || c == 's') && !has_colon) {
      // Hours, then minutes, then seconds.
      if ((c == 'h' && unit_before != 'd') || (c == 'm' && unit_before == 's') ||
          (c == unit_before))
        return {};
      total += part * (c == 'h' ? 3600.0 : c == 'm' ? 60.0 : 1.0);
      part = 0.0;
      unit_before = c;
      // "00 h" is an hour of the day.
      has_unit = has_unit || c != 'h';
      const std::string_view word = text.substr(i + 1);
      if (c == 'm' && word.starts_with("in")) i += 2;
      if (c == 's' && word.starts_with("ec")) i += 2;
    } else if (c == ' ' && !has_colon) {
      continue;
    } else {
      return {};
    }
  }
  if (has_colon) return is_digit(text.back()) ? std::optional(total + part) : std::nullopt;
  return has_unit ? std::optional(total) : std::nullopt;
}

}  // namespace core
