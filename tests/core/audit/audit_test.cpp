#include "core/audit/audit.h"

#include <gtest/gtest.h>

#include "tests/support/plan_builders.h"

namespace core {
namespace {

constexpr Month december{12 * 2025 + 11};
constexpr Month february{12 * 2026 + 1};

OwnerDirectory owners() {
  return OwnerDirectory(
      {{.id = "meta", .name = {.fr = "Meta", .en = "Meta"}, .aliases = {"Facebook Inc."}},
       {.id = "alphabet", .name = {.fr = "Google", .en = "Google"}, .aliases = {}}});
}

HistoryRow row(Id channel, Month month, double revenue, double spend) {
  HistoryRow made;
  made.channel = std::move(channel);
  made.month = month;
  made.revenue = point_estimate(revenue);
  made.spend = spend;
  return made;
}

TotalRow total(Month month, double revenue) {
  TotalRow made;
  made.month = month;
  made.revenue = revenue;
  return made;
}

// Facebook Ads 80, search 10 and Instagram 10 in December; the plan starts in January 2026.
Plan shop() {
  Plan plan = shop_plan();
  plan.links.clear();
  plan.surveys.clear();
  plan.history = {row("ads", december, 80, 34), row("search", december, 10, 0),
                  row("reels", december, 10, 6)};
  plan.totals = {total(december, 100)};
  return plan;
}

Audit audited(const Plan& plan, std::optional<MonthRange> period = std::nullopt) {
  const auto answer = audit(plan, owners(), period);
  EXPECT_TRUE(answer);
  return answer.value_or(Audit{});
}

TEST(Audit, ReadsTheLatestMonthNotAfterTheStart) {
  Plan plan = shop();
  plan.history.push_back(row("search", february, 99, 99));
  const Audit answer = audited(plan);
  EXPECT_EQ(answer.period, (MonthRange{december, december}));
  EXPECT_EQ(answer.months, (std::vector{december, february}));
  EXPECT_EQ(answer.months_read, 1);
  EXPECT_NEAR(*answer.channels[0].share, 0.8, 1e-12);
  EXPECT_NEAR(*answer.mer, 2.5, 1e-12);
}

TEST(Audit, AnswersOfNothingWithNothing) {
  const Audit answer = audited(Plan{});
  EXPECT_EQ(answer.period, std::nullopt);
  EXPECT_EQ(answer.by_channel, std::nullopt);
  EXPECT_EQ(answer.claims, std::nullopt);
  EXPECT_TRUE(answer.stops.empty());
}

}  // namespace
}  // namespace core
