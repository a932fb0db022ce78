#include "core/edit/history_edits.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/support/edit_checks.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

HistoryRow row(Id channel, Month month, double spend) {
  HistoryRow made;
  made.channel = std::move(channel);
  made.month = month;
  made.spend = spend;
  return made;
}

TEST(HistoryEdits, ReplaceTheSameMonthAndAddOthers) {
  const Plan plan = shop_plan();
  const Plan replaced = applied(plan, set_history_row(row("ads", make_month(2025, 12), 1)));
  ASSERT_EQ(replaced.history.size(), 1u);
  EXPECT_EQ(replaced.history[0].spend, 1);
  const Plan added = applied(plan, set_history_row(row("ads", make_month(2025, 11), 1)));
  EXPECT_EQ(added.history.size(), 2u);
  EXPECT_TRUE(applied(added, remove_history_row("ads", make_month(2025, 11))) == plan);
}

TEST(HistoryEdits, RefuseBadInput) {
  const Plan plan = shop_plan();
  expect_refused(plan, set_history_row(row("none", plan.start, 1)), "error.unknown_channel");
  expect_refused(plan, set_history_row(row("ads", Month{0}, 1)), "error.month_out_of_range");
  expect_refused(plan, set_history_row(row("ads", plan.start, -1)), "error.at_least");
  expect_refused(plan,
                 set_history_row(row("ads", plan.start, std::numeric_limits<double>::quiet_NaN())),
                 "error.not_a_number");
  HistoryRow claimed = row("ads", plan.start, 1);
  claimed.claimed_revenue = between(2, 1);
  expect_refused(plan, set_history_row(claimed), "error.range_reversed");
  expect_refused(plan, remove_history_row("search", plan.start), "error.unknown_history_row");
}

const Month december = make_month(2025, 12);

TEST(HistoryEdits, SetOneFigureAndLeaveTheOthers) {
  const Plan plan = shop_plan();
  const Plan changed = applied(plan, set_history_figure("ads", december, HistoryFigure::hours, 24));
  ASSERT_EQ(changed.history.size(), 1u);
  EXPECT_EQ(changed.history[0].hours, 24);
  EXPECT_EQ(changed.history[0].spend, plan.history[0].spend);
  const Plan added =
      applied(plan, set_history_figure("search", december, HistoryFigure::visits, 100));
  ASSERT_EQ(added.history.size(), 2u);
  EXPECT_EQ(figure_of(added.history[1], HistoryFigure::visits), 100);
  // Emptied, the row is there no more.
  EXPECT_TRUE(applied(added, set_history_figure("search", december, HistoryFigure::visits, {})) ==
              plan);
  // Also where clicks stand behind what it showed.
  Plan clicked = added;
  clicked.history[1].clicks = 100;
  EXPECT_TRUE(applied(clicked, set_history_figure("search", december, HistoryFigure::visits, {})) ==
              plan);
}

