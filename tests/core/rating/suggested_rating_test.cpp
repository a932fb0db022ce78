#include "core/rating/suggested_rating.h"

#include <gtest/gtest.h>

#include <limits>

#include "core/model/criteria.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

Demand demand(Estimate value) { return {.value = std::move(value), .is_derived = false}; }

Estimate published(Estimate value) {
  value.evidence = Evidence::library;
  return value;
}

SuggestedRating rate_decision(Estimate product, Estimate channel) {
  ProductDemand asked;
  asked.decision = demand(std::move(product));
  Channel offer;
  offer.physics.decision = std::move(channel);
  return suggested_rating(Plan{}, offer, "decision", asked);
}

SuggestedRating rate_catalogue(Estimate product, Estimate channel) {
  ProductDemand asked;
  asked.catalogue = demand(std::move(product));
  Channel offer;
  offer.physics.catalogue = std::move(channel);
  return suggested_rating(Plan{}, offer, "catalogue", asked);
}

TEST(SuggestedRating, HurtsDecisionBothWays) {
  const auto fast = rate_decision(point_estimate(4), point_estimate(1));
  EXPECT_EQ(fast.rating, 2);
  EXPECT_EQ(fast.distance, -3);
  EXPECT_EQ(fast.reason.key, "fit.reason.decision.fast");
  const auto slow = rate_decision(point_estimate(1), point_estimate(4));
  EXPECT_EQ(slow.rating, 2);
  EXPECT_EQ(slow.distance, 3);
  EXPECT_EQ(slow.reason.key, "fit.reason.decision.slow");
  const auto near = rate_decision(point_estimate(4), point_estimate(4));
  EXPECT_EQ(near.rating, 5);
  EXPECT_EQ(near.low, 5);
  EXPECT_EQ(near.reason.key, "fit.reason.decision.near");
}

TEST(SuggestedRating, CarriesTheRangeOfADecision) {
  // By hand: apart at most 5 - 2 = 3, at least 3.5 - 3 = 0.5.
  const auto apart = rate_decision(around(3.5, 4, 5), around(2, 2.5, 3));
  EXPECT_NEAR(*apart.rating, 3.5, 1e-12);
  EXPECT_NEAR(apart.low, 2, 1e-12);
  EXPECT_NEAR(apart.high, 4.5, 1e-12);
  EXPECT_EQ(rate_decision(around(3, 4, 5), around(2, 3, 3.5)).high, 5);
}

TEST(SuggestedRating, HurtsOtherTraitsOnlyWhenFallingShort) {
  const auto narrow = rate_catalogue(point_estimate(5), point_estimate(1));
  EXPECT_EQ(narrow.rating, 1);
  EXPECT_EQ(narrow.distance, 4);
  EXPECT_EQ(narrow.reason.key, "fit.reason.catalogue.short");
  const auto wide = rate_catalogue(point_estimate(1), point_estimate(5));
  EXPECT_EQ(wide.rating, 5);
  EXPECT_EQ(wide.distance, 0);
  EXPECT_EQ(wide.reason.key, "fit.reason.catalogue.enough");
  // By hand: short by 4 - 2 = 2 at worst, by 3 - 3 = 0 at best.
  const auto range = rate_catalogue(around(3, 3.5, 4), around(2, 2.5, 3));
  EXPECT_NEAR(*range.rating, 4, 1e-12);
  EXPECT_NEAR(range.low, 3, 1e-12);
  EXPECT_NEAR(range.high, 5, 1e-12);
}

TEST(SuggestedRating, SaysWhatIsMissing) {
  const auto missing = [](std::string_view criterion, const ProductDemand& asked,
                          const Channel& offer) {
    const auto rating = suggested_rating(Plan{}, offer, criterion, asked);
    EXPECT_EQ(rating.rating, std::nullopt);
    EXPECT_EQ(rating.low, 1);
    EXPECT_EQ(rating.high, 5);
    return rating.reason.key;
  };
  ProductDemand asked;
  asked.intent = demand(point_estimate(3));
  EXPECT_EQ(missing("visual", asked, {}), "fit.reason.missing_product");
  EXPECT_EQ(missing("intent", asked, {}), "fit.reason.missing_channel");
  EXPECT_EQ(missing("reach", asked, {}), "fit.reason.missing_presence");
  EXPECT_EQ(missing("first_result", asked, {}), "fit.reason.missing_channel");
  EXPECT_EQ(missing("dark", asked, {}), "fit.reason.missing_channel");
  EXPECT_EQ(missing("taste", asked, {}), "fit.reason.own_criterion");
}

