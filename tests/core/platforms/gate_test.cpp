#include "core/platforms/gate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/plan_builders.h"

namespace core {
namespace {

using testing::ElementsAre;

constexpr DrawSettings settings{.seed = 7, .draws = 20'000};

Circle circle(std::string id, Estimate people, Estimate share, std::optional<Estimate> each = {}) {
  return {.id = std::move(id), .people = people, .share = share, .each = each};
}

// A crowdfunding campaign: 30 % of 10,000 before the platform pushes.
Traction campaign() {
  Traction traction;
  traction.unit = "EUR";
  traction.goal = point_estimate(10'000);
  traction.threshold = point_estimate(0.3);
  return traction;
}

TEST(Gate, AddsUpWhatCirclesBring) {
  Traction traction = campaign();
  traction.circles = {circle("friends", point_estimate(40), point_estimate(1), point_estimate(50)),
                      circle("list", point_estimate(500), point_estimate(1), point_estimate(2))};
  const auto found = gate(traction, settings);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->needed, (Band{3000, 3000, 3000}));
  // By hand: 40 x 50 + 500 x 2, all of them for sure.
  EXPECT_EQ(found->brought, (Band{3000, 3000, 3000}));
  EXPECT_EQ(found->probability, 1);
  ASSERT_EQ(found->circles.size(), 2u);
  EXPECT_EQ(found->circles[0].brought.p50, 2000);
}

TEST(Gate, LetsEachPersonActByChance) {
  // Six people of whom each acts with 1/2, and four are needed: (15 + 6 + 1) / 64.
  Traction traction;
  traction.goal = point_estimate(4);
  traction.threshold = point_estimate(1);
  traction.circles = {circle("few", point_estimate(6), point_estimate(0.5))};
  const double chance = 22.0 / 64;
  EXPECT_NEAR(gate(traction, settings)->probability, chance,
              4 * std::sqrt(chance * (1 - chance) / 20'000));
  // The other half of the distribution: eight of ten at 0.8, by the binomial sum 0.677800.
  traction.goal = point_estimate(8);
  traction.circles = {circle("few", point_estimate(10), point_estimate(0.8))};
  EXPECT_NEAR(gate(traction, settings)->probability, 0.6778, 0.014);
}

TEST(Gate, CountsManyPeopleByTheNormalCurve) {
  // 10,000 at 0.02: 200 +- 14; 214 are one deviation above.
  Traction traction;
  traction.goal = point_estimate(214);
  traction.threshold = point_estimate(1);
  traction.circles = {circle("list", point_estimate(10'000), point_estimate(0.02))};
  EXPECT_NEAR(gate(traction, settings)->probability, 0.1587, 0.012);
}

TEST(Gate, IsEasierWithEveryCircle) {
  Traction traction = campaign();
  double before = -1;
  for (const auto& added :
       {circle("a", between(20, 60), between(0.2, 0.6), between(20, 60)),
        circle("b", between(200, 800), between(0.01, 0.1), between(20, 60)),
        circle("c", between(1000, 9000), between(0.005, 0.03), between(20, 60))}) {
    traction.circles.push_back(added);
    const double now = gate(traction, settings)->probability;
    EXPECT_GT(now, before);
    before = now;
  }
  EXPECT_GT(before, 0.3);
}

TEST(Gate, IsTheSameForTheSameSeed) {
  Traction traction = campaign();
  traction.circles = {circle("a", between(20, 60), between(0.2, 0.6), between(20, 60))};
  EXPECT_EQ(gate(traction, settings), gate(traction, settings));
  EXPECT_NE(gate(traction, settings), gate(traction, {.seed = 8, .draws = 20'000}));
  // A circle more leaves the luck of the others alone.
  const auto alone = gate(traction, settings)->circles[0];
  traction.circles.insert(traction.circles.begin(),
                          circle("b", between(20, 60), between(0.2, 0.6)));
  EXPECT_EQ(gate(traction, settings)->circles[1], alone);
}

TEST(Gate, IsClosedWithoutTraction) {
  EXPECT_EQ(gate(campaign(), settings)->probability, 0);
  EXPECT_EQ(gate(campaign(), settings)->brought, (Band{0, 0, 0}));
  Traction nothing_needed = campaign();
  nothing_needed.threshold = point_estimate(0);
  EXPECT_EQ(gate(nothing_needed, settings)->probability, 1);
}

TEST(Gate, NamesCirclesThatSayNothing) {
  Traction traction = campaign();
  traction.circles = {circle("a", point_estimate(10), point_estimate(0.5)), {.id = "b"}};
  const auto found = gate(traction, settings);
  EXPECT_THAT(found->unsaid, ElementsAre("b"));
  EXPECT_EQ(found->circles.size(), 1u);
}

TEST(Gate, RefusesWhatIsUnsaidOrCannotBe) {
  Traction traction = campaign();
  traction.goal.reset();
  EXPECT_EQ(gate(traction, settings).error().key, "error.platform.unsaid");
  EXPECT_EQ(gate(traction, settings).error().values.at("member"), "goal");
  traction = campaign();
  traction.threshold.reset();
  EXPECT_EQ(gate(traction, settings).error().values.at("member"), "threshold");
  traction = campaign();
  traction.circles = {circle("a", between(9, 1), point_estimate(0.5))};
  EXPECT_EQ(gate(traction, settings).error().place, "people");
  traction.circles = {circle("a", between(1, 9), between(0.5, std::nan("")))};
  EXPECT_EQ(gate(traction, settings).error().place, "share");
}

}  // namespace
}  // namespace core
