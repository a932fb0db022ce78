#include "core/platforms/listing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/plan_builders.h"

namespace core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

ListingCheck check(std::string id, Estimate effect, double hours, std::string measure = "",
                   double enough = 0) {
  return {.id = std::move(id),
          .effect = effect,
          .hours = hours,
          .measure = std::move(measure),
          .enough = enough};
}

ListingItem item(std::string id, std::optional<double> done) {
  return {.id = std::move(id), .done = done};
}

// Effects of e and e^3: weights of 1 and 3.
const std::vector<ListingCheck> sure{
    check("title", point_estimate(std::exp(1)), 1),
    check("video", point_estimate(std::exp(3)), 6),
};

TEST(ScoreListing, WeighsWhatIsDoneByItsEffect) {
  Listing listing;
  listing.items = {item("title", 1), item("video", 0.5)};
  const ListingScore found = score_listing(listing, sure);
  // By hand: (1 + 3 / 2) / 4.
  EXPECT_NEAR(found.score.low, 0.625, 1e-12);
  EXPECT_NEAR(found.score.high, 0.625, 1e-12);
  EXPECT_THAT(found.missing, ElementsAre(1));
  EXPECT_NEAR(found.items[1].gain, std::exp(1.5), 1e-9);
  EXPECT_NEAR(found.items[1].gain_per_hour, 1.5 / 6, 1e-12);
}

// Each effect weighs in the score, so it is no better known than the least known of them.
TEST(ScoreListing, HasTheGradeOfItsWeakestEffect) {
  std::vector<ListingCheck> checks = sure;
  EXPECT_EQ(score_listing({}, checks).grade, Evidence::guess);
  checks[0].effect.evidence = Evidence::library;
  checks[1].effect.evidence = Evidence::experiment;
  EXPECT_EQ(score_listing({}, checks).grade, Evidence::experiment);
  EXPECT_EQ(score_listing({}, {}).grade, Evidence::guess);
}

TEST(ScoreListing, LeavesOpenWhatNobodySays) {
  Listing listing;
  listing.items = {item("title", 1)};
  const ListingScore found = score_listing(listing, sure);
  EXPECT_NEAR(found.score.low, 0.25, 1e-12);
  EXPECT_NEAR(found.score.high, 1, 1e-12);
  EXPECT_EQ(found.items[1].done, std::nullopt);
  const ListingScore nothing = score_listing({}, sure);
  EXPECT_NEAR(nothing.score.low, 0, 1e-12);
  EXPECT_NEAR(nothing.score.high, 1, 1e-12);
}

TEST(ScoreListing, SpansWhateverTheEffectsMayBe) {
  // Weights of 1 to 2 and 1 to 3, one done: 1 / 4 at least, 2 / 3 at most.
  const std::vector<ListingCheck> unsure{check("title", between(std::exp(1), std::exp(2)), 1),
                                         check("video", between(std::exp(1), std::exp(3)), 1)};
  Listing listing;
  listing.items = {item("title", 1), item("video", 0)};
  const ListingScore found = score_listing(listing, unsure);
  EXPECT_NEAR(found.score.low, 0.25, 1e-12);
  EXPECT_NEAR(found.score.high, 2.0 / 3, 1e-12);
}

TEST(ScoreListing, PutsWhatBringsMostPerHourFirst) {
  // Per hour: title 1, video 3 / 6.
  EXPECT_THAT(score_listing({}, sure).missing, ElementsAre(0, 1));
  Listing listing;
  listing.items = {item("title", 0.9)};
  EXPECT_THAT(score_listing(listing, sure).missing, ElementsAre(1, 0));
}

TEST(ScoreListing, ReadsTheListingItself) {
  const std::vector<ListingCheck> checks{
      check("pictures", point_estimate(1.2), 4, "pictures", 5),
      check("difference", point_estimate(1.4), 6, "difference", 40),
      check("title", point_estimate(1.2), 2, "title", 4),
      check("price", point_estimate(1.1), 1, "price", 1),
      check("videos", point_estimate(1.1), 1, "videos", 1),
  };
  Listing listing;
  listing.pictures = 2;
  listing.title = "étés";  // four letters in six bytes
  listing.price = 0;       // free of charge is a price
  const ListingScore found = score_listing(listing, checks);
  EXPECT_NEAR(*found.items[0].done, 0.4, 1e-12);
  EXPECT_TRUE(found.items[0].is_read);
  EXPECT_EQ(found.items[1].done, 0);  // nothing sets it apart from the mass
  EXPECT_EQ(found.items[2].done, 1);
  EXPECT_EQ(found.items[3].done, 1);
  EXPECT_EQ(found.items[4].done, std::nullopt);
  // What is said counts more than what is read.
  listing.items = {item("pictures", 1)};
  EXPECT_EQ(score_listing(listing, checks).items[0].done, 1);
  EXPECT_FALSE(score_listing(listing, checks).items[0].is_read);
}

TEST(ScoreListing, RisesWithEveryItem) {
  Listing listing;
  listing.items = {item("title", 0), item("video", 0)};
  const Interval before = score_listing(listing, sure).score;
  listing.items[0].done = 0.5;
  EXPECT_GT(score_listing(listing, sure).score.low, before.low);
  listing.items = {item("title", 1), item("video", 1)};
  EXPECT_EQ(score_listing(listing, sure).score, (Interval{1, 1}));
  EXPECT_THAT(score_listing(listing, sure).missing, IsEmpty());
}

TEST(ScoreListing, IsNothingWithoutChecks) { EXPECT_EQ(score_listing({}, {}), ListingScore{}); }

}  // namespace
}  // namespace core
