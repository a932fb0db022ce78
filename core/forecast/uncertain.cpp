#include "core/forecast/uncertain.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

constexpr double percentile_95 = 1.6448536269514722;  // standard normal

constexpr std::size_t knots = 177;  // normals -5.5 .. 5.5
constexpr float knots_per_unit = 16.0f;
constexpr float first_knot = -5.5f;

// Values of a PERT at evenly spaced normals, from its cumulated density.
std::vector<float> pert_table(double low, double mode, double high) {
  const double width = high - low;
  const double a = 4.0 * (mode - low) / width, b = 4.0 * (high - mode) / width;
  constexpr std::size_t cells = 2048;
  std::vector<double> below(cells + 1, 0.0);
  for (std::size_t i = 0; i < cells; ++i) {
    const double x = (static_cast<double>(i) + 0.5) / cells;
    below[i + 1] = below[i] + std::pow(x, a) * std::pow(1.0 - x, b);
  }
  std::vector<float> table;
  std::size_t cell = 0;
  for (std::size_t knot = 0; knot < knots; ++knot) {
    const double z = static_cast<double>(first_knot) + static_cast<double>(knot) / knots_per_unit;
    const double part = 0.5 * std::erfc(-z / std::sqrt(2.0)) * below.back();
    while (cell + 1 < cells && below[cell + 1] < part) ++cell;
    const double within = (part - below[cell]) / (below[cell + 1] - below[cell]);
    table.push_back(static_cast<float>(
        low + width * (static_cast<double>(cell) + std::clamp(within, 0.0, 1.0)) / cells));
  }
  return table;
}

double log2_odds(double share) { return std::log2(share / (1.0 - share)); }

}  // namespace

Distribution::Distribution(const Estimate& estimate, Domain domain) {
  const double low = estimate.low, high = estimate.high;
  const double edge = domain == Domain::share ? 1.0 : 3e38;
  most_ = static_cast<float>(edge);
  const auto between = [this](Shape shape, double from, double to) {
    shape_ = shape;
    middle_ = static_cast<float>((from + to) / 2.0);
    scale_ = static_cast<float>((to - from) / (2.0 * percentile_95));
  };
  if (estimate.is_point()) {
    middle_ = static_cast<float>(low);
  } else if (estimate.mode) {
    shape_ = Shape::table;
    table_ = pert_table(low, *estimate.mode, high);
  } else if (domain == Domain::share && low > 0.0 && high < 1.0) {
    between(Shape::logit_normal, log2_odds(low), log2_odds(high));
  } else if (domain == Domain::amount && low > 0.0) {
    between(Shape::lognormal, std::log2(low), std::log2(high));
  } else {
    between(Shape::normal, low, high);
  }
}

Lanes Distribution::at(Lanes normal) const {
  switch (shape_) {
    case Shape::point:
      return all_lanes(middle_);
    case Shape::lognormal:
      return exp2_of(normal * scale_ + middle_);
    case Shape::logit_normal:
      return 1.0f / (1.0f + exp2_of(-(normal * scale_ + middle_)));
    case Shape::normal:
      return min_of(max_of(normal * scale_ + middle_, all_lanes(least_)), all_lanes(most_));
    case Shape::table:
      break;
  }
  Lanes values;
  for (std::size_t lane = 0; lane < lane_count; ++lane) {
    const float place = std::clamp((normal[lane] - first_knot) * knots_per_unit, 0.0f,
                                   static_cast<float>(knots - 1));
    const std::size_t knot = std::min(static_cast<std::size_t>(place), knots - 2);
    const float part = place - static_cast<float>(knot);
    values[lane] = table_[knot] + part * (table_[knot + 1] - table_[knot]);
  }
  return values;
}

double Distribution::median() const { return static_cast<double>(at(Lanes{})[0]); }

Estimate widened_by_grade(const Estimate& estimate, Domain domain) {
  if (!estimate.is_point() || !estimate.evidence || !(estimate.low > 0.0)) return estimate;
  constexpr double factors[] = {2.0, 1.6, 1.35, 1.15, 1.1, 1.5};  // as Evidence stands
  const double factor = factors[static_cast<std::size_t>(*estimate.evidence)];
  Estimate range = estimate;
  range.mode.reset();
  if (domain == Domain::share) {
    if (!(estimate.low < 1.0)) return estimate;
    const double odds = estimate.low / (1.0 - estimate.low);
    range.low = odds / factor / (1.0 + odds / factor);
    range.high = odds * factor / (1.0 + odds * factor);
  } else {
    range.low = estimate.low / factor;
    range.high = estimate.low * factor;
  }
  return range;
}

}  // namespace core
