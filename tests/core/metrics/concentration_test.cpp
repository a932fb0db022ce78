#include "core/metrics/concentration.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace core {
namespace {

TEST(Concentration, AgreesWithTheMergerGuidelinesArithmetic) {
  // Published in points of 10,000: 40/30/20/10 gives 3,000 and 30/30/20/20 gives 2,600.
  const auto first = concentration(std::vector{0.4, 0.3, 0.2, 0.1});
  ASSERT_TRUE(first);
  EXPECT_NEAR(first->hhi, 0.3, 1e-12);
  EXPECT_NEAR(concentration(std::vector{0.3, 0.3, 0.2, 0.2})->hhi, 0.26, 1e-12);
  // By hand: (0.3 - 1/4) / (3/4); entropy of the four shares is 1.2798542258 nats.
  EXPECT_NEAR(first->effective_number, 10.0 / 3.0, 1e-12);
  EXPECT_NEAR(first->normalised, 0.2 / 3.0, 1e-12);
  EXPECT_NEAR(first->entropy_number, std::exp(1.2798542258336676), 1e-9);
  EXPECT_NEAR(first->largest_share, 0.4, 1e-12);
  EXPECT_EQ(first->largest, 0u);
}

TEST(Concentration, TakesRevenuesOfAnyUnit) {
  const auto shares = concentration(std::vector{0.1, 0.2, 0.7});
  const auto money = concentration(std::vector{4'000.0, 8'000.0, 28'000.0});
  ASSERT_TRUE(shares && money);
  EXPECT_NEAR(shares->hhi, money->hhi, 1e-12);
  EXPECT_NEAR(shares->entropy_number, money->entropy_number, 1e-12);
  EXPECT_EQ(money->largest, 2u);
}

TEST(Concentration, CountsEqualChannelsAndIgnoresEmptyOnes) {
  const auto equal = concentration(std::vector{5.0, 0.0, 5.0, 5.0, 0.0, 5.0});
  ASSERT_TRUE(equal);
  EXPECT_NEAR(equal->effective_number, 4.0, 1e-12);
  EXPECT_NEAR(equal->entropy_number, 4.0, 1e-12);
  EXPECT_NEAR(equal->normalised, 0.0, 1e-12);
}

TEST(Concentration, CallsOneChannelAloneFullyConcentrated) {
  const auto one = concentration(std::vector{0.0, 3.0});
  ASSERT_TRUE(one);
  EXPECT_EQ(one->hhi, 1.0);
  EXPECT_EQ(one->normalised, 1.0);
  EXPECT_EQ(one->effective_number, 1.0);
  EXPECT_EQ(one->largest, 1u);
}

TEST(Concentration, DoesNotDependOnTheOrder) {
  const auto one = concentration(std::vector{7.0, 1.0, 0.0, 4.0});
  const auto other = concentration(std::vector{0.0, 4.0, 7.0, 1.0});
  EXPECT_NEAR(one->hhi, other->hhi, 1e-15);
  EXPECT_NEAR(one->entropy_number, other->entropy_number, 1e-12);
  EXPECT_EQ(one->largest, 0u);
  EXPECT_EQ(other->largest, 2u);
}

TEST(Concentration, NeverFallsWhenChannelsAreMerged) {
  // Every way of merging two of these six.
  const std::vector parts{31.0, 4.0, 15.0, 9.0, 2.6, 5.3};
  const auto apart = concentration(parts);
  for (std::size_t i = 0; i < parts.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      std::vector merged = parts;
      merged[i] += merged[j];
      merged[j] = 0;
      EXPECT_GT(concentration(merged)->hhi, apart->hhi) << i << j;
      EXPECT_LT(concentration(merged)->entropy_number, apart->entropy_number) << i << j;
    }
}

TEST(Concentration, RefusesWhatCannotBe) {
  EXPECT_EQ(concentration({}).error().key, "error.nothing_to_share");
  EXPECT_EQ(concentration(std::vector{0.0, 0.0}).error().key, "error.nothing_to_share");
  EXPECT_EQ(concentration(std::vector{1.0, -0.1}).error().key, "error.metric_input");
  EXPECT_EQ(concentration(std::vector{1.0, std::nan("")}).error().key, "error.metric_input");
  EXPECT_EQ(concentration(std::vector{1e308, 1e308}).error().key, "error.metric_input");
}

}  // namespace
}  // namespace core
