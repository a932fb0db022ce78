#include "core/platforms/log_series.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <map>
#include <string>
#include <string_view>

#include "core/base/day.h"
#include "core/base/fold.h"

namespace core {
namespace {

constexpr int week = 7, slack = 2;  // days
// Longer than any plan; a date that was mistyped by centuries must not ask for memory.
constexpr int most_steps = 20'000;

// Days since the first, in steps.
int place_of(int days, int step) { return (days + step / 2) / step; }

bool goes_by_weeks(const std::map<int, double>& by_day) {
  std::vector<int> gaps;
  bool is_exact = true;
  const int first = by_day.begin()->first;
  for (auto at = by_day.begin(); std::next(at) != by_day.end(); ++at) {
    const int from = at->first - first, to = std::next(at)->first - first;
    if (place_of(from, week) == place_of(to, week)) return false;
    is_exact = is_exact && to % week == 0;
    gaps.push_back(to - from);
  }
  if (gaps.empty()) return false;
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::ranges::nth_element(gaps, middle);
  return is_exact || std::abs(*middle - week) <= slack;
}

LogSeries series_of(std::string measure, const std::map<int, double>& by_day) {
  const int first = by_day.begin()->first, last = by_day.rbegin()->first;
  LogSeries series{.measure = std::move(measure), .first = day_text_of_count(first)};
  series.step_days = goes_by_weeks(by_day) ? week : 1;
  const int steps = place_of(last - first, series.step_days) + 1;
  if (steps > most_steps) return series;
  series.values.resize(static_cast<std::size_t>(steps));
  for (const auto& [day, value] : by_day)
    series.values[static_cast<std::size_t>(place_of(day - first, series.step_days))] = value;
  return series;
}

// In the singular: "ratings" are counted.
bool names_no_count(std::string_view measure) {
  constexpr std::array<std::string_view, 9> names{
      "rating", "note", "score", "conversion", "rate", "taux", "rank", "position", "rang"};
  const std::string words = " " + folded(measure) + " ";
  return words.contains('%') || std::ranges::any_of(names, [&](std::string_view name) {
           return words.contains(" " + std::string(name) + " ");
         });
}

}  // namespace

std::vector<LogSeries> log_series(std::span<const LogEntry> log) {
  std::vector<std::string> measures;
  std::map<std::string, std::size_t> places;
  std::vector<std::map<int, double>> days;
  for (const LogEntry& entry : log) {
    const auto day = count_of_day_text(entry.date);
    if (!day) continue;
    const auto [place, is_new] = places.try_emplace(folded(entry.measure), measures.size());
    if (is_new) {
      measures.push_back(entry.measure);
      days.emplace_back();
    }
    days[place->second][*day] = entry.value;
  }
  std::vector<LogSeries> all;
  for (std::size_t i = 0; i < measures.size(); ++i) all.push_back(series_of(measures[i], days[i]));
  return all;
}

std::size_t log_steps_ahead(const LogSeries& series) {
  return static_cast<std::size_t>(4 * week / series.step_days);
}

Result<DecayFit> fit_log(const LogSeries& series) {
  if (names_no_count(series.measure)) return std::unexpected(Error{"error.decay.no_count"});
  return fit_decay(series.values);
}

}  // namespace core
