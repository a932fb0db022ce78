#include "core/metrics/wilson.h"

#include <gtest/gtest.h>

#include <limits>

namespace core {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST(Wilson, AgreesWithNewcombe) {
  // Newcombe 1998, table I, method 3.
  const auto first = wilson(81, 263);
  ASSERT_TRUE(first);
  EXPECT_NEAR(first->low, 0.25529, 5e-6);
  EXPECT_NEAR(first->high, 0.36621, 5e-6);
  const auto none = wilson(0, 20);
  ASSERT_TRUE(none);
  EXPECT_EQ(none->low, 0.0);
  EXPECT_NEAR(none->high, 0.16113, 5e-6);
}

TEST(Wilson, IsTheSameSeenFromTheOtherSide) {
  const auto yes = wilson(16, 42);
  const auto no = wilson(26, 42);
  ASSERT_TRUE(yes && no);
  EXPECT_NEAR(yes->low, 1.0 - no->high, 1e-12);
  EXPECT_NEAR(yes->high, 1.0 - no->low, 1e-12);
}

TEST(Wilson, NarrowsWithMorePeopleAndLessConfidence) {
  const auto width = [](double successes, double trials, double confidence) {
    const auto interval = wilson(successes, trials, confidence);
    return interval->high - interval->low;
  };
  EXPECT_LT(width(160, 420, 0.95), width(16, 42, 0.95));
  EXPECT_LT(width(16, 42, 0.8), width(16, 42, 0.95));
}

TEST(Wilson, StaysWithinZeroAndOne) {
  EXPECT_EQ(wilson(5, 5)->high, 1.0);
  EXPECT_GT(wilson(5, 5)->low, 0.0);
  EXPECT_EQ(wilson(0, 1e-9)->low, 0.0);
}

TEST(Wilson, RefusesWhatCannotBe) {
  EXPECT_EQ(wilson(1, 0).error().key, "error.metric_input");
  EXPECT_FALSE(wilson(3, 2));
  EXPECT_FALSE(wilson(-1, 2));
  EXPECT_FALSE(wilson(nan, 2));
  EXPECT_FALSE(wilson(1, nan));
  EXPECT_FALSE(wilson(1, std::numeric_limits<double>::infinity()));
  EXPECT_FALSE(wilson(1, 2, 0));
  EXPECT_FALSE(wilson(1, 2, 1));
  EXPECT_FALSE(wilson(1, 2, nan));
}

TEST(MoreToAsk, IsWhatIsMissingForTheHalfWidth) {
  // By hand: 1.959964^2 x 0.38 x 0.62 / 0.1^2 = 90.5; 42 were asked, so 49 are missing.
  EXPECT_EQ(*more_to_ask(0.38, 42, 0.1), 49);
  EXPECT_EQ(*more_to_ask(0.38, 100, 0.1), 0);
  EXPECT_EQ(*more_to_ask(0.0, 0, 0.1), 0);
}

TEST(MoreToAsk, RefusesWhatCannotBe) {
  EXPECT_EQ(more_to_ask(1.1, 42, 0.1).error().key, "error.metric_input");
  EXPECT_FALSE(more_to_ask(0.5, -1, 0.1));
  EXPECT_FALSE(more_to_ask(0.5, 1, 0));
  EXPECT_FALSE(more_to_ask(0.5, 1, 1));
  EXPECT_FALSE(more_to_ask(nan, 1, 0.1));
  EXPECT_FALSE(more_to_ask(0.5, nan, 0.1));
  EXPECT_FALSE(more_to_ask(0.5, 1, 0.1, nan));
}

}  // namespace
}  // namespace core
