#include "core/rating/mismatches.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/document/library.h"
#include "core/rating/product_demand.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

SuggestedRating apart(Id criterion, double distance) {
  SuggestedRating rating;
  rating.criterion = std::move(criterion);
  rating.rating = 5 - std::abs(distance);
  rating.distance = distance;
  rating.reason = {"fit.reason.test", {{"product", 4.0}, {"offered", 1.0}}};
  return rating;
}

TEST(Severity, GrowsWithTheDistanceEitherWay) {
  EXPECT_EQ(severity_of(0), Severity::near);
  EXPECT_EQ(severity_of(1.9), Severity::near);
  EXPECT_EQ(severity_of(2), Severity::watch);
  EXPECT_EQ(severity_of(-2.9), Severity::watch);
  EXPECT_EQ(severity_of(-3), Severity::far);
  EXPECT_EQ(severity_of(4), Severity::far);
}

TEST(Mismatches, NameWhatIsFarApartTheWorstFirst) {
  const auto found = mismatches({apart("visual", 2), apart("intent", 1), apart("decision", -3)});
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].criterion, "decision");
  EXPECT_EQ(found[0].severity, Severity::far);
  EXPECT_EQ(found[1].criterion, "visual");
  EXPECT_EQ(found[1].severity, Severity::watch);
  EXPECT_EQ(found[1].reason_key, "fit.reason.test");
}

TEST(Mismatches, LeaveOutWhatIsNotKnown) {
  SuggestedRating unknown = apart("visual", 4);
  unknown.rating = std::nullopt;
  EXPECT_TRUE(mismatches({unknown}).empty());
}

TEST(SentenceOf, IsThatOfTheSideThatHurts) {
  const Library& library = embedded_library();
  Mismatch decision{.criterion = "decision",
                    .distance = -3,
                    .severity = Severity::far,
                    .numbers = {{"days", 9.0}},
                    .reason_key = {}};
  const std::string fast = sentence_of(library, decision).en;
  decision.distance = 3;
  EXPECT_FALSE(fast.empty());
  EXPECT_NE(sentence_of(library, decision).en, fast);
}

TEST(SentenceOf, IsEmptyWhereANumberIsMissing) {
  const Library& library = embedded_library();
  Mismatch catalogue{.criterion = "catalogue",
                     .distance = 4,
                     .severity = Severity::far,
                     .numbers = {{"product", 5.0}, {"offered", 1.0}},
                     .reason_key = {}};
  EXPECT_TRUE(sentence_of(library, catalogue).fr.empty());
  catalogue.numbers["count"] = 1000;
  EXPECT_FALSE(sentence_of(library, catalogue).fr.empty());
  catalogue.criterion = "taste";
  EXPECT_TRUE(sentence_of(library, catalogue).fr.empty());
}

TEST(Mismatches, FindWhatTheArticleSaysOfMetaAndTheHomeGoodsShop) {
  Plan plan = shop_plan();
  plan.history.clear();
  plan.business.days_to_decide = between(4, 20);
  plan.business.catalogue_size = 1000;
  const Library& library = embedded_library();
  Channel channel;
  channel.physics = find_library_channel(library, "meta_ads")->physics;
  const auto demand = product_demand(plan, today_mix(plan, library.owners), {});
  const auto found = mismatches(suggested_ratings(plan, channel, demand));
  // A one-hero-product format for a thousand references, then a buyer who takes nine days.
  ASSERT_GE(found.size(), 2u);
  EXPECT_EQ(found[0].criterion, "catalogue");
  EXPECT_EQ(found[0].severity, Severity::far);
  EXPECT_FALSE(sentence_of(library, found[0]).fr.empty());
  EXPECT_EQ(found[1].criterion, "decision");
  EXPECT_LT(found[1].distance, 0);
  EXPECT_FALSE(sentence_of(library, found[1]).fr.empty());
}

}  // namespace
}  // namespace core
