#include "core/edit/platform_edits.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "core/model/check.h"
#include "core/model/lookup.h"
#include "tests/support/edit_checks.h"
#include "tests/support/every_field_set.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

Edit changed(void (*change)(Platform&)) { return edit_platform("store", change); }

TEST(PlatformEdits, Add) {
  const Plan plan = shop_plan();
  Platform platform;
  platform.id = "market";
  platform.name = "Marché";
  platform.channel = "reels";
  const Plan added = applied(plan, add_platform(platform));
  ASSERT_EQ(added.platforms.size(), 2u);
  EXPECT_EQ(added.platforms[1], platform);
  EXPECT_THAT(check(added), IsEmpty());
  platform.channel = "none";
  expect_refused(plan, add_platform(platform), "error.unknown_channel");
  platform.channel.reset();
  platform.id = "store";
  expect_refused(plan, add_platform(platform), "error.id_taken");
  platform.id = "Store";
  expect_refused(plan, add_platform(platform), "error.id_unreadable");
}

TEST(PlatformEdits, ChangeAnythingButTheId) {
  const Plan after = applied(shop_plan(), changed([](Platform& platform) {
                               platform.id = "other";
                               platform.name = "Vitrine";
                               platform.traction.goal = between(100, 900);
                               platform.scout["audience"] = {.rating = 4};
                               platform.log.push_back({.date = "2026-01-05", .value = 7});
                             }));
  EXPECT_EQ(after.platforms[0].id, "store");
  EXPECT_EQ(after.platforms[0].name, "Vitrine");
  EXPECT_EQ(after.platforms[0].traction.goal, between(100, 900));
  EXPECT_THAT(check(after), IsEmpty());
  expect_refused(shop_plan(), edit_platform("none", [](Platform&) {}), "error.unknown_platform");
}

TEST(PlatformEdits, TakeAPlatformInWhichEverythingIsSaid) {
  const Plan plan = every_field_set();
  EXPECT_TRUE(applied(plan, edit_platform(plan.platforms[0].id,
                                          [](Platform& platform) { platform.name = "Autre"; }))
                  .platforms[0]
                  .name == "Autre");
}

