#include "core/model/check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <limits>

#include "tests/support/every_field_set.h"

namespace core {
namespace {

using testing::ElementsAre;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

// "pointer key" of what is wrong after `spoil`.
std::vector<std::string> wrong(const std::function<void(Plan&)>& spoil) {
  Plan plan = every_field_set();
  spoil(plan);
  std::vector<std::string> lines;
  for (const Problem& problem : check(plan))
    lines.push_back(problem.pointer + " " + problem.message.key);
  return lines;
}

TEST(Check, FindsNothingInASoundPlan) {
  EXPECT_THAT(wrong([](Plan&) {}), ElementsAre());
}

TEST(Check, FindsIdsThatAreMalformedOrGivenTwice) {
  EXPECT_THAT(wrong([](Plan& p) { p.platforms[0].gaps[0].id = "Speed"; }),
              ElementsAre("/platforms/0/gaps/0/id problem.bad_words"));
  EXPECT_THAT(wrong([](Plan& p) { p.notes[0].id = p.goals[0].id; }),
              ElementsAre("/notes/0/id problem.id_taken"));
  EXPECT_THAT(wrong([](Plan& p) { p.id = p.goals[0].id; }), ElementsAre());
  EXPECT_THAT(wrong([](Plan& p) { p.criteria[0].id = p.goals[0].id; }), ElementsAre());
  EXPECT_THAT(wrong([](Plan& p) { p.criteria.push_back(p.criteria[0]); }),
              ElementsAre("/criteria/1/id problem.id_taken"));
}

TEST(Check, FindsReferencesThatLeadNowhere) {
  EXPECT_THAT(wrong([](Plan& p) { p.activities[0].phase = "gone"; }),
              ElementsAre("/activities/0/phase problem.unknown_reference"));
  EXPECT_THAT(wrong([](Plan& p) { p.behaviours[0].reach["gone"] = 0.1; }),
              ElementsAre("/behaviours/0/reach problem.unknown_reference"));
  EXPECT_THAT(wrong([](Plan& p) { p.spend["gone"]; }),
              ElementsAre("/spend problem.unknown_reference"));
  EXPECT_THAT(wrong([](Plan& p) { p.scenarios[0].shocks.push_back("guides-a1"); }),
              ElementsAre("/scenarios/0/shocks/1 problem.unknown_reference"));
  EXPECT_THAT(wrong([](Plan& p) { p.raters.clear(); }),
              ElementsAre("/ratings/0/rater problem.unknown_reference"));
}

TEST(Check, FindsTargetsThatSuitAnotherMeasure) {
  const auto with = [](Measure measure, double target) {
    return wrong([=](Plan& p) { p.goals[0].measure = measure, p.goals[0].target = target; });
  };
  EXPECT_THAT(with(Measure::revenue, 40), ElementsAre());
  EXPECT_THAT(with(Measure::owner_share, 0.4), ElementsAre());
  for (const Measure share : {Measure::owner_share, Measure::kept_if_stopped})
    EXPECT_THAT(with(share, 40), ElementsAre("/goals/0/target problem.out_of_range"));
  EXPECT_THAT(with(Measure::effective_number, 0.5),
              ElementsAre("/goals/0/target problem.out_of_range"));
  EXPECT_THAT(with(Measure::mer, 1001), ElementsAre("/goals/0/target problem.out_of_range"));
}

TEST(Check, FindsNumbersOutOfRangeOrNotFinite) {
  EXPECT_THAT(wrong([](Plan& p) { p.months = 37; }), ElementsAre("/months problem.out_of_range"));
  EXPECT_THAT(wrong([](Plan& p) { p.business.cash = nan; }),
              ElementsAre("/business/cash problem.out_of_range"));
  EXPECT_THAT(wrong([](Plan& p) { p.platforms[0].log[0].value = infinity; }),
              ElementsAre("/platforms/0/log/0/value problem.out_of_range"));
  EXPECT_THAT(wrong([](Plan& p) { p.capacity.budget.by_month[make_month(2026, 3)] = -1; }),
              ElementsAre("/capacity/budget/2026-03 problem.out_of_range"));
  EXPECT_THAT(wrong([](Plan& p) { p.channels[0].response->carry_over->window = 1.5; }),
              ElementsAre("/channels/0/response/carry_over/window problem.not_whole"));
  EXPECT_THAT(wrong([](Plan& p) { p.seed = (std::uint64_t{1} << 53) + 2; }),
              ElementsAre("/seed problem.out_of_range"));
}

TEST(Check, FindsEstimatesOutOfOrder) {
  EXPECT_THAT(wrong([](Plan& p) { p.segments[0].share = Estimate{.low = 0.6, .high = 0.4}; }),
              ElementsAre("/segments/0/share problem.range_reversed"));
  EXPECT_THAT(wrong([](Plan& p) { p.segments[0].share->mode = 0.9; }),
              ElementsAre("/segments/0/share problem.range_reversed"));
  EXPECT_THAT(wrong([](Plan& p) { p.segments[0].share->high = nan; }),
              ElementsAre("/segments/0/share/high problem.out_of_range",
                          "/segments/0/share problem.range_reversed"));
}

TEST(Check, FindsMonthsDaysWordsAndSeasonsThatCannotBe) {
  EXPECT_THAT(wrong([](Plan& p) { p.phases[0].start = Month{}; }),
              ElementsAre("/phases/0/start problem.not_a_month"));
  EXPECT_THAT(wrong([](Plan& p) { p.activities[0].done = "2026-02-30"; }),
              ElementsAre("/activities/0/done problem.bad_words"));
  EXPECT_THAT(wrong([](Plan& p) { p.currency = "eur"; }),
              ElementsAre("/currency problem.bad_words"));
  EXPECT_THAT(wrong([](Plan& p) { p.title = std::string(20'001, 'x'); }),
              ElementsAre("/title problem.text_too_long"));
  EXPECT_THAT(wrong([](Plan& p) { p.business.season.pop_back(); }),
              ElementsAre("/business/season problem.not_twelve"));
}

TEST(Check, FindsCircles) {
  EXPECT_THAT(wrong([](Plan& p) {
                p.links[1] = {"search-c2", "pins-c1", LinkKind::creates, point_estimate(0.1), {}};
              }),
              ElementsAre("/links/1 problem.link_circle"));
  EXPECT_THAT(wrong([](Plan& p) { p.activities[1].after = {"guides-a1"}; }),
              ElementsAre("/activities/1/after problem.order_circle"));
}

}  // namespace
}  // namespace core
