#include "core/optimise/response_curve.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace core {
namespace {

ResponseCurve hill(double height, double scale, double slope) {
  return {{.height = height, .scale = scale, .slope = slope}};
}

TEST(ResponseCurve, AgreesWithRobynsExample) {
  // Robyn's documentation: slope 3, half saturation 150.
  const ResponseCurve curve = hill(1.0, 150.0, 3.0);
  EXPECT_NEAR(curve_at(curve, 100.0).value, 0.22857143, 1e-8);
  EXPECT_NEAR(curve_at(curve, 150.0).value, 0.5, 1e-12);
  EXPECT_NEAR(curve_at(curve, 170.0).value, 0.59278475, 1e-8);
  EXPECT_NEAR(curve_at(curve, 190.0).value, 0.67021692, 1e-8);
  EXPECT_NEAR(curve_at(curve, 200.0).value, 0.70329670, 1e-8);
}

TEST(ResponseCurve, AddsItsTerms) {
  // tanh(1/2) is the logistic form at 1 with rate 1: 0.46211716.
  const ResponseCurve curve{{.height = 2.0, .scale = 3.0},
                            {.shape = CurveShape::tanh, .height = 10.0, .scale = 6.0}};
  EXPECT_NEAR(curve_at(curve, 3.0).value, 1.0 + 4.6211716, 1e-7);
  EXPECT_EQ(curve_at({}, 3.0).value, 0.0);
}

TEST(ResponseCurve, GivesTheSlopeOfItsValue) {
  const std::array curves{hill(5.0, 20.0, 1.0), hill(5.0, 20.0, 0.7), hill(5.0, 20.0, 2.4),
                          ResponseCurve{{.shape = CurveShape::tanh, .height = 3.0, .scale = 7.0}}};
  for (const ResponseCurve& curve : curves)
    for (const double level : {0.01, 1.0, 19.0, 400.0}) {
      const double step = 1e-5 * level;
      const double rise =
          (curve_at(curve, level + step).value - curve_at(curve, level - step).value) / (2 * step);
      EXPECT_NEAR(curve_at(curve, level).slope, rise, 1e-6 * rise + 1e-12) << level;
    }
}

TEST(ResponseCurve, IsFiniteAtNothingAndAtVeryMuch) {
  for (const double slope : {0.3, 1.0, 6.0}) {
    const ResponseCurve curve = hill(5.0, 20.0, slope);
    EXPECT_EQ(curve_at(curve, 0.0).value, 0.0);
    EXPECT_TRUE(std::isfinite(curve_at(curve, 0.0).slope)) << slope;
    EXPECT_NEAR(curve_at(curve, 1e300).value, 5.0, 1e-9) << slope;
    EXPECT_TRUE(std::isfinite(curve_at(curve, 1e300).slope)) << slope;
  }
}

TEST(ResponseCurve, IsConcaveUpToASlopeOfOne) {
  EXPECT_TRUE(is_concave(hill(1.0, 1.0, 1.0)));
  EXPECT_TRUE(is_concave(hill(1.0, 1.0, 0.4)));
  EXPECT_FALSE(is_concave(hill(1.0, 1.0, 1.01)));
  ResponseCurve mixed = hill(1.0, 1.0, 2.0);
  mixed.push_back({.shape = CurveShape::tanh});
  EXPECT_FALSE(is_concave(mixed));
}

TEST(ResponseCurve, LiesUnderItsLids) {
  for (const double slope : {0.5, 1.0, 2.0, 5.0})
    for (const double from : {0.0, 3.0, 15.0, 40.0})
      for (const double width : {0.1, 5.0, 60.0}) {
        ResponseCurve curve = hill(4.0, 20.0, slope);
        curve.push_back({.shape = CurveShape::tanh, .height = 1.0, .scale = 9.0});
        const CurveLid lid = lid_over(curve, from, from + width);
        for (int i = 0; i <= 20; ++i) {
          const double part = i / 20.0;
          EXPECT_GE(lid.from + (lid.to - lid.from) * part,
                    curve_at(curve, from + width * part).value - 1e-12)
              << slope << " " << from << " " << width << " " << part;
        }
        // And not far above where the cell is small.
        if (width < 1.0 && from > 0.0) {
          EXPECT_LT(lid.to, curve_at(curve, from + width).value + 1e-3);
        }
      }
}

TEST(ResponseCurve, LiftsTheLineWhereTheSlopeIsInfinite) {
  const ResponseCurve curve = hill(4.0, 20.0, 0.5);
  const double lift = lift_at(curve, 0.0);
  EXPECT_GT(lift, 0.0);
  for (const double level : {1e-12, 1e-9, 2e-8, 1e-4, 1.0, 500.0})
    EXPECT_LE(curve_at(curve, level).value,
              (lift + curve_at(curve, 0.0).slope * level) * (1.0 + 1e-12))
        << level;
  EXPECT_EQ(lift_at(curve, 1.0), 0.0);
  EXPECT_EQ(lift_at({{.shape = CurveShape::tanh}}, 0.0), 0.0);
}

}  // namespace
}  // namespace core
