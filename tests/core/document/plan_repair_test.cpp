#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <format>

#include "core/document/plan_json.h"
#include "core/document/read_scalars.h"
#include "core/model/check.h"

namespace core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

// Opens a plan with these members beside those that every plan has, all on the first line.
OpenedPlan open(std::string_view members) {
  const std::string text = std::format(
      R"({{"format": "tributary-plan", "version": 1, "id": "p", "language": "fr", "currency": "EUR", "tax": "excluded", )"
      R"("start": "2026-01", "months": 12, {}}})",
      members);
  auto opened = plan_from_json(text);
  EXPECT_TRUE(opened) << opened.error().key << " " << opened.error().place;
  if (!opened) return {};
  for (const Problem& problem : check(opened->plan))
    ADD_FAILURE() << problem.pointer << " " << problem.message.key;
  // Once written, nothing is left to mend.
  const std::string written = plan_to_json(opened->plan);
  const auto again = plan_from_json(written);
  EXPECT_TRUE(again);
  if (again) {
    EXPECT_EQ(again->plan, opened->plan);
    EXPECT_EQ(plan_to_json(again->plan), written);
    for (const Repair& repair : again->repairs)
      EXPECT_EQ(repair.message.key, "repair.season_mean") << repair.pointer;
  }
  return *std::move(opened);
}

// "pointer key" of every repair.
std::vector<std::string> said(const OpenedPlan& opened) {
  std::vector<std::string> lines;
  for (const Repair& repair : opened.repairs)
    lines.push_back(repair.pointer + " " + repair.message.key);
  return lines;
}

TEST(PlanRepair, SaysWhereWithLineColumnAndPointer) {
  const auto opened = plan_from_json(
      "{\n  \"format\": \"tributary-plan\", \"version\": 1, \"id\": \"p\", \"language\": \"fr\",\n"
      "  \"currency\": \"EUR\", \"tax\": \"excluded\", \"start\": \"2026-01\", \"months\": 12,\n"
      "  \"channels\": [{\"id\": \"c\", \"name\": \"é\", \"least\": \"peu\"}]\n}\n");
  ASSERT_TRUE(opened);
  ASSERT_THAT(opened->repairs, SizeIs(1));
  EXPECT_EQ(opened->repairs[0].pointer, "/channels/0/least");
  EXPECT_EQ(opened->repairs[0].line, 4);
  EXPECT_EQ(opened->repairs[0].column, 50);  // characters, so é is one
  EXPECT_EQ(opened->repairs[0].message, (Message{"repair.not_a_number", {}}));
  EXPECT_THAT(opened->plan.set_aside, ElementsAre(SetAside{"/channels/0/least", "\"peu\""}));
}

TEST(PlanRepair, KeepsTheOtherItemsWhenOneIsDamaged) {
  const auto opened = open(R"("segments": [{"id": "a"}, 7, {"id": "b", "share": 0.5}, {}, null])");
  EXPECT_THAT(said(opened),
              ElementsAre("/segments/1 repair.not_an_object", "/segments/3 repair.empty_item",
                          "/segments/4 repair.not_an_object"));
  ASSERT_THAT(opened.plan.segments, SizeIs(2));
  EXPECT_EQ(opened.plan.segments[1].id, "b");
  EXPECT_EQ(opened.plan.segments[1].share->low, 0.5);
  EXPECT_THAT(opened.plan.set_aside,
              ElementsAre(SetAside{"/segments/1", "7"}, SetAside{"/segments/3", "{}"},
                          SetAside{"/segments/4", "null"}));
}

TEST(PlanRepair, SetsAReportedReturnAsideThatLacksAnEndOrIsNotAboveZero) {
  const auto opened =
      open(R"("shocks": [{"id": "a", "kind": "cost", "reported": {"before": 2.8, "after": 0}}, )"
           R"({"id": "b", "kind": "cost", "reported": {"before": 2.8}}, )"
           R"({"id": "c", "kind": "cost", "reported": {"before": 2.8, "after": 1.2}}])");
  EXPECT_THAT(said(opened), ElementsAre("/shocks/0/reported repair.incomplete",
                                        "/shocks/1/reported repair.incomplete"));
  EXPECT_EQ(opened.repairs[0].message.values.at("member"), "after");
  ASSERT_THAT(opened.plan.shocks, SizeIs(3));
  EXPECT_FALSE(opened.plan.shocks[0].reported);
  EXPECT_FALSE(opened.plan.shocks[1].reported);
  EXPECT_EQ(opened.plan.shocks[2].reported, (ReportedReturn{2.8, 1.2, {}}));
}

