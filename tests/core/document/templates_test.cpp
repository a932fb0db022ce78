#include "core/document/templates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "core/document/embedded_assets.h"
#include "core/document/library.h"
#include "core/document/plan_json.h"
#include "core/model/lookup.h"

namespace core {
namespace {

using testing::ElementsAre;

constexpr Month start{12 * 2026 + 10};  // November, so that months run over the year's end

TemplateSource source_of(std::string_view text) {
  static const auto cards = playbook_from_json(playbook_file());
  static const auto seasons = season_presets_from_json(season_presets_file());
  return {
      .text = text, .channels = embedded_library().channels, .cards = *cards, .seasons = *seasons};
}

Result<Plan> plan_of(std::string_view text, Language language = Language::fr,
                     std::uint64_t seed = 7) {
  return plan_from_template(source_of(text), language, start, seed);
}

struct Shipped {
  std::string name;
  std::string_view text;
  Language language;
};

void PrintTo(const Shipped& shipped, std::ostream* out) { *out << shipped.name; }

std::vector<Shipped> all_shipped() {
  std::vector<Shipped> all;
  for (const EmbeddedFile& file : template_files())
    for (const Language language : {Language::fr, Language::en})
      all.push_back(
          {std::string{file.id} + "_" + std::string{name_of(language)}, file.text, language});
  return all;
}

class ShippedTemplate : public testing::TestWithParam<Shipped> {
 protected:
  void SetUp() override {
    Result<Plan> made = plan_of(GetParam().text, GetParam().language);
    ASSERT_TRUE(made) << made.error().key << " " << made.error().place;
    plan = std::move(*made);
  }
  bool is_blank() const { return plan.channels.empty(); }

