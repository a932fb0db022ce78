#include "core/document/plan_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "core/document/plan_schema.h"
#include "core/model/check.h"
#include "core/model/plan_fields.h"
#include "tests/support/every_field_set.h"
#include "tests/support/files.h"
#include "tests/support/random_plan.h"

namespace core {
namespace {

using testing::IsEmpty;

constexpr std::string_view golden_plan = "tests/golden/plan-v1.json";
constexpr std::string_view schema_file = "assets/schema/tributary-plan-1.schema.json";

// Names the members that are still as a new struct has them.
class UnsetMembers {
 public:
  std::vector<std::string> names;

  template <class M>
  void operator()(std::string_view name, const M& member, const Rule& = {}) {
    look(name, member);
  }

 private:
  template <class T>
  void look(std::string_view name, const std::optional<T>& member) {
    if (member)
      look(name, *member);
    else
      names.emplace_back(name);
  }
  template <class T>
  void look(std::string_view name, const std::vector<T>& member) {
    if (member.empty())
      names.emplace_back(name);
    else
      look(name, member.front());
  }
  template <class K, class T>
  void look(std::string_view name, const std::map<K, T>& member) {
    if (member.empty())
      names.emplace_back(name);
    else
      look(name, member.begin()->second);
  }
  void look(std::string_view name, const Estimate& member) {
    fields(*this, member, rules::number);
    if (member.extra.empty()) names.emplace_back(name);
  }
  template <HasFields T>
  void look(std::string_view name, const T& member) {
    fields(*this, member);
    if (member.extra.empty()) names.emplace_back(name);
  }
  template <class T>
  void look(std::string_view name, const T& member) {
    if (member == T{} && !std::is_enum_v<T>) names.emplace_back(name);
  }
};

TEST(PlanJson, IsTestedWithAPlanThatHasEverything) {
  const Plan plan = every_field_set();
  UnsetMembers unset;
  fields(unset, plan);
  EXPECT_THAT(unset.names, IsEmpty());
  EXPECT_FALSE(plan.set_aside.empty());
  EXPECT_FALSE(plan.extra.empty());
  EXPECT_THAT(check(plan), IsEmpty());
}

void expect_round_trip(const Plan& plan) {
  const std::string text = plan_to_json(plan);
  const auto opened = plan_from_json(text);
  ASSERT_TRUE(opened) << opened.error().key << " " << opened.error().place;
  for (const Repair& repair : opened->repairs)
    if (repair.message.key != "repair.season_mean")
      ADD_FAILURE() << repair.pointer << " " << repair.message.key;
  EXPECT_EQ(opened->plan, plan);
  EXPECT_EQ(plan_to_json(opened->plan), text);
}

TEST(PlanJson, KeepsEveryFieldOnARoundTrip) { expect_round_trip(every_field_set()); }

TEST(PlanJson, KeepsAnEmptyPlanOnARoundTrip) {
  Plan plan;
  plan.id = "empty-1";
  plan.start = make_month(2026, 1);
  expect_round_trip(plan);
}

TEST(PlanJson, KeepsPlansAtRandomOnARoundTrip) {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    SCOPED_TRACE(seed);
    const Plan plan = random_plan(seed);
    for (const Problem& problem : check(plan))
      ADD_FAILURE() << problem.pointer << " " << problem.message.key;
    expect_round_trip(plan);
    if (testing::Test::HasFailure()) break;
  }
}

TEST(PlanJson, OpensTheGoldenFileOfVersionOneForEver) {
  if (is_rewriting_golden_files())
    write_repository_file(golden_plan, plan_to_json(every_field_set()));
  const std::string text = read_repository_file(golden_plan);
  const auto opened = plan_from_json(text);
  ASSERT_TRUE(opened);
  EXPECT_THAT(opened->repairs, IsEmpty());
  EXPECT_EQ(opened->version, 1);
  EXPECT_FALSE(opened->is_newer);
  EXPECT_EQ(opened->plan, every_field_set());
  EXPECT_EQ(plan_to_json(opened->plan), text);
}

TEST(PlanJson, PublishesTheSchemaOfItsTables) {
  if (is_rewriting_golden_files()) write_repository_file(schema_file, plan_schema());
  EXPECT_EQ(read_repository_file(schema_file), plan_schema());
}

TEST(PlanJson, LeavesOutWhatIsNotSaid) {
  Plan plan;
  plan.id = "empty-1";
  plan.start = make_month(2026, 1);
  EXPECT_EQ(plan_to_json(plan),
            "{\n"
            "  \"currency\": \"EUR\",\n"
            "  \"format\": \"tributary-plan\",\n"
            "  \"id\": \"empty-1\",\n"
            "  \"language\": \"fr\",\n"
            "  \"months\": 12,\n"
            "  \"seed\": 1,\n"
            "  \"start\": \"2026-01\",\n"
            "  \"tax\": \"excluded\",\n"
            "  \"version\": 1\n"
            "}\n");
}

TEST(PlanJson, NeverWritesANumberThatJsonCannotSay) {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  constexpr double infinity = std::numeric_limits<double>::infinity();
  Plan plan = every_field_set();
  plan.business.cash = nan;
  plan.business.order_value = Estimate{.low = -infinity, .high = infinity};
  plan.business.monthly_revenue->mode = nan;
  plan.business.season[3] = nan;
  plan.capacity.budget = {nan, {{make_month(2026, 1), infinity}, {Month{5}, 1.0}}};
  plan.spend["pins-c1"][make_month(2026, 1)] = nan;
  plan.links[0].share.low = nan;
  plan.activities[0].hours = nan;
  plan.activities[0].start = Month{};
  const auto opened = plan_from_json(plan_to_json(plan));
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->plan.business.cash, std::nullopt);
  EXPECT_EQ(opened->plan.business.order_value, std::nullopt);
  EXPECT_EQ(opened->plan.business.monthly_revenue->low, 40000);
  EXPECT_THAT(opened->plan.business.season, IsEmpty());
  EXPECT_EQ(opened->plan.capacity.budget, PerMonth{});
  EXPECT_EQ(opened->plan.spend.at("pins-c1").size(), 1u);
  EXPECT_EQ(opened->plan.links.size(), 1u);
  EXPECT_EQ(opened->plan.activities[0].hours, 0.0);
  EXPECT_EQ(opened->plan.activities[0].start, plan.start);
  EXPECT_THAT(check(opened->plan), IsEmpty());
}

TEST(PlanJson, WritesTextThatIsNotUtf8AsReplacementSigns) {
  Plan plan = every_field_set();
  plan.title = "caf\xE9";
  const auto opened = plan_from_json(plan_to_json(plan));
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->plan.title, "caf\uFFFD");
}

TEST(PlanJson, KeepsUnknownMembersOutOfTheWayOfKnownOnes) {
  Plan plan = every_field_set();
  plan.client = "";
  plan.extra = {{"client", "\"not mine\""}, {"later", "{\"b\":1.0,\"a\":[]}"}, {"broken", "{"}};
  const auto opened = plan_from_json(plan_to_json(plan));
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->plan.client, "");
  EXPECT_EQ(opened->plan.extra, (Extra{{"later", "{\"a\":[],\"b\":1.0}"}, {"broken", "\"{\""}}));
}

}  // namespace
}  // namespace core