TEST(PlanRepair, ReadsNumbersFromTextWhereTheyCanMeanOneThing) {
  EXPECT_EQ(number_from_text("12"), 12.0);
  EXPECT_EQ(number_from_text(" 12,5 "), 12.5);
  EXPECT_EQ(number_from_text("-0.25"), -0.25);
  EXPECT_EQ(number_from_text("1 234,5"), 1234.5);
  EXPECT_EQ(number_from_text("1\u202F234\u00A0567"), 1234567.0);
  EXPECT_EQ(number_from_text("0,1234"), 0.1234);
  EXPECT_EQ(number_from_text("1,234"), std::nullopt);
  EXPECT_EQ(number_from_text("1,234.5"), std::nullopt);
  EXPECT_EQ(number_from_text("1,2,3"), std::nullopt);
  EXPECT_EQ(number_from_text("12 %"), std::nullopt);
  EXPECT_EQ(number_from_text("1e5"), std::nullopt);
  EXPECT_EQ(number_from_text("."), std::nullopt);
  EXPECT_EQ(number_from_text("5."), std::nullopt);
  EXPECT_EQ(number_from_text("nan"), std::nullopt);
  EXPECT_EQ(number_from_text(""), std::nullopt);
  EXPECT_EQ(number_from_text(std::string(400, '9')), std::nullopt);
}

TEST(PlanRepair, MendsWhatIsClear) {
  const auto opened = open(
      R"("title": 2026, "business": {"cash": "1 200,5", "online": "true", "catalogue_size": true},
         "capacity": {"max_owner_share": 1.0000000000000002},
         "interviews": [{"id": 12, "date": "2026-01-12T09:30:00Z"}],
         "goals": [{"id": "g", "measure": "customers", "target": 5, "month": "2026-03-31"}])");
  EXPECT_THAT(
      said(opened),
      ElementsAre("/title repair.word_read", "/business/cash repair.number_read",
                  "/business/online repair.word_read",
                  "/business/catalogue_size repair.not_a_number",
                  "/capacity/max_owner_share repair.number_read",
                  "/interviews/0/date repair.word_read", "/goals/0/month repair.word_read"));
  EXPECT_EQ(opened.plan.title, "2026");
  EXPECT_EQ(opened.plan.business.cash, 1200.5);
  EXPECT_EQ(opened.plan.business.online, true);
  EXPECT_EQ(opened.plan.business.catalogue_size, std::nullopt);
  EXPECT_EQ(opened.plan.capacity.max_owner_share, 1.0);
  EXPECT_EQ(opened.plan.interviews[0].id, "12");
  EXPECT_EQ(opened.plan.interviews[0].date, "2026-01-12");
  EXPECT_EQ(opened.plan.goals[0].month, make_month(2026, 3));
}

TEST(PlanRepair, SetsGoalsAsideWhoseTargetSuitsAnotherMeasure) {
  const auto opened = open(R"("goals": [
      {"id": "a", "measure": "owner_share", "target": 40},
      {"id": "b", "measure": "effective_number", "target": 0.5},
      {"id": "c", "measure": "revenue", "target": 40},
      {"id": "d", "measure": "fame", "target": 0.4},
      {"id": "e", "measure": "mer"}])");
  EXPECT_THAT(said(opened),
              ElementsAre("/goals/0 repair.incomplete", "/goals/1 repair.incomplete",
                          "/goals/3 repair.incomplete", "/goals/4 repair.incomplete"));
  ASSERT_THAT(opened.plan.goals, SizeIs(1));
  EXPECT_EQ(opened.plan.goals[0].id, "c");
  EXPECT_THAT(opened.plan.set_aside, SizeIs(4));
}

TEST(PlanRepair, SetsNumbersOutOfRangeAsideAndNeverClampsThem) {
  const auto opened = open(
      R"("business": {"contribution_margin": 35, "cash": 1e15, "days_to_decide": -1},
         "activities": [{"id": "a", "start": "2026-02", "months": 1.5, "hours": -3}])");
  EXPECT_THAT(said(opened), ElementsAre("/business/contribution_margin repair.out_of_range",
                                        "/business/cash repair.out_of_range",
                                        "/business/days_to_decide repair.out_of_range",
                                        "/activities/0/months repair.not_whole",
                                        "/activities/0/hours repair.out_of_range"));
  EXPECT_EQ(opened.plan.business.contribution_margin, std::nullopt);
  EXPECT_EQ(opened.plan.activities[0].months, 1);
  EXPECT_EQ(opened.plan.set_aside[0], (SetAside{"/business/contribution_margin", "35"}));
}