  Plan plan;
};

INSTANTIATE_TEST_SUITE_P(All, ShippedTemplate, testing::ValuesIn(all_shipped()),
                         [](const auto& info) { return info.param.name; });

TEST_P(ShippedTemplate, SurvivesItsOwnFileWithoutRepairs) {
  const auto opened = plan_from_json(plan_to_json(plan));
  ASSERT_TRUE(opened);
  EXPECT_TRUE(opened->repairs.empty());
  EXPECT_EQ(opened->plan, plan);
  EXPECT_EQ(plan.language, GetParam().language);
  EXPECT_EQ(plan.start, start);
  EXPECT_EQ(plan.seed, 7u);
}

TEST_P(ShippedTemplate, HoldsWhatAPlanNeedsToBegin) {
  if (is_blank()) {
    EXPECT_TRUE(plan.behaviours.empty());
    EXPECT_TRUE(plan.activities.empty());
    EXPECT_EQ(plan.months, 12);
    return;
  }
  EXPECT_FALSE(plan.title.empty());
  EXPECT_TRUE(plan.business.model);
  EXPECT_EQ(plan.business.season.size(), 12u);
  EXPECT_GE(plan.segments.size(), 1u);
  EXPECT_LE(plan.segments.size(), 3u);
  EXPECT_GE(plan.behaviours.size(), 6u);
  EXPECT_LE(plan.behaviours.size(), 8u);
  EXPECT_GE(plan.channels.size(), 6u);
  EXPECT_LE(plan.channels.size(), 10u);
  EXPECT_EQ(plan.phases.size(), 3u);
  EXPECT_GE(plan.activities.size(), 6u);
  EXPECT_LE(plan.activities.size(), 10u);
}

TEST_P(ShippedTemplate, FillsEveryFieldOfABehaviour) {
  for (const Behaviour& behaviour : plan.behaviours) {
    for (const std::string& text :
         {behaviour.name, behaviour.trigger, behaviour.where, behaviour.words, behaviour.needs,
          behaviour.deciders, behaviour.trust, behaviour.next_step})
      EXPECT_FALSE(text.empty()) << behaviour.id;
    EXPECT_TRUE(behaviour.days_to_decide) << behaviour.id;
    EXPECT_FALSE(behaviour.segments.empty()) << behaviour.id;
    EXPECT_FALSE(behaviour.reach.empty()) << behaviour.id;
  }
}

TEST_P(ShippedTemplate, CallsEveryGuessAGuess) {
  std::vector<std::optional<Estimate>> estimates;
  for (const Behaviour& behaviour : plan.behaviours) {
    estimates.push_back(behaviour.days_to_decide);
    ASSERT_EQ(behaviour.evidence.size(), 1u) << behaviour.id;
    const BehaviourEvidence& evidence = behaviour.evidence.front();
    EXPECT_EQ(evidence.kind, Evidence::guess);
    EXPECT_FALSE(evidence.count || evidence.of);
    ASSERT_TRUE(evidence.share);
    EXPECT_FALSE(evidence.share->is_point());
    estimates.push_back(evidence.share);
  }
  for (const Segment& segment : plan.segments) estimates.push_back(segment.share);
  const Business& business = plan.business;
  for (const auto& estimate :
       {business.contribution_margin, business.order_value, business.orders_per_customer,
        business.price_month, business.months_kept, business.days_to_decide,
        business.traits.decision, business.traits.intent, business.traits.catalogue,
        business.traits.visual, business.traits.explain})
    if (estimate) estimates.push_back(estimate);
  for (const auto& estimate : estimates) EXPECT_EQ(estimate->evidence, Evidence::guess);
  EXPECT_FALSE(business.monthly_revenue || business.cash || business.fixed_costs);
  EXPECT_TRUE(plan.history.empty() && plan.interviews.empty() && plan.surveys.empty());
}

TEST_P(ShippedTemplate, CopiesChannelsFromTheLibrary) {
  for (const Channel& channel : plan.channels) {
    const LibraryChannel* row = find_origin(embedded_library(), channel);
    ASSERT_TRUE(row) << channel.id;
    EXPECT_EQ(channel.library->version, row->version);
    EXPECT_EQ(channel.name, row->name.in(plan.language));
    EXPECT_EQ(channel.owner, row->owner);
    EXPECT_EQ(channel.tenure, row->tenure);
    EXPECT_EQ(channel.group, row->group);
    EXPECT_EQ(channel.physics, row->physics);
    EXPECT_FALSE(channel.decision) << channel.id;
  }
}

TEST_P(ShippedTemplate, PutsEveryChannelAtSomeMoment) {
  for (const Channel& channel : plan.channels)
    EXPECT_TRUE(std::ranges::any_of(plan.behaviours, [&](const Behaviour& behaviour) {
      return behaviour.reach.contains(channel.id);
    })) << channel.id;
}

TEST_P(ShippedTemplate, StaysWithinItsOwnMeans) {
  std::map<Month, double> hours, money;
  for (const Activity& activity : plan.activities) {
    EXPECT_GE(activity.start, plan.start);
    EXPECT_TRUE(activity.phase) << activity.title;
    EXPECT_FALSE(activity.note.empty()) << activity.title;
    for (int i = 0; i < activity.months; ++i) {
      hours[activity.start.plus(i)] += activity.hours / activity.months;
      money[activity.start.plus(i)] += activity.cost / activity.months;
    }
  }
  for (const auto& [month, sum] : hours) {
    EXPECT_LE(month, plan.last_month());
    EXPECT_LE(sum, plan.capacity.hours.at(month)) << month_to_text(month);
    EXPECT_LE(money[month], plan.capacity.budget.at(month)) << month_to_text(month);
  }
}

TEST_P(ShippedTemplate, StartsNoCardBeforeTheOnesItFollows) {
  for (const Activity& activity : plan.activities)
    for (const Id& id : activity.after) {
      const Activity* earlier = find_by_id(plan.activities, id);
      ASSERT_TRUE(earlier) << id;
      EXPECT_LE(earlier->start, activity.start) << activity.title;
    }
}

TEST(Templates, ShowTheSixOfHome) {
  std::vector<std::string> ids, icons;
  for (const EmbeddedFile& file : template_files()) {
    const auto info = template_info_from_json(file.text);
    ASSERT_TRUE(info) << file.id;
    EXPECT_EQ(info->id, file.id);
    ids.push_back(info->id);
    icons.push_back(info->icon);
  }
  EXPECT_THAT(ids, ElementsAre("ecommerce", "saas", "app", "marketplace", "local", "blank"));
  EXPECT_THAT(icons, ElementsAre("shopping_bag", "cloud_queue", "smartphone", "storefront", "place",
                                 "add"));
}

TEST(Templates, GiveTheSamePlanForTheSameSeed) {
  const std::string_view text = embedded_text(template_files(), "ecommerce");
  EXPECT_EQ(*plan_of(text, Language::en, 1), *plan_of(text, Language::en, 1));
  EXPECT_NE(plan_of(text, Language::en, 1)->id, plan_of(text, Language::en, 2)->id);
}

TEST(Templates, KeepTheSeedInsideWhatAFileCanSay) {
  const auto plan = plan_of(R"({"id":"x","plan":{}})", Language::fr, ~std::uint64_t{0});
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->seed, 9007199254740991u);  // 2^53 - 1
}

TEST(Templates, CountMonthsFromTheStart) {
  const auto plan = plan_of(R"({"id":"x","plan":{
    "phases":[{"name":{"fr":"Un","en":"One"},"start":2,"months":1}],
    "activities":[{"card":"room_guides","start":3}]}})");
  ASSERT_TRUE(plan);
  EXPECT_EQ(month_to_text(plan->phases[0].start), "2027-01");
  EXPECT_EQ(month_to_text(plan->activities[0].start), "2027-02");
}

