#include "core/optimise/response_curve.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

// (scale / level)^slope; a slope of one is common and needs no powers.
double odds_against(const CurveTerm& term, double level) {
  const double ratio = term.scale / level;
  return term.slope == 1.0 ? ratio : std::exp(term.slope * std::log(ratio));
}

// Below it the slope of a hill is not followed.
double least_level(const CurveTerm& term) { return 1e-9 * term.scale; }

CurvePoint hill_point(const CurveTerm& term, double level) {
  const double least = least_level(term);
  const double at = std::max(level, least);
  const double part = 1.0 / (1.0 + odds_against(term, at));
  CurvePoint point{term.height * part, term.height * term.slope * part * (1.0 - part) / at};
  if (level < least)
    point.value = level > 0.0 ? term.height / (1.0 + odds_against(term, level)) : 0.0;
  return point;
}

CurvePoint tanh_point(const CurveTerm& term, double level) {
  const double part = std::tanh(level / term.scale);
  return {term.height * part, term.height / term.scale * (1.0 - part * part)};
}

CurvePoint term_point(const CurveTerm& term, double level) {
  return term.shape == CurveShape::hill ? hill_point(term, level) : tanh_point(term, level);
}

// Where the term turns from convex to concave; 0 where it is concave from the start.
double inflexion(const CurveTerm& term) {
  if (term.shape == CurveShape::tanh || term.slope <= 1.0) return 0.0;
  return term.scale * std::pow((term.slope - 1.0) / (term.slope + 1.0), 1.0 / term.slope);
}

}  // namespace

CurvePoint curve_at(const ResponseCurve& curve, double level) {
  if (curve.size() == 1) return term_point(curve.front(), level);
  CurvePoint sum;
  for (const CurveTerm& term : curve) {
    const CurvePoint point = term_point(term, level);
    sum.value += point.value;
    sum.slope += point.slope;
  }
  return sum;
}

double lift_at(const ResponseCurve& curve, double level) {
  double lift = 0.0;
  for (const CurveTerm& term : curve) {
    const double least = least_level(term);
    if (term.shape == CurveShape::tanh || level >= least) continue;
    const CurvePoint known = term_point(term, least), here = term_point(term, level);
    lift += known.value - here.value - known.slope * (least - level);
  }
  return std::max(lift, 0.0);
}

bool is_concave(const ResponseCurve& curve) {
  return std::ranges::all_of(curve, [](const CurveTerm& term) { return inflexion(term) == 0.0; });
}

CurveLid lid_over(const ResponseCurve& curve, double from, double to) {
  CurveLid lid;
  for (const CurveTerm& term : curve) {
    const double turn = inflexion(term);
    if (from >= turn) {  // concave: a tangent
      const CurvePoint middle = term_point(term, 0.5 * (from + to));
      const double rise = middle.slope * 0.5 * (to - from);
      lid.from += middle.value - rise;
      lid.to += middle.value + rise;
    } else if (to <= turn) {  // convex: the chord
      lid.from += term_point(term, from).value;
      lid.to += term_point(term, to).value;
    } else {
      const double top = term_point(term, to).value;
      lid.from += top;
      lid.to += top;
    }
  }
  return lid;
}

}  // namespace core