TEST(PlanRepair, ReadsEstimatesInBothForms) {
  const auto opened = open(
      R"("business": {"order_value": 70, "monthly_revenue": {"low": 9, "high": 5},
         "price_month": {"low": 1, "high": 3, "mode": 4}, "months_kept": {"low": 3}, "days_to_decide": {"low": 1, "high": "x"},
         "contribution_margin": {"low": "0,2", "high": 0.4, "evidence": "rumour", "date": "2026-02-30", "why": 1}})");
  EXPECT_THAT(said(opened),
              ElementsAre("/business/monthly_revenue repair.range_reversed",
                          "/business/price_month/mode repair.mode_outside",
                          "/business/months_kept repair.incomplete",
                          "/business/days_to_decide repair.incomplete",
                          "/business/contribution_margin/low repair.number_read",
                          "/business/contribution_margin/evidence repair.unknown_word",
                          "/business/contribution_margin/date repair.not_a_date"));
  const Business& business = opened.plan.business;
  EXPECT_EQ(*business.order_value, point_estimate(70));
  EXPECT_EQ(*business.monthly_revenue, range_estimate(5, 9));
  EXPECT_EQ(*business.price_month, range_estimate(1, 3));
  EXPECT_EQ(business.months_kept, std::nullopt);
  EXPECT_EQ(business.contribution_margin->low, 0.2);
  EXPECT_EQ(business.contribution_margin->extra, (Extra{{"why", "1"}}));
}

TEST(PlanRepair, GivesIdsAndFollowsThemWhereverTheyAreNamed) {
  const auto opened = open(
      R"("behaviours": [{"id": "b", "reach": {"E-mail": 0.5, "gone": 0.2}}, {"id": "b", "name": "Autre"}, {"name": "Sans nom"}],
         "channels": [{"id": "E-mail", "name": "Lettre"}, {"id": "b"}, {"id": ["x"]}],
         "activities": [{"id": "a", "start": "2026-01", "channel": "b", "behaviours": ["b", "none"]}])");
  EXPECT_THAT(said(opened),
              ElementsAre("/behaviours/0/reach/gone repair.unknown_reference",
                          "/behaviours/1/id repair.id_taken", "/behaviours/2/id repair.id_made",
                          "/channels/0/id repair.id_bad", "/channels/1/id repair.id_taken",
                          "/channels/2/id repair.id_bad",
                          "/activities/0/behaviours/1 repair.unknown_reference"));
  const Plan& plan = opened.plan;
  EXPECT_THAT(plan.channels[0].id, testing::StartsWith("lettre-"));
  EXPECT_EQ(plan.behaviours[0].reach, (std::map<Id, double>{{plan.channels[0].id, 0.5}}));
  EXPECT_THAT(plan.behaviours[1].id, testing::StartsWith("autre-"));
  // The channel lost its name to the behaviour, and what named the channel follows it.
  EXPECT_EQ(plan.activities[0].channel, plan.channels[1].id);
  EXPECT_THAT(plan.activities[0].behaviours, ElementsAre("b"));
}

TEST(PlanRepair, MakesTheSameIdsFromTheSameFile) {
  const std::string_view members = R"("channels": [{"name": "Un"}, {"name": "Deux"}])";
  EXPECT_EQ(open(members).plan, open(members).plan);
}

