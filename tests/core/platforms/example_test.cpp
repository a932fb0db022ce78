// The bot and the app of S000: what the plan is there to teach.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/document/json_value.h"
#include "core/document/plan_json.h"
#include "core/metrics/hazard.h"
#include "core/metrics/rank_curve.h"
#include "core/model/lookup.h"
#include "core/platforms/gaps.h"
#include "core/platforms/gate.h"
#include "core/platforms/launch.h"
#include "tests/support/files.h"

namespace core {
namespace {

using testing::HasSubstr;

class BotAndApp : public testing::Test {
 protected:
  const std::string text = read_repository_file("assets/examples/bot_app.en.json");
  const Plan plan = plan_from_json(text)->plan;
  const Platform& messenger = *find_by_id(plan.platforms, "messenger");
  const Platform& store = *find_by_id(plan.platforms, "store");
  const DrawSettings settings{.seed = plan.seed};
};

TEST_F(BotAndApp, LeavesTheGateOfTheStoreOpenToDoubt) {
  const auto found = gate(store.traction, settings, store.id);
  ASSERT_TRUE(found);
  EXPECT_GT(found->probability, 0.2);
  EXPECT_LT(found->probability, 0.9);
  // Without its creators and its list the app has no chance.
  Traction alone = store.traction;
  std::erase_if(alone.circles, [](const Circle& circle) { return circle.id != "store-bot"; });
  EXPECT_LT(gate(alone, settings, store.id)->probability, 0.01);
}

TEST_F(BotAndApp, SpikesAndComesDownToAPlateau) {
  for (const Platform* platform : {&messenger, &store}) {
    const auto found = launch_course(*platform, plan.months, settings);
    ASSERT_TRUE(found) << platform->id << found.error().key << found.error().place;
    const double spike = std::max(found->steps[0].count.p90, found->steps[1].count.p90);
    EXPECT_GT(spike, 4 * found->steps[12].count.p50) << platform->id;
    EXPECT_GT(found->plateau.p90, 0) << platform->id;
    EXPECT_LT(found->funnel.buyers->p50, 0.02 * found->funnel.installs.p50) << platform->id;
  }
}

TEST_F(BotAndApp, AddsUpToLessThanTheTalkTells) {
  // 700,000 within months; nothing is set so that the plan meets it.
  EXPECT_LT(launch_course(store, 6, settings)->funnel.installs.p90, 700'000);
  EXPECT_THAT(find_by_id(plan.notes, "note-sum")->text, HasSubstr("far below 700,000"));
}

TEST_F(BotAndApp, ClosesItsWindowAfter46Months) {
  // April 2016 to February 2020.
  EXPECT_EQ(months_between(make_month(2016, 4), make_month(2020, 2)), 46);
  EXPECT_NEAR(messenger.launch.life_years->low * 12, 46, 1e-9);
  EXPECT_NEAR(*gone_share(46, messenger.launch.life_years->low * 12), 0.5, 1e-12);
  const auto open = still_open(messenger.gaps[0], messenger.launch, 24);
  ASSERT_TRUE(open);
  EXPECT_LT(open->high, 0.5);
  EXPECT_GT(launch_course(messenger, plan.months, settings)->closed_chance, 0.2);
}

TEST_F(BotAndApp, SaysThatTheTalksRanksDoNotFitThePublishedCurve) {
  EXPECT_NEAR(store.launch.rank_exponent->low, rank_curve({50, 23'000}, {10, 72'000})->exponent,
              5e-4);
  EXPECT_THAT(find_by_id(plan.notes, "note-counts")->text, HasSubstr("63,000 at rank 10"));
}

// Every range of the plan says how well it is known and where it comes from.
int count_graded(const JsonValue& value, const std::string& place) {
  int graded = 0;
  const bool is_range = value.find("low") && value.find("high") && !value.find("why");
  if (is_range) {
    EXPECT_TRUE(value.find("evidence")) << place;
    EXPECT_TRUE(value.find("source") || value.find("note")) << place;
    ++graded;
  }
  for (std::size_t i = 0; i < value.items.size(); ++i)
    graded += count_graded(value.items[i], place + "/" + std::to_string(i));
  for (const JsonMember& member : value.members)
    graded += count_graded(member.value, place + "/" + member.name);
  return graded;
}

TEST_F(BotAndApp, GradesEveryFigure) {
  const auto read = parse_json(text);
  ASSERT_TRUE(read);
  EXPECT_GT(count_graded(*read, ""), 60);
  EXPECT_THAT(store.launch.peak->source, HasSubstr("told from memory"));
  EXPECT_THAT(store.traction.goal->source, HasSubstr("told from memory"));
  EXPECT_EQ(messenger.launch.life_years->evidence, Evidence::library);
}

}  // namespace
}  // namespace core
