#include "core/rating/effective_rating.h"

#include <gtest/gtest.h>

#include "tests/support/plan_builders.h"

namespace core {
namespace {

SuggestedRating suggested(Id criterion) {
  SuggestedRating rating;
  rating.criterion = std::move(criterion);
  rating.rating = 2.5;
  rating.low = 2;
  rating.high = 3;
  return rating;
}

TEST(EffectiveRating, IsOnesOwnWhereThereIsOne) {
  Plan plan = shop_plan();
  const auto own = effective_rating(plan, std::nullopt, "ads", suggested("decision"));
  EXPECT_EQ(own.rating, 1);
  EXPECT_EQ(own.low, 1);
  EXPECT_TRUE(own.is_own);
  plan.ratings[0].high = 2;
  EXPECT_EQ(effective_rating(plan, std::nullopt, "ads", suggested("decision")).high, 2);
}

TEST(EffectiveRating, IsTheSuggestedOneElse) {
  const Plan plan = shop_plan();
  const EffectiveRating expected{.rating = 2.5, .low = 2, .high = 3, .is_own = false};
  EXPECT_EQ(effective_rating(plan, "marc", "ads", suggested("decision")), expected);
  EXPECT_EQ(effective_rating(plan, std::nullopt, "search", suggested("decision")), expected);
  EXPECT_EQ(effective_rating(plan, std::nullopt, "ads", suggested("dark")), expected);
  EXPECT_EQ(effective_rating(plan, std::nullopt, "ads", SuggestedRating{}).rating, std::nullopt);
}

}  // namespace
}  // namespace core
