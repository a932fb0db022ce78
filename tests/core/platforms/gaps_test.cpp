#include "core/platforms/gaps.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "core/edit/platform_edits.h"
#include "tests/support/edit_checks.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Complaint complaint(std::string text, std::optional<double> stars,
                    std::vector<std::string> tags = {}) {
  return {.id = "c", .text = std::move(text), .stars = stars, .tags = std::move(tags)};
}

// Ten remarks: price four times, slowness three times, one untagged, the rest alone.
Platform store() {
  Platform platform;
  platform.complaints = {
      complaint("Too dear", 2, {"Price"}),
      complaint("Dear again", 3, {"price"}),
      complaint("Costs too much", 1, {"price", "Price"}),
      complaint("Slow", 1, {"slow"}),
      complaint("Slow pages", 1, {"slow", "price"}),
      complaint("Login", std::nullopt, {"login"}),
      complaint("Nothing", 4),
      complaint("No export", 2, {"export"}),
  };
  platform.frictions = {
      {.id = "f1", .text = "Waited a minute", .severity = 5, .tags = {"slow"}},
      {.id = "f2", .text = "No dark theme", .tags = {"theme"}},
  };
  return platform;
}

const RankedGap& gap(const GapRanking& ranking, std::string_view tag) {
  const auto found = std::ranges::find(ranking.gaps, tag, &RankedGap::tag);
  EXPECT_NE(found, ranking.gaps.end()) << tag;
  return *found;
}

TEST(RankGaps, WeighsHowOftenByHowMuchItHurts) {
  const GapRanking ranking = rank_gaps(store());
  EXPECT_EQ(ranking.remarks, 10);
  EXPECT_EQ(ranking.untagged, 1);
  // By hand: stars 2, 3, 1, 1 are severities 4, 3, 5, 5; slow has 5, 5 and a friction of 5.
  const RankedGap& price = gap(ranking, "Price");
  EXPECT_EQ(price.remarks, 4);
  EXPECT_NEAR(price.share, 0.4, 1e-12);
  EXPECT_NEAR(*price.severity, 4.25, 1e-12);
  EXPECT_NEAR(price.middle, 1.7, 1e-12);
  const RankedGap& slow = gap(ranking, "slow");
  EXPECT_EQ(slow.remarks, 3);
  EXPECT_NEAR(slow.middle, 1.5, 1e-12);
  EXPECT_EQ(ranking.gaps[0].tag, "Price");
  EXPECT_EQ(ranking.gaps[1].tag, "slow");
}

TEST(RankGaps, GivesWilsonsRange) {
  const RankedGap price = rank_gaps(store()).gaps[0];
  const auto range = wilson(4, 10);
  EXPECT_EQ(price.range, *range);
  EXPECT_NEAR(price.weight.low, range->low * 4.25, 1e-12);
  EXPECT_NEAR(price.weight.high, range->high * 4.25, 1e-12);
}

TEST(RankGaps, SpansAllSeveritiesWhereNobodySays) {
  const GapRanking ranking = rank_gaps(store());
  const RankedGap& theme = gap(ranking, "theme");
  EXPECT_EQ(theme.severity, std::nullopt);
  EXPECT_NEAR(theme.middle, 0.3, 1e-12);
  EXPECT_NEAR(theme.weight.low, wilson(1, 10)->low, 1e-12);
  EXPECT_NEAR(theme.weight.high, 5 * wilson(1, 10)->high, 1e-12);
}

TEST(RankGaps, TakesThePlansOwnSeverityAndGaps) {
  Platform platform = store();
  platform.gaps = {{.id = "g1", .tag = "LOGIN", .severity = 5},
                   {.id = "g2", .tag = "offline", .severity = 4},
                   {.id = "g3", .tag = " "}};
  const GapRanking ranking = rank_gaps(platform);
  EXPECT_EQ(gap(ranking, "login").gap, "g1");
  EXPECT_EQ(gap(ranking, "login").severity, 5);
  // Nobody has complained of it.
  EXPECT_EQ(gap(ranking, "offline").remarks, 0);
  EXPECT_EQ(gap(ranking, "offline").middle, 0);
  EXPECT_GT(gap(ranking, "offline").range.high, 0.2);
  EXPECT_EQ(ranking.gaps.back().tag, "offline");
  EXPECT_EQ(ranking.gaps.size(), 6u);
}