TEST(SuggestedRating, TellsJudgementFromPublishedValues) {
  EXPECT_TRUE(rate_catalogue(point_estimate(5), point_estimate(1)).is_judgement);
  EXPECT_FALSE(rate_catalogue(point_estimate(5), published(point_estimate(1))).is_judgement);
  ProductDemand derived;
  derived.catalogue = Demand{.value = point_estimate(5), .is_derived = true};
  Channel offer;
  offer.physics.catalogue = published(point_estimate(1));
  EXPECT_TRUE(suggested_rating(Plan{}, offer, "catalogue", derived).is_judgement);
}

TEST(SuggestedRating, GivesTheNumbersOfItsSentence) {
  Plan plan;
  plan.business.days_to_decide = point_estimate(9);
  plan.business.catalogue_size = 1000;
  ProductDemand asked;
  asked.decision = demand(point_estimate(4));
  asked.catalogue = demand(point_estimate(5));
  Channel offer;
  offer.physics.decision = point_estimate(1);
  offer.physics.catalogue = point_estimate(2);
  const auto decision = suggested_rating(plan, offer, "decision", asked).reason.numbers;
  EXPECT_EQ(decision, (std::map<std::string, double>{{"product", 4}, {"offered", 1}, {"days", 9}}));
  const auto catalogue = suggested_rating(plan, offer, "catalogue", asked).reason.numbers;
  EXPECT_EQ(catalogue,
            (std::map<std::string, double>{{"product", 5}, {"offered", 2}, {"count", 1000}}));
}

TEST(SuggestedRating, WeighsPresenceByShares) {
  Plan plan = shop_plan();
  plan.behaviours[0].reach = {{"ads", 0.2}};
  plan.behaviours[1].reach = {{"ads", 0.6}, {"search", 1.0}};
  ProductDemand asked;
  asked.weights = {{"browse", 0.6}, {"look", 0.2}};
  asked.weights_are_known = true;
  // By hand: (0.6 x 0.2 + 0.2 x 0.6) / 0.8 = 0.3, rated 1 + 4 x 0.3 / 0.5.
  EXPECT_NEAR(*met_share(plan, plan.channels[0], asked.weights), 0.3, 1e-12);
  const auto ads = suggested_rating(plan, plan.channels[0], "reach", asked);
  EXPECT_NEAR(*ads.rating, 3.4, 1e-12);
  EXPECT_NEAR(ads.distance, 1.6, 1e-12);
  EXPECT_EQ(ads.low, ads.high);
  EXPECT_TRUE(ads.is_judgement) << "nothing says what presence rests on";
  EXPECT_EQ(met_share(plan, plan.channels[2], asked.weights), std::nullopt);
  // Any one behaviour might be all of them while no share is known.
  asked.weights = {{"browse", 1}, {"look", 1}};
  asked.weights_are_known = false;
  const auto unweighted = suggested_rating(plan, plan.channels[1], "reach", asked);
  EXPECT_NEAR(*unweighted.rating, 5, 1e-12);
  EXPECT_EQ(unweighted.low, 1);
  EXPECT_EQ(unweighted.high, 5);
  EXPECT_TRUE(unweighted.is_judgement);
  EXPECT_EQ(unweighted.reason.key, "fit.reason.reach_unweighted");
}

