#include "core/rating/fit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "core/document/library.h"
#include "core/document/plan_json.h"
#include "core/model/criteria.h"
#include "core/model/lookup.h"
#include "tests/support/files.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

using testing::Contains;
using testing::Field;

Fit fit_of(const Plan& plan) {
  return fit(plan, today_mix(plan, embedded_library().owners), behaviour_shares(plan));
}

const ChannelFit& channel_of(const Fit& fit, std::string_view id) {
  const auto found = std::ranges::find(fit.channels, id, &ChannelFit::channel);
  EXPECT_NE(found, fit.channels.end()) << id;
  return found == fit.channels.end() ? fit.channels.front() : *found;
}

// How often one channel ranks above another, by ids.
class Ranking {
 public:
  explicit Ranking(const Plan& plan) : fit_(fit_of(plan)) {
    const auto answer = acceptability(acceptability_question(plan, fit_));
    EXPECT_TRUE(answer);
    if (answer) answer_ = *answer;
  }
  double above(std::string_view one, std::string_view other) const {
    return answer_.above_other(place(one), place(other));
  }
  double first(std::string_view id) const { return answer_.rank(place(id), 0); }

 private:
  std::size_t place(std::string_view id) const {
    const auto found = std::ranges::find(fit_.channels, id, &ChannelFit::channel);
    return static_cast<std::size_t>(found - fit_.channels.begin());
  }
  Fit fit_;
  Acceptability answer_;
};

Plan example(std::string_view language) {
  const auto read = plan_from_json(example_file(language));
  EXPECT_TRUE(read);
  return read ? read->plan : Plan{};
}

// S003: its article names both, of Facebook.
TEST(FitOfTheHomeGoodsShop, NamesWhatDoesNotMatchOfMeta) {
  for (const std::string_view language : {"fr", "en"}) {
    const Plan plan = example(language);
    const auto found = mismatches(channel_of(fit_of(plan), "meta_ads"));
    ASSERT_GE(found.size(), 2u);
    const std::vector<Id> worst{found[0].criterion, found[1].criterion};
    EXPECT_THAT(worst, testing::UnorderedElementsAre("catalogue", "decision"));
    for (std::size_t i = 0; i < 2; ++i) {
      EXPECT_EQ(found[i].severity, Severity::far);
      if (found[i].criterion == "decision") EXPECT_LT(found[i].distance, 0);
    }
  }
}

TEST(FitOfTheHomeGoodsShop, RanksSearchContentAndPinterestAboveMeta) {
  for (const std::string_view language : {"fr", "en"}) {
    const Ranking ranking(example(language));
    for (const std::string_view id : {"seo", "editorial", "pinterest_organic"})
      EXPECT_GE(ranking.above(id, "meta_ads"), ahead_from) << id;
  }
}

// The same from the library and the product alone: no rating of the example is needed.
TEST(FitOfTheHomeGoodsShop, NeedsNoRatingOfItsOwn) {
  Plan plan = example("fr");
  plan.ratings.clear();
  const auto found = mismatches(channel_of(fit_of(plan), "meta_ads"));
  EXPECT_THAT(found, Contains(Field(&Mismatch::criterion, "catalogue")));
  EXPECT_THAT(found, Contains(Field(&Mismatch::criterion, "decision")));
  const Ranking ranking(plan);
  for (const std::string_view id : {"seo", "editorial", "pinterest_organic"})
    EXPECT_GE(ranking.above(id, "meta_ads"), ahead_from) << id;
}

// Neither the order of channels nor that of what customers do or of its evidence plays a part.
TEST(Fit, DependsOnNoOrder) {
  const Plan plan = example("fr");
  Plan turned = plan;
  std::ranges::reverse(turned.channels);
  std::ranges::reverse(turned.behaviours);
  for (Behaviour& behaviour : turned.behaviours) std::ranges::reverse(behaviour.evidence);
  std::ranges::reverse(turned.ratings);
  const Ranking one(plan), other(turned);
  for (const Channel& a : plan.channels) {
    EXPECT_NEAR(one.first(a.id), other.first(a.id), 1e-3);
    for (const Channel& b : plan.channels)
      if (a.id != b.id) EXPECT_NEAR(one.above(a.id, b.id), other.above(a.id, b.id), 1e-3);
  }
}

TEST(Fit, CountsOnesOwnRatingWithItsRange) {
  Plan plan = shop_plan();
  plan.ratings = {{.channel = "ads", .criterion = "decision", .rating = 2, .low = 1, .high = 3},
                  {.rater = "somebody", .channel = "ads", .criterion = "intent", .rating = 1}};
  const Fit found = fit_of(plan);
  const ChannelFit& ads = channel_of(found, "ads");
  EXPECT_EQ(ads.counted[0].rating, 2);
  EXPECT_EQ(ads.counted[0].low, 1);
  EXPECT_EQ(ads.counted[0].high, 3);
  EXPECT_EQ(std::abs(ads.counted[0].distance), 3);
  EXPECT_EQ(ads.counted[0].reason, ads.suggested[0].reason);
  // What one rater has noted for themselves does not count before it is agreed.
  EXPECT_EQ(ads.counted[1], ads.suggested[1]);
}

TEST(Fit, TakesTheCriteriaOfThePlanIn) {
  Plan plan = shop_plan();
  plan.criteria = {{.id = "warmth", .low = 0.1}, {.id = "decision", .high = 0.3}, {.id = "art"}};
  const Fit found = fit_of(plan);
  ASSERT_EQ(found.criteria.size(), criterion_ids().size() + 2);
  EXPECT_EQ(found.criteria[9], "art");
  EXPECT_EQ(found.criteria[10], "warmth");
  const auto question = acceptability_question(plan, found);
  EXPECT_EQ(question.weights[0], (WeightBounds{0, 0.3}));
  EXPECT_EQ(question.weights[1], (WeightBounds{0, 1}));
  EXPECT_EQ(question.weights[10], (WeightBounds{0.1, 1}));
  EXPECT_EQ(question.seed, plan.seed);
  // Nobody has rated them: they may be anything.
  EXPECT_EQ(question.scores[10], (ScoreRange{.likely = 3, .low = 1, .high = 5, .is_even = true}));
}

TEST(Fit, LetsWeightsBeAnythingWhereNothingIsSaid) {
  Plan plan = shop_plan();
  plan.criteria = {{.id = "intent", .high = 0.2}};
  const Fit found = fit_of(plan);
  const auto bounds = weight_bounds(plan, found);
  ASSERT_EQ(bounds.size(), found.criteria.size());
  EXPECT_EQ(bounds[0], (WeightBounds{0, 1}));
  EXPECT_EQ(bounds[1], (WeightBounds{0, 0.2}));
}

TEST(Fit, AsksForAnyWeightsWhereNoneAreBounded) {
  const Plan plan = shop_plan();
  const Fit found = fit_of(plan);
  const auto question = acceptability_question(plan, found);
  EXPECT_EQ(question.criteria, found.criteria.size());
  EXPECT_EQ(question.scores.size(), plan.channels.size() * found.criteria.size());
  EXPECT_EQ(question.streams.size(), plan.channels.size());
  EXPECT_TRUE(plan.criteria.empty() ? question.weights.empty() : !question.weights.empty());
  EXPECT_TRUE(fit_of(Plan{}).channels.empty());
}

}  // namespace
}  // namespace core