TEST(RankGaps, HasNothingToSayWithoutRemarks) {
  EXPECT_THAT(rank_gaps(Platform{}).gaps, IsEmpty());
  Platform platform;
  platform.gaps = {{.id = "g1", .tag = "login", .severity = 5}};
  const GapRanking ranking = rank_gaps(platform);
  ASSERT_EQ(ranking.gaps.size(), 1u);
  EXPECT_EQ(ranking.gaps[0].range, (Interval{0, 0}));
}

TEST(StillOpen, IsHalvedByEachMedianLife) {
  Gap gap{.id = "g", .filled_in_months = between(6, 12)};
  Launch launch;
  const auto filled = still_open(gap, launch, 12);
  ASSERT_TRUE(filled);
  EXPECT_NEAR(filled->low, 0.25, 1e-12);
  EXPECT_NEAR(filled->high, 0.5, 1e-12);
  launch.life_years = point_estimate(1);
  EXPECT_NEAR(still_open(gap, launch, 12)->high, 0.25, 1e-12);
  // Messenger's Discover tab was closed after 46 months: with that as the median, a year keeps 83
  // %.
  gap.filled_in_months = std::nullopt;
  launch.life_years = point_estimate(46.0 / 12);
  EXPECT_NEAR(still_open(gap, launch, 12)->low, std::exp2(-12.0 / 46), 1e-12);
}

TEST(StillOpen, IsUnknownWhereNobodySays) {
  EXPECT_EQ(still_open(Gap{}, Launch{}, 12), std::nullopt);
  EXPECT_EQ(still_open({.filled_in_months = point_estimate(0)}, {}, 12)->high, 0);
}

TEST(SuggestTags, CountsTheWordsThatComplaintsShare) {
  Platform platform;
  platform.complaints = {
      complaint("La livraison est trop lente, l’appli plante.", 1),
      complaint("Livraison en retard ; les notifications ?", 2),
      complaint("Notification inutile : « notification »", std::nullopt),
      complaint("La livraison était parfaite", 5),
      complaint("Notifications partout, appli lente", 3, {"lente"}),
  };
  const std::vector<std::string> usual{"trop"};
  const auto tags = suggest_tags(platform, usual, 10);
  ASSERT_EQ(tags.size(), 3u);
  EXPECT_EQ(tags[0], (SuggestedTag{"notifications", 3}));
  EXPECT_EQ(tags[1], (SuggestedTag{"appli", 2}));
  EXPECT_EQ(tags[2], (SuggestedTag{"livraison", 2}));
  EXPECT_THAT(suggest_tags(platform, usual, 1), ElementsAre(SuggestedTag{"notifications", 3}));
  EXPECT_THAT(suggest_tags(Platform{}, usual, 10), IsEmpty());
}

TEST(SuggestTags, CountsWhatTheTagIsGivenTo) {
  Plan plan;
  Platform& platform = plan.platforms.emplace_back(Platform{.id = "store"});
  platform.complaints = {complaint("La livraison est lente", 1), complaint("Livraison", 3),
                         complaint("La livraison était parfaite", 5)};
  for (std::size_t i = 0; i < 3; ++i) platform.complaints[i].id = "c" + std::to_string(i);
  platform.frictions = {{.id = "f", .text = "Pas de livraison ici"}};
  const SuggestedTag first = suggest_tags(platform, {}, 1).at(0);
  EXPECT_EQ(first, (SuggestedTag{"livraison", 3}));
  const Platform tagged =
      applied(plan, tag_remarks("store", first.word, first.word, most_stars_of_complaint))
          .platforms[0];
  EXPECT_EQ(rank_gaps(tagged).gaps.at(0).remarks, first.remarks);
  EXPECT_THAT(tagged.complaints[2].tags, IsEmpty());
}

}  // namespace
}  // namespace core
