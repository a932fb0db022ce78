#include "core/edit/checks.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/support/plan_builders.h"

namespace core {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

TEST(CheckNumber, NamesWhatIsWrong) {
  EXPECT_FALSE(check_number(0.0, limits::share));
  EXPECT_FALSE(check_number(1.0, limits::share));
  EXPECT_FALSE(check_number(std::nullopt, limits::share));
  EXPECT_EQ(check_number(nan, limits::share)->key, "error.not_a_number");
  EXPECT_EQ(check_number(infinite, limits::money)->key, "error.not_a_number");
  EXPECT_EQ(check_number(1.01, limits::share)->key, "error.share_out_of_range");
  EXPECT_EQ(check_number(-1.0, limits::money)->key, "error.at_least");
  EXPECT_EQ(check_number(2e12, limits::money)->key, "error.too_large");
  EXPECT_EQ(check_number(-2e12, limits::balance)->key, "error.too_large");
  const auto rating = check_number(6.0, limits::rating);
  EXPECT_EQ(rating->key, "error.out_of_range");
  EXPECT_EQ(rating->values.at("least"), "1");
  EXPECT_EQ(rating->values.at("most"), "5");
}

TEST(CheckEstimate, TakesPointsRangesAndPert) {
  EXPECT_FALSE(check_estimate(std::nullopt, limits::days));
  EXPECT_FALSE(check_estimate(point_estimate(0), limits::days));
  EXPECT_FALSE(check_estimate(between(4, 16), limits::days));
  EXPECT_FALSE(check_estimate(around(0, 3, 16), limits::days));
}

TEST(CheckEstimate, NamesWhatIsWrong) {
  EXPECT_EQ(check_estimate(between(16, 4), limits::days)->key, "error.range_reversed");
  EXPECT_EQ(check_estimate(between(0, 4), limits::days)->key, "error.range_from_zero");
  EXPECT_EQ(check_estimate(around(4, 17, 16), limits::days)->key, "error.mode_outside_range");
  EXPECT_EQ(check_estimate(around(4, 3, 16), limits::days)->key, "error.mode_outside_range");
  EXPECT_EQ(check_estimate(between(nan, 4), limits::days)->key, "error.not_a_number");
  EXPECT_EQ(check_estimate(between(4, nan), limits::days)->key, "error.not_a_number");
  EXPECT_EQ(check_estimate(around(4, nan, 16), limits::days)->key, "error.not_a_number");
  EXPECT_EQ(check_estimate(between(4, 4000), limits::days)->key, "error.out_of_range");
  Estimate dated = point_estimate(4);
  dated.date = "2026-02-30";
  EXPECT_EQ(check_estimate(dated, limits::days)->key, "error.date_unreadable");
  dated.date = "2026-02";
  dated.note = std::string(20'001, 'x');
  EXPECT_EQ(check_estimate(dated, limits::days)->key, "error.text_too_long");
}

TEST(CheckNewId, RefusesWhatIsTakenAnywhereInThePlan) {
  const Plan plan = shop_plan();
  EXPECT_FALSE(check_new_id(plan, "new-1"));
  for (const char* id :
       {"shop", "ads", "tenants", "browse", "anna", "sales", "guides", "content", "marc",
        "first-heard", "store", "friends", "worse", "ads-stop", "switch-off", "rooms"}) {
    const auto refusal = check_new_id(plan, id);
    ASSERT_TRUE(refusal) << id;
    EXPECT_EQ(refusal->key, "error.id_taken");
    EXPECT_EQ(refusal->values.at("id"), id);
  }
  EXPECT_EQ(check_new_id(plan, "Not An Id")->key, "error.id_unreadable");
  EXPECT_EQ(check_new_id(plan, "")->key, "error.id_unreadable");
}

}  // namespace
}  // namespace core