// By hand: ads are met at 0.2 of browsing and 0.6 of looking. Most where looking weighs 0.3 and
// browsing 0.5: (0.1 + 0.18) / 0.8 = 0.35; least where they weigh 0.1 and 0.7: 0.2 / 0.8 = 0.25.
TEST(SuggestedRating, CarriesTheIntervalsOfShares) {
  Plan plan = shop_plan();
  plan.behaviours[0].reach = {{"ads", 0.2}};
  plan.behaviours[1].reach = {{"ads", 0.6}};
  ProductDemand asked;
  asked.weights = {{"browse", 0.6}, {"look", 0.2}};
  asked.least_weights = {{"browse", 0.5}, {"look", 0.1}};
  asked.most_weights = {{"browse", 0.7}, {"look", 0.3}};
  asked.weights_are_known = true;
  const auto ads = suggested_rating(plan, plan.channels[0], "reach", asked);
  EXPECT_NEAR(*ads.rating, 3.4, 1e-12);
  EXPECT_NEAR(ads.low, 1 + 4 * 0.25 / 0.5, 1e-12);
  EXPECT_NEAR(ads.high, 1 + 4 * 0.35 / 0.5, 1e-12);
  EXPECT_TRUE(ads.is_judgement);
}

TEST(SuggestedRating, NamesThePublishedSource) {
  Channel offer;
  offer.physics.dark_share = published(point_estimate(0.1));
  offer.physics.dark_share->source = "A test of links";
  offer.physics.dark_share->date = "2023";
  const auto dark = suggested_rating(Plan{}, offer, "dark", {});
  EXPECT_EQ(dark.source, "A test of links");
  EXPECT_EQ(dark.date, "2023");
  offer.physics.dark_share->evidence = Evidence::guess;
  EXPECT_EQ(suggested_rating(Plan{}, offer, "dark", {}).source, "");
}

TEST(SuggestedRating, ComparesTheFirstResultWithTheCash) {
  Plan plan;
  plan.months = 12;
  Channel offer;
  offer.physics.first_result_days = published(between(50, 200));
  ProductDemand asked;
  asked.cash_days = 100;
  const auto rate = [&] { return suggested_rating(plan, offer, "first_result", asked); };
  // By hand: the middle of 50 to 200 is 100, just in time; one halving or doubling is one point.
  EXPECT_NEAR(*rate().rating, 3, 1e-12);
  EXPECT_NEAR(rate().low, 2, 1e-12);
  EXPECT_NEAR(rate().high, 4, 1e-12);
  EXPECT_EQ(rate().reason.key, "fit.reason.first_result.cash");
  EXPECT_FALSE(rate().is_judgement);
  asked.cash_days = std::numeric_limits<double>::infinity();
  EXPECT_EQ(rate().rating, 5);
  EXPECT_EQ(rate().reason.key, "fit.reason.first_result.lasts");
  EXPECT_FALSE(rate().reason.numbers.contains("cash_days"));
  asked.cash_days = 0;
  EXPECT_EQ(rate().rating, 1);
  asked.cash_days = std::nullopt;
  EXPECT_EQ(rate().reason.key, "fit.reason.first_result.horizon");
  EXPECT_NEAR(rate().reason.numbers.at("cash_days"), 365.28, 1e-9);
  EXPECT_TRUE(rate().is_judgement);
  offer.physics.first_result_days = point_estimate(0);
  EXPECT_EQ(rate().rating, 5);
}

TEST(SuggestedRating, FallsWithTheDarkShare) {
  Channel offer;
  offer.physics.dark_share = published(around(0.25, 0.5, 1.0));
  const auto dark = suggested_rating(Plan{}, offer, "dark", {});
  EXPECT_NEAR(*dark.rating, 3, 1e-12);
  EXPECT_NEAR(dark.low, 1, 1e-12);
  EXPECT_NEAR(dark.high, 4, 1e-12);
  EXPECT_EQ(dark.reason.numbers.at("share"), 0.5);
}

TEST(SuggestedRatings, CoverEveryCriterionInOrder) {
  const auto ratings = suggested_ratings(Plan{}, Channel{}, ProductDemand{});
  ASSERT_EQ(ratings.size(), criterion_ids().size());
  for (std::size_t i = 0; i < ratings.size(); ++i)
    EXPECT_EQ(ratings[i].criterion, criterion_ids()[i]);
}

}  // namespace
}  // namespace core
