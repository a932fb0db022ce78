#include "core/optimise/work_weights.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace core {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;

TEST(WorkWeights, CountAfterTheLagAndFade) {
  // By hand: nothing in the first two months; with a ramp of one month and half of it left after a
  // month, half of the work, then a quarter, an eighth.
  EXPECT_THAT(work_weights({.lag = 2.0, .ramp = 1.0, .kept = 0.5}, 5),
              ElementsAre(0.0, 0.0, DoubleNear(0.5, 1e-12), DoubleNear(0.25, 1e-12),
                          DoubleNear(0.125, 1e-12)));
}

TEST(WorkWeights, SpreadOverTheRamp) {
  // A ramp of two months: half of the work counts in each.
  EXPECT_THAT(work_weights({.lag = 0.0, .ramp = 2.0, .kept = 0.0}, 3),
              ElementsAre(DoubleNear(0.5, 1e-12), DoubleNear(0.5, 1e-12), DoubleNear(0.0, 1e-12)));
}

TEST(WorkWeights, KeepSteadyWorkAtItself) {
  const WorkCourse course{.lag = 1.5, .ramp = 3.0, .kept = 0.7};
  const auto weights = work_weights(course, 12);
  const auto rest = levels_without_work(course, 40.0, 12);
  double level = rest[11];
  for (std::size_t lag = 0; lag < 12; ++lag) level += 40.0 * weights[lag];
  EXPECT_NEAR(level, 40.0, 1e-9);
}

}  // namespace
}  // namespace core