TEST(PlanRepair, SetsAsideWhatMeansNothingWithoutItsReference) {
  const auto opened = open(
      R"("channels": [{"id": "a"}, {"id": "b"}],
         "links": [{"from": "a", "to": "gone", "share": 0.1}, {"from": "a", "to": "b"}, {"from": "a", "to": "b", "share": 0.2}],
         "ratings": [{"channel": "a", "criterion": "control", "rating": 6}, {"channel": "b", "criterion": "control", "rating": 4, "rater": "gone"}],
         "history": [{"channel": "a"}, {"channel": "a", "month": "2025-13"}, {"channel": "gone", "month": "2025-12"}, {"channel": "a", "month": "2025-12"}],
         "spend": {"gone": {"2026-01": 5}, "a": {"2026-01": 5, "2026-1": 6, "2026-02": null, "2026-03": -1}})");
  EXPECT_THAT(
      said(opened),
      ElementsAre("/links/0 repair.lost_reference", "/links/1 repair.incomplete",
                  "/ratings/0 repair.incomplete", "/ratings/1/rater repair.unknown_reference",
                  "/history/0 repair.incomplete", "/history/1 repair.incomplete",
                  "/history/2 repair.lost_reference", "/spend/gone repair.unknown_reference",
                  "/spend/a/2026-1 repair.not_a_month", "/spend/a/2026-03 repair.out_of_range"));
  EXPECT_EQ(opened.repairs[0].message.values,
            (std::map<std::string, std::string>{{"found", "gone"}, {"member", "to"}}));
  EXPECT_THAT(opened.plan.links, SizeIs(1));
  EXPECT_THAT(opened.plan.ratings, SizeIs(1));
  EXPECT_THAT(opened.plan.history, SizeIs(1));
  EXPECT_EQ(opened.plan.spend, (Grid{{"a", {{make_month(2026, 1), 5.0}}}}));
  EXPECT_EQ(opened.plan.set_aside[0].text, R"({"from": "a", "to": "gone", "share": 0.1})");
}

TEST(PlanRepair, SetsAsideWhatClosesACircle) {
  const auto opened = open(
      R"("channels": [{"id": "a"}, {"id": "b"}, {"id": "c"}],
         "links": [{"from": "a", "to": "b", "share": 0.1}, {"from": "b", "to": "c", "share": 0.1},
                   {"from": "c", "to": "a", "share": 0.1}, {"from": "c", "to": "a", "kind": "boosts", "share": 3},
                   {"from": "b", "to": "b", "share": 0.1}],
         "activities": [{"id": "x", "start": "2026-01", "after": ["y"]}, {"id": "y", "start": "2026-01", "after": ["x", "y"]}])");
  EXPECT_THAT(said(opened),
              ElementsAre("/links/2 repair.link_circle", "/links/4 repair.link_circle",
                          "/activities/1/after/0 repair.order_circle",
                          "/activities/1/after/1 repair.order_circle"));
  EXPECT_THAT(opened.plan.links, SizeIs(3));
  EXPECT_THAT(opened.plan.activities[0].after, ElementsAre("y"));
}

TEST(PlanRepair, KeepsSeasonsOfTwelveAndOnlyReportsTheirMean) {
  const auto opened = open(
      R"("business": {"season": [1, 2, 3], "season_cost": [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]})");
  EXPECT_THAT(said(opened), ElementsAre("/business/season repair.not_twelve",
                                        "/business/season_cost repair.season_mean"));
  EXPECT_THAT(opened.plan.business.season, IsEmpty());
  EXPECT_THAT(opened.plan.business.season_cost, SizeIs(12));
  EXPECT_THAT(open(R"("business": {"season": [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, "x"]})")
                  .plan.business.season,
              IsEmpty());
}

TEST(PlanRepair, KeepsMembersItDoesNotKnowWithAllTheirDigits) {
  const auto opened = open(R"("later": {"z": 12345678901234567890, "a": [1.0, 1E2]},
      "channels": [{"id": "a", "colour": "red", "physics": {"smell": null}}])");
  EXPECT_THAT(opened.repairs, IsEmpty());
  EXPECT_EQ(opened.plan.extra, (Extra{{"later", R"({"a":[1.0,1E2],"z":12345678901234567890})"}}));
  EXPECT_EQ(opened.plan.channels[0].extra, (Extra{{"colour", "\"red\""}}));
  EXPECT_EQ(opened.plan.channels[0].physics.extra, (Extra{{"smell", "null"}}));
}

// "pointer line:column" of every member that was kept.
std::vector<std::string> kept(const OpenedPlan& opened) {
  std::vector<std::string> lines;
  for (const Repair& member : opened.unknown)
    lines.push_back(std::format("{} {}:{}", member.pointer, member.line, member.column));
  return lines;
}

