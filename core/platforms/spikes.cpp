#include "core/platforms/spikes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace core {
namespace {

constexpr std::size_t most_spikes = 8;
constexpr std::size_t week = 7;
constexpr double spread_of_median = 1.4826;  // of a normal distribution, in median deviations

// The value below which that part of them lies.
double quantile(std::vector<double> values, double part) {
  if (values.empty()) return 0.0;
  const auto place = static_cast<std::ptrdiff_t>(part * static_cast<double>(values.size() - 1));
  std::ranges::nth_element(values, values.begin() + place);
  return values[static_cast<std::size_t>(place)];
}

// What neighbours differ by where nothing happens, on the scale of square roots.
double usual_step(std::span<const SeriesPoint> points) {
  std::vector<double> steps;
  double highest = 0.0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    highest = std::max(highest, points[i].value);
    if (i > 0)
      steps.push_back(std::abs(std::sqrt(points[i].value) - std::sqrt(points[i - 1].value)));
  }
  const double least = are_counts(points) ? 0.5 : 0.02 * std::sqrt(highest);
  return std::max(least, spread_of_median * quantile(std::move(steps), 0.5) / std::sqrt(2.0));
}

struct Valley {
  double value = 0;
  bool before_higher_ground = false;
};

// The lowest point on the way to higher ground. Of equal peaks the first is the higher one.
Valley valley_beside(std::span<const SeriesPoint> points, std::size_t peak, int step) {
  const double height = points[peak].value;
  Valley valley{height, false};
  for (auto i = static_cast<std::ptrdiff_t>(peak) + step; i >= 0 && i < std::ssize(points);
       i += step) {
    const double value = points[static_cast<std::size_t>(i)].value;
    if (value > height || (value == height && step < 0)) return {valley.value, true};
    valley.value = std::min(valley.value, value);
  }
  return valley;
}

double valley_below(std::span<const SeriesPoint> points, std::size_t peak) {
  const Valley left = valley_beside(points, peak, -1);
  const Valley right = valley_beside(points, peak, 1);
  if (left.before_higher_ground && right.before_higher_ground)
    return std::max(left.value, right.value);
  if (left.before_higher_ground) return left.value;
  if (right.before_higher_ground) return right.value;
  return std::min(left.value, right.value);
}

}  // namespace

bool are_counts(std::span<const SeriesPoint> points) {
  return std::ranges::all_of(
      points, [](const SeriesPoint& point) { return point.value == std::floor(point.value); });
}

std::vector<std::size_t> find_spikes(std::span<const SeriesPoint> points) {
  if (points.size() < 2) return {};
  std::vector<double> values;
  for (const SeriesPoint& point : points) values.push_back(point.value);
  const double background = quantile(values, 0.25);
  const double step = usual_step(points);

  std::vector<std::size_t> found;
  double highest = 0.0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const double value = values[i];
    if (i > 0 && values[i - 1] >= value) continue;
    if (i + 1 < values.size() && values[i + 1] > value) continue;
    const double valley = valley_below(points, i);
    if (!(value > valley) || std::sqrt(value) - std::sqrt(valley) < 5.0 * step) continue;
    if (value - valley < 0.5 * (value - background)) continue;
    found.push_back(i);
    highest = std::max(highest, value - background);
  }
  std::erase_if(found, [&](std::size_t i) { return values[i] - background < 0.1 * highest; });
  while (found.size() > most_spikes)
    found.erase(std::ranges::min_element(found, {}, [&](std::size_t i) { return values[i]; }));
  return found;
}

std::vector<double> week_rhythm(std::span<const SeriesPoint> points) {
  std::array<std::vector<double>, week> ratios;
  std::size_t zeros = 0, used = 0;
  for (std::size_t i = 3; i + 3 < points.size(); ++i) {
    if (points[i + 3].place - points[i - 3].place != week - 1) continue;
    double sum = 0.0;
    for (std::size_t j = i - 3; j <= i + 3; ++j) sum += points[j].value;
    if (!(sum > 0.0)) continue;
    ++used;
    if (points[i].value == 0.0) ++zeros;
    ratios[points[i].place % week].push_back(points[i].value * week / sum);
  }
  std::vector<double> days, deviations;
  std::size_t fewest = used;
  for (const auto& day : ratios) {
    fewest = std::min(fewest, day.size());
    days.push_back(quantile(day, 0.5));
    for (const double ratio : day) deviations.push_back(std::abs(ratio - days.back()));
  }
  if (fewest < 4 || zeros * 5 > used) return {};
  const auto [least, most] = std::ranges::minmax(days);
  // 1.2533 times the spread over the root of their number is how sure a median is.
  const double doubt = 1.2533 * spread_of_median * quantile(std::move(deviations), 0.5) /
                       std::sqrt(static_cast<double>(fewest));
  if (most - least < std::max(0.15, 5.0 * doubt)) return {};
  const double sum = std::accumulate(days.begin(), days.end(), 0.0);
  for (double& day : days) day = std::max(0.05, day * week / sum);
  return days;
}

}  // namespace core