TEST(PlatformEdits, RefuseWhatCannotStandThere) {
  const Plan plan = shop_plan();
  const auto refuse = [&](void (*change)(Platform&), const char* key) {
    expect_refused(plan, changed(change), key);
  };
  refuse([](Platform& p) { p.name = std::string(20'001, 'x'); }, "error.text_too_long");
  refuse([](Platform& p) { p.launch.date = "demain"; }, "error.date_unreadable");
  refuse([](Platform& p) { p.watch = {{.id = "w", .last = "2026-01"}}; }, "error.date_unreadable");
  refuse([](Platform& p) { p.launch.peak = between(9, 3); }, "error.range_reversed");
  refuse([](Platform& p) { p.launch.peak = between(0, 3); }, "error.range_from_zero");
  refuse([](Platform& p) { p.launch.peak = point_estimate(nan); }, "error.not_a_number");
  refuse([](Platform& p) { p.traction.threshold = point_estimate(1.2); },
         "error.share_out_of_range");
  refuse([](Platform& p) { p.scout["audience"] = {.rating = 6}; }, "error.out_of_range");
  refuse([](Platform& p) { p.scout["Audience"] = {}; }, "error.id_unreadable");
  refuse([](Platform& p) { p.traction.circles[0].channel = "none"; }, "error.unknown_channel");
  refuse([](Platform& p) { p.gaps = {{.id = "ads"}}; }, "error.id_taken");
  refuse([](Platform& p) { p.gaps = {{.id = "g"}, {.id = "g"}}; }, "error.id_taken");
  refuse([](Platform& p) { p.complaints = {{.id = "c", .tags = {std::string(20'001, 'x')}}}; },
         "error.text_too_long");
}

TEST(PlatformEdits, MoveAndRemove) {
  const Plan two = applied(shop_plan(), add_platform({.id = "market"}));
  EXPECT_EQ(applied(two, move_platform("market", 0)).platforms[1].id, "store");
  EXPECT_EQ(applied(two, remove_platform("store")).platforms.size(), 1u);
  expect_refused(two, move_platform("none", 0), "error.unknown_platform");
  expect_refused(two, remove_platform("none"), "error.unknown_platform");
}

std::vector<Complaint> reviews(const std::string& prefix, int count) {
  std::vector<Complaint> made;
  for (int i = 0; i < count; ++i)
    made.push_back({.id = prefix + std::to_string(i),
                    .text = "Review " + std::to_string(i),
                    .stars = 1 + i % 5,
                    .date = "2026-01-05"});
  return made;
}

TEST(PlatformEdits, TakeTwoThousandReviewsOnce) {
  const Plan plan = shop_plan();
  const Plan once = applied(plan, add_complaints("store", reviews("a", 2000)));
  EXPECT_EQ(once.platforms[0].complaints.size(), 2000u);
  // The same export read again, under other ids.
  EXPECT_TRUE(applied(once, add_complaints("store", reviews("b", 1000))) == once);
  // Three people who write the same are three; the two that are there already are not added again.
  const std::vector<Complaint> two{{.id = "n1", .text = "Nul"}, {.id = "n2", .text = "Nul"}};
  std::vector<Complaint> three{{.id = "n3", .text = "Nul"}, {.id = "n4", .text = "Nul"}};
  three.push_back({.id = "n5", .text = "Nul"});
  const Plan said = applied(plan, add_complaints("store", two));
  EXPECT_EQ(said.platforms[0].complaints.size(), 2u);
  EXPECT_EQ(applied(said, add_complaints("store", three)).platforms[0].complaints.size(), 3u);
  expect_refused(plan, add_complaints("none", reviews("a", 1)), "error.unknown_platform");
  expect_refused(once, add_complaints("store", {{.id = "a1", .text = "New"}}), "error.id_taken");
  expect_refused(plan, add_complaints("store", {{.id = "x", .stars = 9}}), "error.out_of_range");
}

TEST(PlatformEdits, TagEveryRemarkWithTheWord) {
  const Plan plan = applied(
      shop_plan(), changed([](Platform& platform) {
        platform.complaints = {{.id = "c1", .text = "Livraisons en retard"},
                               {.id = "c2", .text = "La LIVRAISON, encore", .tags = {"livraison"}},
                               {.id = "c3", .text = "Rien à livrer"}};
        platform.frictions = {{.id = "f1", .text = "Pas de livraison"}};
      }));
  const Platform after = applied(plan, tag_remarks("store", "livraison", "Livraison")).platforms[0];
  EXPECT_THAT(after.complaints[0].tags, ElementsAre("Livraison"));
  EXPECT_THAT(after.complaints[1].tags, ElementsAre("livraison"));
  EXPECT_THAT(after.complaints[2].tags, IsEmpty());
  EXPECT_THAT(after.frictions[0].tags, ElementsAre("Livraison"));
  EXPECT_TRUE(applied(plan, tag_remarks("store", "livraison", " ")) == plan);
  EXPECT_TRUE(applied(plan, tag_remarks("store", "", "x")) == plan);
  expect_refused(plan, tag_remarks("none", "livraison", "x"), "error.unknown_platform");
  expect_refused(plan, tag_remarks("store", "livraison", std::string(20'001, 'x')),
                 "error.text_too_long");
}

const std::string* title_of(const Platform& platform, const Id&) { return &platform.listing.title; }
const std::optional<double>* price_of(const Platform& platform, const Id&) {
  return &platform.listing.price;
}
const std::optional<Estimate>* people_of(const Platform& platform, const Id& part) {
  const Circle* const circle = find_by_id(platform.traction.circles, part);
  return circle ? &circle->people : nullptr;
}

TEST(PlatformEdits, SetOneValueAndLeaveTheOthers) {
  Plan plan = applied(shop_plan(), changed([](Platform& platform) {
                        platform.traction.circles = {{.id = "friends", .name = "Amis"}};
                        platform.listing.description = "Longue";
                      }));
  plan = applied(plan, set_platform_text("store", {}, title_of, "Vitrine"));
  plan = applied(plan, set_platform_number("store", {}, price_of, 12.5));
  plan = applied(plan, set_platform_estimate("store", "friends", people_of, between(20, 60)));
  const Platform& store = plan.platforms[0];
  EXPECT_EQ(store.listing.title, "Vitrine");
  EXPECT_EQ(store.listing.description, "Longue");
  EXPECT_EQ(store.listing.price, 12.5);
  EXPECT_EQ(store.traction.circles[0].people, between(20, 60));
  EXPECT_EQ(store.traction.circles[0].name, "Amis");
  EXPECT_EQ(applied(plan, set_platform_number("store", {}, price_of, std::nullopt))
                .platforms[0]
                .listing.price,
            std::nullopt);
  EXPECT_THAT(check(plan), IsEmpty());
}

TEST(PlatformEdits, RefuseAValueThatCannotStandThere) {
  const Plan plan = shop_plan();
  expect_refused(plan, set_platform_text("store", {}, title_of, std::string(20'001, 'x')),
                 "error.text_too_long");
  expect_refused(plan, set_platform_number("store", {}, price_of, nan), "error.not_a_number");
  expect_refused(plan, set_platform_estimate("store", "nobody", people_of, between(1, 2)),
                 "error.unknown_platform");
  expect_refused(plan, set_platform_number("none", {}, price_of, 1), "error.unknown_platform");
}

TEST(PlatformEdits, RemoveAPartWhateverItIs) {
  const Plan plan = applied(shop_plan(), changed([](Platform& platform) {
                              platform.traction.circles = {{.id = "p1"}};
                              platform.complaints = {{.id = "p2"}};
                              platform.frictions = {{.id = "p3"}};
                              platform.gaps = {{.id = "p4"}};
                              platform.watch = {{.id = "p5"}};
                            }));
  Plan after = plan;
  for (const char* part : {"p1", "p2", "p3", "p4", "p5"})
    after = applied(after, remove_platform_part("store", part));
  const Platform& store = after.platforms[0];
  EXPECT_TRUE(store.traction.circles.empty() && store.complaints.empty() &&
              store.frictions.empty() && store.gaps.empty() && store.watch.empty());
  EXPECT_TRUE(applied(plan, remove_platform_part("store", "p6")) == plan);
}

TEST(PlatformEdits, AnswerChecklistAndScout) {
  Plan plan = applied(
      shop_plan(), changed([](Platform& platform) {
        platform.listing.items = {{.id = "icon", .note = "bleue"}};
        platform.scout["tech"] = {
            .rating = 2, .low = 1, .high = 3, .evidence = Evidence::interview, .why = "API"};
      }));
  plan = applied(plan, set_listing_item("store", "icon", 1));
  plan = applied(plan, set_listing_item("store", "video", 0.5));
  plan = applied(plan, set_scout_rating("store", "tech", 4));
  plan = applied(plan, set_scout_why("store", "supply", "peu d’offre"));
  const Platform& store = plan.platforms[0];
  ASSERT_EQ(store.listing.items.size(), 2u);
  EXPECT_EQ(store.listing.items[0].done, 1);
  EXPECT_EQ(store.listing.items[0].note, "bleue");
  EXPECT_EQ(store.listing.items[1].done, 0.5);
  EXPECT_EQ(store.scout.at("tech"), (ScoutRating{.rating = 4, .why = "API"}));
  EXPECT_EQ(store.scout.at("supply").why, "peu d’offre");
  EXPECT_FALSE(applied(plan, set_scout_rating("store", "tech", std::nullopt))
                   .platforms[0]
                   .scout.contains("tech"));
  expect_refused(plan, set_listing_item("store", "icon", 2), "error.share_out_of_range");
  expect_refused(plan, set_scout_rating("store", "tech", 0), "error.out_of_range");
}

TEST(PlatformEdits, KeepOneValueADayForEachMeasure) {
  Plan plan = applied(shop_plan(), changed([](Platform& platform) { platform.log.clear(); }));
  plan = applied(plan, log_platform_day("store", {{"2026-01-05", "Installs", 10, {}},
                                                  {"2026-01-05", "rank", 50, {}}}));
  plan = applied(plan, log_platform_day("store", {{"2026-01-05", "installs", 12, {}},
                                                  {"2026-01-12", "installs", 8, {}}}));
  ASSERT_EQ(plan.platforms[0].log.size(), 3u);
  EXPECT_EQ(plan.platforms[0].log[0].value, 12);
  EXPECT_EQ(applied(plan, remove_log_day("store", "2026-01-05")).platforms[0].log.size(), 1u);
  expect_refused(plan, log_platform_day("store", {{"hier", "installs", 1, {}}}),
                 "error.date_unreadable");
  expect_refused(plan, log_platform_day("store", {{"2026-01-05", "installs", nan, {}}}),
                 "error.not_a_number");
}

TEST(PlatformEdits, RateAGapByItsTag) {
  Plan plan = applied(shop_plan(), changed([](Platform& platform) {
                        platform.gaps = {{.id = "g", .tag = "Prix", .severity = 2}};
                      }));
  plan = applied(plan, set_gap_severity("store", "g2", "prix", 5));
  ASSERT_EQ(plan.platforms[0].gaps.size(), 1u);
  EXPECT_EQ(plan.platforms[0].gaps[0].severity, 5);
  plan = applied(plan, set_gap_severity("store", "g2", "lenteur", 3));
  ASSERT_EQ(plan.platforms[0].gaps.size(), 2u);
  EXPECT_EQ(plan.platforms[0].gaps[1].id, "g2");
  EXPECT_EQ(plan.platforms[0].gaps[1].tag, "lenteur");
  expect_refused(plan, set_gap_severity("store", "g3", "prix", 6), "error.out_of_range");
}

// Longer lists would be refused when the plan is read again.
TEST(PlatformEdits, TakeNoMoreComplaintsThanAFileHolds) {
  const Plan plan = shop_plan();
  const Plan full = applied(plan, add_complaints("store", reviews("a", 10'000)));
  EXPECT_EQ(full.platforms[0].complaints.size(), 10'000u);
  expect_refused(full, add_complaints("store", {{.id = "z", .text = "One more"}}),
                 "error.too_many_complaints");
}

TEST(PlatformEdits, LogNoMoreThanAFileHolds) {
  std::vector<LogEntry> entries;
  for (int i = 0; i < 10'000; ++i)
    entries.push_back({"2026-01-05", "measure " + std::to_string(i), 1, {}});
  const Plan full = applied(shop_plan(), log_platform_day("store", entries));
  EXPECT_EQ(full.platforms[0].log.size(), 10'000u);
  EXPECT_EQ(applied(full, log_platform_day("store", {entries[7]})), full);
  expect_refused(full, log_platform_day("store", {{"2026-01-06", "installs", 1, {}}}),
                 "error.too_many_logged");
}

}  // namespace
}  // namespace core
