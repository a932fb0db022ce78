#include "shell/text/precision.h"

#include <gtest/gtest.h>

namespace shell {
namespace {

TEST(Rounded, LeavesAPlainNumberAsItIs) {
  const Rounded plain = rounded(core::point_estimate(27.5));
  EXPECT_TRUE(plain.is_point);
  EXPECT_EQ(plain.middle, 27.5);
}

TEST(Rounded, KeepsATenthOfTheWidth) {
  // 14.8 wide: a tenth is 1.48, of which the round step is 1.
  core::Estimate estimate = core::range_estimate(23.2, 38.0);
  estimate.mode = 27.5;
  const Rounded some = rounded(estimate);
  EXPECT_FALSE(some.is_point);
  EXPECT_DOUBLE_EQ(some.low, 23);
  EXPECT_DOUBLE_EQ(some.middle, 28);
  EXPECT_DOUBLE_EQ(some.high, 38);
}

TEST(Rounded, TakesStepsOfFiveAndTwo) {
  // 600 wide: a tenth is 60, the step 50. 24,000 wide: 2,400, the step 2,000.
  core::Estimate fifty = core::range_estimate(210, 810);
  fifty.mode = 437;
  EXPECT_DOUBLE_EQ(rounded(fifty).middle, 450);
  core::Estimate thousands = core::range_estimate(47'000, 71'000);
  thousands.mode = 58'300;
  EXPECT_DOUBLE_EQ(rounded(thousands).middle, 58'000);
}

TEST(Rounded, WorksBelowOne) {
  core::Estimate share = core::range_estimate(0.25, 0.53);
  share.mode = 0.3817;
  EXPECT_NEAR(rounded(share).middle, 0.38, 1e-12);  // 0.28 wide, step 0.02
}

}  // namespace
}  // namespace shell
