#include "core/metrics/estimate_product.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "tests/support/plan_builders.h"

namespace core {
namespace {

TEST(ProductOf, MultipliesPoints) {
  const Estimate product = product_of(std::vector{point_estimate(2), point_estimate(3.5)});
  EXPECT_TRUE(product.is_point());
  EXPECT_NEAR(product.low, 7, 1e-12);
  EXPECT_EQ(middle(product_of({})), 1.0);
}

TEST(ProductOf, AddsWidthsInQuadratureOnTheLogScale) {
  // By hand: e^3 and e^4 each way make e^5 each way.
  const Estimate product = product_of(std::vector{between(std::exp(-3.0), std::exp(3.0)),
                                                  between(2 * std::exp(-4.0), 2 * std::exp(4.0))});
  EXPECT_NEAR(middle(product), 2.0, 1e-12);
  EXPECT_NEAR(product.low, 2 * std::exp(-5.0), 1e-12);
  EXPECT_NEAR(product.high / (2 * std::exp(5.0)), 1.0, 1e-12);
}

TEST(ProductOf, KeepsALopsidedRangeLopsided) {
  const Estimate product = product_of(std::vector{around(1, 2, 8), point_estimate(3)});
  EXPECT_NEAR(product.low, 3, 1e-12);
  EXPECT_NEAR(middle(product), 6, 1e-12);
  EXPECT_NEAR(product.high, 24, 1e-12);
}

TEST(ReciprocalOf, SwapsTheEnds) {
  const Estimate reciprocal = reciprocal_of(around(1, 2, 4));
  EXPECT_EQ(reciprocal.low, 0.25);
  EXPECT_EQ(middle(reciprocal), 0.5);
  EXPECT_EQ(reciprocal.high, 1.0);
}

}  // namespace
}  // namespace core