TEST(Templates, MakeIdsWhereTheyAreMissing) {
  const auto plan = plan_of(R"({"id":"x","plan":{
    "phases":[{"name":"Un","start":0},{"name":"Un","start":1},{"id":"mine","name":"Un","start":1}],
    "activities":[{"card":"room_guides","start":0},{"id":"guides","card":"room_guides","start":0}]}})");
  ASSERT_TRUE(plan);
  EXPECT_THAT(plan->phases[0].id, testing::StartsWith("un-"));
  EXPECT_NE(plan->phases[0].id, plan->phases[1].id);
  EXPECT_EQ(plan->phases[2].id, "mine");
  EXPECT_THAT(plan->activities[0].id, testing::StartsWith("guides-de-style"));
  EXPECT_EQ(plan->activities[1].id, "guides");
}

TEST(Templates, LetAChannelAndACardSayOtherwise) {
  const auto plan = plan_of(R"({"id":"x","plan":{
    "channels":["seo",{"library":"meta_ads","name":{"fr":"Nos annonces","en":"Our ads"},"decision":"later"}],
    "phases":[{"id":"p","name":"P","start":0}],
    "activities":[{"card":"ads_step_down","start":1,"phase":"p","hours":12,"title":{"fr":"Moins","en":"Less"}}]}})",
                            Language::en);
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->channels[0].decision, std::nullopt);
  EXPECT_EQ(plan->channels[1].id, "meta_ads");
  EXPECT_EQ(plan->channels[1].name, "Our ads");
  EXPECT_EQ(plan->channels[1].decision, Decision::later);
  EXPECT_EQ(plan->channels[1].physics,
            find_library_channel(embedded_library(), "meta_ads")->physics);
  EXPECT_EQ(plan->activities[0].title, "Less");
  EXPECT_EQ(plan->activities[0].hours, 12);
  EXPECT_EQ(plan->activities[0].months, 3);  // the card's own
  EXPECT_EQ(plan->activities[0].channel, "meta_ads");
  EXPECT_EQ(plan->activities[0].phase, "p");
}

TEST(Templates, PutTheSeasonOnBothDemandAndCost) {
  const auto plan = plan_of(R"({"id":"x","season":"garden","plan":{}})");
  ASSERT_TRUE(plan);
  EXPECT_DOUBLE_EQ(plan->business.season[4], 1.86);  // May
  EXPECT_EQ(plan->business.season_cost.size(), 12u);
}

TEST(Templates, RefuseWhatTheyCannotFind) {
  for (const auto& [text, name] : std::map<std::string, std::string>{
           {R"({"plan":{"channels":["smoke_signals"]}})", "smoke_signals"},
           {R"({"plan":{"channels":[{"library":"pigeons"}]}})", "pigeons"},
           {R"({"plan":{"activities":[{"card":"dance","start":0}]}})", "dance"},
           {R"({"season":"monsoon","plan":{}})", "monsoon"}}) {
    const auto plan = plan_of(text);
    ASSERT_FALSE(plan) << text;
    EXPECT_EQ(plan.error().key, "error.template.unknown");
    EXPECT_EQ(plan.error().values.at("name"), name);
  }
}

TEST(Templates, RefuseWhatTheReaderWouldMend) {
  const auto plan = plan_of(R"({"plan":{"phases":[{"id":"p","name":"P","start":0,"months":99}]}})");
  ASSERT_FALSE(plan);
  EXPECT_EQ(plan.error().key, "error.template.unreadable");
  EXPECT_EQ(plan.error().place, "/phases/0/months");
}

TEST(Templates, RefuseAnOverrideTheReaderWouldMend) {
  const auto plan = plan_of(
      R"({"plan":{"activities":[{"card":"room_guides","start":0,"phase":"no-such-phase"}]}})");
  ASSERT_FALSE(plan);
  EXPECT_EQ(plan.error().key, "error.template.unreadable");
  EXPECT_EQ(plan.error().place, "/activities/0/phase");
}

TEST(Templates, RefuseAFileWithoutAPlan) {
  for (const std::string_view text : {R"({"id":"x"})", R"({"plan":[]})", "[]"}) {
    const auto plan = plan_of(text);
    ASSERT_FALSE(plan) << text;
    EXPECT_EQ(plan.error().key, "error.asset.member");
  }
  EXPECT_EQ(plan_of("{").error().key, "error.json.truncated");
  EXPECT_EQ(template_info_from_json("{").error().key, "error.json.truncated");
  EXPECT_EQ(template_info_from_json("{}").error().key, "error.asset.member");
}

}  // namespace
}  // namespace core