TEST(PlanRepair, NamesMembersItDoesNotKnowWhereTheyStand) {
  // The first channel is set aside whole, so what it holds is not kept as a member, and the place
  // of the second is that in the file.
  const auto opened = plan_from_json(
      "{\"format\": \"tributary-plan\", \"version\": 1, \"id\": \"p\", \"language\": \"fr\",\n"
      "\"currency\": \"EUR\", \"tax\": \"excluded\", \"start\": \"2026-01\", \"months\": 12,\n"
      "\"ratings\": [{\"odd\": 1},\n"
      "  {\"channel\": \"c\", \"criterion\": \"decision\", \"rating\": 3, \"odd\": "
      "2}],\n"
      "\"channels\": [{\"id\": \"c\", \"physics\": {\"a/b\": null}}], \"later\": []}");
  ASSERT_TRUE(opened);
  EXPECT_THAT(said(*opened), ElementsAre("/ratings/0 repair.incomplete"));
  EXPECT_THAT(kept(*opened),
              ElementsAre("/ratings/1/odd 4:65", "/channels/0/physics/a~1b 5:45", "/later 5:63"));
}

TEST(PlanRepair, TakesTheLastOfMembersWithOneNameAndKeepsTheOthersAside) {
  const auto opened = open(R"("title": "un", "title": "deux", "x": 1, "x": 2)");
  EXPECT_THAT(said(opened), ElementsAre("/title repair.repeated", "/x repair.repeated"));
  EXPECT_EQ(opened.plan.title, "deux");
  EXPECT_EQ(opened.plan.extra, (Extra{{"x", "2"}}));
  EXPECT_THAT(opened.plan.set_aside,
              ElementsAre(SetAside{"/title", "\"un\""}, SetAside{"/x", "1"}));
}

TEST(PlanRepair, ReadsAmountsForEveryMonthAndForSome) {
  const auto opened =
      open(R"("capacity": {"budget": {"every": 100, "2026-03": 50, "mars": 5}, "hours": "12,5"})");
  EXPECT_THAT(said(opened), ElementsAre("/capacity/budget/mars repair.not_a_month",
                                        "/capacity/hours repair.number_read"));
  EXPECT_EQ(opened.plan.capacity.budget.at(make_month(2026, 2)), 100.0);
  EXPECT_EQ(opened.plan.capacity.budget.at(make_month(2026, 3)), 50.0);
  EXPECT_EQ(opened.plan.capacity.hours.every, 12.5);
}

TEST(PlanRepair, PutsTheUsualValueWhereOneIsMissing) {
  const auto opened = plan_from_json(
      R"({"format": "tributary-plan", "activities": [{"id": "a"}], "phases": [{"id": "f", "start": "soon"}]})");
  ASSERT_TRUE(opened);
  EXPECT_THAT(said(*opened),
              testing::UnorderedElementsAre(
                  "/version repair.version_missing", "/id repair.id_made",
                  "/language repair.missing", "/currency repair.missing", "/tax repair.missing",
                  "/start repair.missing", "/months repair.missing",
                  "/activities/0/start repair.missing", "/phases/0/start repair.not_a_month"));
  EXPECT_EQ(opened->plan.start, make_month(2026, 1));
  EXPECT_EQ(opened->plan.activities[0].start, make_month(2026, 1));
  EXPECT_EQ(opened->plan.phases[0].start, make_month(2026, 1));
  EXPECT_THAT(check(opened->plan), IsEmpty());
}

TEST(PlanRepair, KeepsWhatWasSetAsideBefore) {
  const auto opened =
      open(R"("set_aside": [{"pointer": "/x", "text": "{"}, 5, {"pointer": "/y"}], "segments": 3)");
  EXPECT_THAT(said(opened),
              ElementsAre("/set_aside/1 repair.not_set_aside", "/set_aside/2 repair.not_set_aside",
                          "/segments repair.not_a_list"));
  EXPECT_THAT(opened.plan.set_aside, ElementsAre(SetAside{"/x", "{"}, SetAside{"/set_aside/1", "5"},
                                                 SetAside{"/set_aside/2", R"({"pointer": "/y"})"},
                                                 SetAside{"/segments", "3"}));
}

TEST(PlanRepair, SetsAsideTextsThatNoFieldCouldHold) {
  const auto opened =
      open(std::format(R"("title": "{}")", std::string(limits::text_bytes + 1, 'x')));
  EXPECT_THAT(said(opened), ElementsAre("/title repair.text_too_long"));
}

TEST(PlanRepair, WritesPointersWithTheirEscapes) {
  const auto opened = open(R"("spend": {"a/b~c": {}})");
  EXPECT_THAT(said(opened), ElementsAre("/spend/a~1b~0c repair.unknown_reference"));
}

}  // namespace
}  // namespace core
