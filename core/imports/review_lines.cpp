#include "core/imports/review_table.h"

namespace core {
namespace {

constexpr std::string_view star = "★", empty_star = "☆", blanks = " \t\r";

void drop(std::string_view& text, std::string_view signs) {
  const std::size_t first = text.find_first_not_of(signs);
  text.remove_prefix(first == std::string_view::npos ? text.size() : first);
}

bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

// Takes the stars off the beginning of the line, if it says them.
std::optional<double> stars_before(std::string_view& line) {
  int drawn = 0;
  while (take(line, star)) ++drawn;
  if (drawn > 0) {
    while (take(line, empty_star)) continue;
    return drawn <= 5 ? std::optional{static_cast<double>(drawn)} : std::nullopt;
  }
  if (line.size() < 2 || line.front() < '1' || line.front() > '5') return std::nullopt;
  std::string_view rest = line.substr(1);
  if (!take(rest, "/5") && !take(rest, star) && !take(rest, "\t")) return std::nullopt;
  const double stars = line.front() - '0';
  line = rest;
  return stars;
}

}  // namespace

std::vector<DatedRow> review_lines(std::string_view text) {
  std::vector<DatedRow> reviews;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    drop(line, blanks);
    const auto stars = stars_before(line);
    drop(line, blanks);
    line = line.substr(0, line.find_last_not_of(blanks) + 1);
    if (!line.empty()) reviews.push_back({std::string(line), stars, {}});
  }
  return reviews;
}

}  // namespace core
