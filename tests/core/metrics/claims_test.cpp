#include "core/metrics/claims.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>

namespace core {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

TEST(Claims, AddUpBesideTheRevenue) {
  const auto found = claims(100, 40, std::array{60.0, 30.0, 20.0});
  ASSERT_TRUE(found);
  EXPECT_DOUBLE_EQ(found->claimed, 110);
  EXPECT_DOUBLE_EQ(found->ratio, 1.1);
  EXPECT_DOUBLE_EQ(*found->mer, 2.5);
  EXPECT_DOUBLE_EQ(found->least_double_count, 10);
  EXPECT_TRUE(found->impossible.empty());
}

TEST(Claims, AboveTheRevenueAreImpossibleAlone) {
  // S003: 8 to 9 times 23.8 of a shop that makes 123.
  const auto found = claims(123, 23.8, std::array{23.8 * 8, 123.0, 23.8 * 9});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->impossible, (std::vector<std::size_t>{0, 2}));
  EXPECT_NEAR(claims(123, 23.8, std::array{190.4})->ratio, 1.55, 0.005);
  EXPECT_NEAR(claims(123, 23.8, std::array{214.2})->ratio, 1.74, 0.005);
  EXPECT_NEAR(claims(123, 23.8, std::array{190.4})->least_double_count, 67.4, 1e-9);
}

TEST(Claims, ProveNoDoubleCountingBelowTheRevenue) {
  const auto found = claims(100, 40, std::array{60.0, 40.0});
  EXPECT_EQ(found->least_double_count, 0);
  EXPECT_TRUE(found->impossible.empty());
}

TEST(Claims, HaveNoMerWithoutSpend) {
  EXPECT_EQ(claims(100, 0, std::array{1.0})->mer, std::nullopt);
}

TEST(Claims, RefuseWhatCannotBeByItsName) {
  const std::array one{1.0};
  for (const double revenue : {0.0, -1.0, nan, infinite})
    EXPECT_EQ(claims(revenue, 1, one).error().place, "revenue") << revenue;
  for (const double spend : {-1.0, nan, infinite})
    EXPECT_EQ(claims(1, spend, one).error().place, "spend") << spend;
  for (const double claim : {-1.0, nan, infinite})
    EXPECT_EQ(claims(1, 1, std::array{claim}).error().place, "claims") << claim;
  EXPECT_EQ(claims(1, 1, {}).error().place, "claims");
  EXPECT_EQ(claims(1, 1, std::array{1e308, 1e308}).error().place, "claims");
  EXPECT_EQ(claims(1, 1, {}).error().key, "error.metric_input");
}

}  // namespace
}  // namespace core
