#include "core/metrics/normal.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace core {
namespace {

TEST(NormalQuantile, AgreesWithPublishedTables) {
  EXPECT_EQ(*normal_quantile(0.5), 0.0);
  EXPECT_NEAR(*normal_quantile(0.975), 1.959963984540054, 1e-14);
  EXPECT_NEAR(*normal_quantile(0.95), 1.6448536269514722, 1e-14);
  EXPECT_NEAR(*normal_quantile(0.8), 0.8416212335729143, 1e-14);
  // Printed in the paper for the far tail.
  EXPECT_NEAR(*normal_quantile(1e-20), -9.262340089798408, 1e-12);
}

TEST(NormalQuantile, UndoesTheDistribution) {
  for (const double p : {1e-12, 1e-5, 0.01, 0.0749, 0.0751, 0.3, 0.6, 0.925, 0.99, 0.999999}) {
    const double z = *normal_quantile(p);
    EXPECT_NEAR(0.5 * std::erfc(-z / std::sqrt(2.0)) / p, 1.0, 1e-12) << p;
  }
}

TEST(NormalQuantile, RefusesWhatIsNoShareInside) {
  for (const double bad : {0.0, 1.0, -0.1, 1.1, std::numeric_limits<double>::quiet_NaN()})
    EXPECT_EQ(normal_quantile(bad).error().key, "error.metric_input");
}

}  // namespace
}  // namespace core
