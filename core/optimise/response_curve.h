// How results follow from the level of what is spent on a channel: a sum of saturating terms, so
// that one curve can stand for a single formula as well as for the mean of many draws.
#pragma once

#include <cstdint>
#include <vector>

namespace core {

enum class CurveShape : std::uint8_t { hill, tanh };

// hill  height * level^slope / (scale^slope + level^slope)      (core/metrics/hill.h)
// tanh  height * tanh(level / scale)
struct CurveTerm {
  CurveShape shape = CurveShape::hill;
  double height = 1.0;  // result when saturated, >= 0
  double scale = 1.0;   // in the unit of the level, > 0
  double slope = 1.0;   // > 0, of hill alone
  bool operator==(const CurveTerm&) const = default;
};
using ResponseCurve = std::vector<CurveTerm>;

struct CurvePoint {
  double value = 0.0;
  double slope = 0.0;  // d value / d level
};

// The curve at a level of 0 or more. Where the slope is infinite (hill with an exponent below 1, at
// 0) it is that of a billionth of the scale.
CurvePoint curve_at(const ResponseCurve& curve, double level);

// By how much a line through the curve at `level`, with the slope that curve_at() gives there, has
// to be lifted so that it lies nowhere below a concave curve: 0 but where that slope is not the
// true one.
double lift_at(const ResponseCurve& curve, double level);

bool is_concave(const ResponseCurve& curve);

// A straight line over [from, to] that lies nowhere below the curve: its values at both ends.
struct CurveLid {
  double from = 0.0, to = 0.0;
};
CurveLid lid_over(const ResponseCurve& curve, double from, double to);

}  // namespace core
