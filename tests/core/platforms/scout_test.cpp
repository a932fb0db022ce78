#include "core/platforms/scout.h"

#include <gtest/gtest.h>

namespace core {
namespace {

const std::vector<ScoutCriterion> criteria{{.id = "is_platform"}, {.id = "audience"}};

TEST(Scout, KeepsWhatWasSaid) {
  Platform platform;
  platform.scout["is_platform"] = {.rating = 4, .low = 3, .high = 5, .why = "Shops live by it"};
  platform.scout["audience"] = {.rating = 5};
  const auto answers = scout(platform, criteria);
  ASSERT_EQ(answers.size(), 2u);
  EXPECT_EQ(answers[0].criterion, "is_platform");
  EXPECT_EQ(answers[0].rating, 4);
  EXPECT_EQ(answers[0].range, (Interval{3, 5}));
  EXPECT_EQ(answers[0].why, "Shops live by it");
  // Half a point around a rating of which no more is said, within the scale.
  EXPECT_EQ(answers[1].range, (Interval{4.5, 5}));
  EXPECT_FALSE(answers[1].is_suggested);
}

TEST(Scout, GradesWhatWasSaidAndTakesTheRestForJudgement) {
  Platform platform;
  platform.scout["is_platform"] = {.rating = 4, .evidence = Evidence::survey};
  const auto answers = scout(platform, criteria, Interval{0.25, 0.75});
  EXPECT_EQ(answers[0].grade, Evidence::survey);
  EXPECT_EQ(answers[1].grade, Evidence::guess);
  platform.scout["is_platform"].evidence.reset();
  EXPECT_EQ(scout(platform, criteria)[0].grade, Evidence::guess);
}

TEST(Scout, WidensARangeThatItsRatingLiesOutside) {
  Platform platform;
  platform.scout["audience"] = {.rating = 2, .low = 3, .high = 4};
  EXPECT_EQ(scout(platform, criteria)[1].range, (Interval{2, 4}));
}

TEST(Scout, LeavesOpenWhatNobodySays) {
  Platform platform;
  platform.scout["is_platform"] = {.why = "To be found out"};
  const auto answers = scout(platform, criteria);
  EXPECT_EQ(answers[0].rating, std::nullopt);
  EXPECT_EQ(answers[0].range, (Interval{1, 5}));
  EXPECT_EQ(answers[0].why, "To be found out");
  EXPECT_EQ(answers[1].rating, std::nullopt);
}

TEST(Scout, AsksTheDiscoveryMapWhereCustomersAre) {
  Platform platform;
  const auto answers = scout(platform, criteria, Interval{0.25, 0.75});
  EXPECT_EQ(answers[1].range, (Interval{2, 4}));
  EXPECT_EQ(answers[1].rating, 3);
  EXPECT_TRUE(answers[1].is_suggested);
  EXPECT_EQ(answers[0].rating, std::nullopt);
  // A rating of one's own stands.
  platform.scout["audience"] = {.rating = 1};
  EXPECT_EQ(scout(platform, criteria, Interval{0.25, 0.75})[1].rating, 1);
}

}  // namespace
}  // namespace core