TEST(HistoryEdits, KeepWhatAnEstimateRestsOn) {
  Plan plan = shop_plan();
  plan.history[0].revenue = between(10, 30);
  plan.history[0].revenue->mode = 20;
  plan.history[0].revenue->evidence = Evidence::survey;
  EXPECT_EQ(figure_of(plan.history[0], HistoryFigure::revenue), 20);
  const Plan changed =
      applied(plan, set_history_figure("ads", december, HistoryFigure::revenue, 34'000));
  const Estimate& revenue = *changed.history[0].revenue;
  EXPECT_TRUE(revenue.is_point() && revenue.low == 34'000 && !revenue.mode);
  EXPECT_EQ(revenue.evidence, Evidence::survey);
  EXPECT_FALSE(applied(plan, set_history_figure("ads", december, HistoryFigure::revenue, {}))
                   .history[0]
                   .revenue);
}

TEST(HistoryEdits, RefuseABadFigure) {
  const Plan plan = shop_plan();
  const auto set = [](Id channel, Month month, double value) {
    return set_history_figure(std::move(channel), month, HistoryFigure::revenue, value);
  };
  expect_refused(plan, set("none", december, 1), "error.unknown_channel");
  expect_refused(plan, set("ads", Month{0}, 1), "error.month_out_of_range");
  expect_refused(plan, set("ads", december, -1), "error.at_least");
  expect_refused(plan, set("ads", december, std::numeric_limits<double>::infinity()),
                 "error.not_a_number");
  expect_refused(plan, set_history_figure("search", december, HistoryFigure::orders, -1),
                 "error.at_least");
}

TEST(TotalEdits, SetOneFigureOfAMonth) {
  Plan plan = shop_plan();
  plan.totals.clear();
  const Plan said = applied(plan, set_total_figure(december, TotalFigure::revenue, 40'000));
  const Plan both = applied(said, set_total_figure(december, TotalFigure::cash, -500));
  ASSERT_EQ(both.totals.size(), 1u);
  EXPECT_EQ(figure_of(both.totals[0], TotalFigure::revenue), 40'000);
  EXPECT_EQ(figure_of(both.totals[0], TotalFigure::cash), -500);
  EXPECT_EQ(figure_of(both.totals[0], TotalFigure::orders), std::nullopt);
  EXPECT_TRUE(applied(said, set_total_figure(december, TotalFigure::revenue, {})) == plan);
  expect_refused(plan, set_total_figure(december, TotalFigure::revenue, -1), "error.at_least");
  expect_refused(plan, set_total_figure(Month{0}, TotalFigure::orders, 1),
                 "error.month_out_of_range");
  expect_refused(
      plan, set_total_figure(december, TotalFigure::cash, std::numeric_limits<double>::quiet_NaN()),
      "error.not_a_number");
}

TEST(ClaimTax, IsSaidInTheSourceOfTheClaim) {
  Plan plan = shop_plan();
  plan.sources.clear();
  plan.totals.clear();
  Source known;
  known.id = "ads_export";
  plan.sources = {known};
  plan.history = {row("ads", december, 1), row("ads", make_month(2025, 11), 1),
                  row("ads", make_month(2025, 10), 1), row("search", december, 1)};
  plan.history[0].source = "ads_export";
  plan.history[1].source = "typed from a screen";
  for (HistoryRow& one : plan.history) one.claimed_revenue = point_estimate(5);
  plan.history[2].claimed_revenue.reset();
  const Plan said = applied(plan, set_claim_tax("ads", TaxBasis::included, "claim"));
  ASSERT_EQ(said.sources.size(), 2u);
  EXPECT_EQ(said.sources[0].tax, TaxBasis::included);
  EXPECT_EQ(said.sources[1].id, "claim");
  EXPECT_EQ(said.sources[1].file, "typed from a screen");
  EXPECT_EQ(said.sources[1].tax, TaxBasis::included);
  EXPECT_EQ(said.history[1].source, "claim");
  // Neither a month without a claim nor another channel is concerned.
  EXPECT_EQ(said.history[2].source, "");
  EXPECT_EQ(said.history[3].source, "");
}

TEST(ClaimTax, IsNotSaidOfTheTotalFromTheSameFile) {
  Plan plan = shop_plan();
  Source report;
  report.id = "report";
  report.file = "report.csv";
  plan.sources = {report};
  plan.history = {row("ads", december, 1)};
  plan.history[0].claimed_revenue = point_estimate(5);
  plan.history[0].source = "report";
  plan.totals = {TotalRow{}};
  plan.totals[0].month = december;
  plan.totals[0].source = "report";
  const Plan said = applied(plan, set_claim_tax("ads", TaxBasis::included, "claim"));
  ASSERT_EQ(said.sources.size(), 2u);
  EXPECT_EQ(said.sources[0].tax, std::nullopt);
  EXPECT_EQ(said.sources[1].file, "report.csv");
  EXPECT_EQ(said.history[0].source, "claim");
  EXPECT_EQ(said.totals[0].source, "report");
  expect_refused(plan, set_claim_tax("none", TaxBasis::included, "x"), "error.unknown_channel");
  expect_refused(plan, set_claim_tax("ads", TaxBasis::included, "report"), "error.id_taken");
}

}  // namespace
}  // namespace core
