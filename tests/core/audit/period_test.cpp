#include "core/audit/period.h"

#include <gtest/gtest.h>

#include "tests/core/audit/shop.h"

namespace core {
namespace {

PeriodFigures read(const Plan& plan, std::optional<MonthRange> period = std::nullopt) {
  const auto figures = period_figures(plan, two_owners(), period);
  EXPECT_TRUE(figures);
  return figures.value_or(PeriodFigures{});
}

TEST(Period, IsTheLatestMonthNotAfterTheStart) {
  Plan plan = small_shop();
  plan.history.push_back(figures("ads", february, 1));
  plan.history.push_back(figures("ads", november, 2));
  EXPECT_EQ(history_months(plan), (std::vector{november, december, february}));
  EXPECT_EQ(read(plan).period, (MonthRange{december, december}));
  plan.start = february;
  EXPECT_EQ(read(plan).period, (MonthRange{february, february}));
  plan.start = november.plus(-5);
  EXPECT_EQ(read(plan).period, (MonthRange{february, february}));
}

TEST(Period, IsTheMeanOfTheMonthsThatHaveRows) {
  Plan plan = small_shop();
  plan.history.push_back(figures("ads", february, 40, 6));
  plan.totals.push_back(bank(february, 60));
  const PeriodFigures figures = read(plan, MonthRange{november, february});
  EXPECT_EQ(figures.months_read, 2);
  EXPECT_EQ(figures.channels[0].revenue, point_estimate(60));
  EXPECT_EQ(figures.channels[0].spend, 20);
  // What is shared out is of both months: search had no part of February's.
  EXPECT_EQ(figures.channels[1].revenue, point_estimate(5));
  // What is not is of the month that says it.
  EXPECT_EQ(figures.channels[2].spend, 6);
  EXPECT_EQ(figures.totals.revenue, 80);
  EXPECT_EQ(figures.totals.believed, 70);
  EXPECT_EQ(figures.totals.spend, 23);
  EXPECT_EQ(figures.channels[0].visits, std::nullopt);
}

TEST(Period, CountsTheMonthsOfEachFigureByItself) {
  Plan plan = small_shop();
  plan.history = {figures("ads", november, 40, 30), figures("ads", december, 50),
                  figures("search", december, 20, 8), figures("ads", february, 60, 10)};
  plan.history[0].visits = 900;
  plan.history[2].visits = 100;
  plan.history[3].orders = 5;
  plan.totals.clear();
  const PeriodFigures read_figures = read(plan, MonthRange{november, february});
  EXPECT_EQ(read_figures.months_read, 3);
  // By hand: (30 + 10) / 2 and 8; together 30, 8 and 10 in three months.
  EXPECT_EQ(read_figures.channels[0].spend, 20);
  EXPECT_EQ(read_figures.channels[1].spend, 8);
  EXPECT_EQ(read_figures.totals.spend, 16);
  EXPECT_EQ(read_figures.channels[0].visits, 900);
  EXPECT_EQ(read_figures.totals.visits, 500);
  EXPECT_EQ(read_figures.channels[0].orders, 5);
  EXPECT_EQ(read_figures.totals.orders, 5);
  EXPECT_EQ(read_figures.totals.hours, std::nullopt);
}

TEST(Period, TakesTheOrdersOfTheBankInTheMonthsThatHaveThem) {
  Plan plan = small_shop();
  plan.history = {figures("ads", november, 40), figures("ads", december, 50)};
  plan.totals[0].orders = 12;
  EXPECT_EQ(read(plan, MonthRange{november, december}).totals.orders, 12);
  plan.history[0].orders = 4;
  EXPECT_EQ(read(plan, MonthRange{november, december}).totals.orders, 8);
}

TEST(Period, HoldsPartsAgainstTheRevenueOfTheirMonths) {
  Plan plan = small_shop();
  plan.history = {figures("ads", november, 30), figures("ads", december, std::nullopt),
                  figures("search", december, std::nullopt)};
  plan.history[1].claimed_revenue = point_estimate(90);
  plan.totals = {bank(november, 60), bank(december, 100)};
  const PeriodFigures both = read(plan, MonthRange{november, december});
  EXPECT_EQ(both.totals.revenue, 80);
  EXPECT_EQ(both.totals.believed_of, 60);
  EXPECT_EQ(both.channels[0].revenue, point_estimate(30));
  EXPECT_EQ(shared_revenue(both.totals), 60);
  EXPECT_EQ(both.totals.claimed_of, 100);
  EXPECT_EQ(both.channels[0].claimed, point_estimate(90));
  EXPECT_EQ(both.channels[0].claim_revenue, 100);
  EXPECT_EQ(both.channels[1].claim_revenue, std::nullopt);
  // Claims in a month without revenue are held against nothing.
  plan.totals = {bank(november, 60)};
  EXPECT_EQ(read(plan, MonthRange{november, december}).totals.claimed_of, std::nullopt);
  EXPECT_EQ(read(plan, MonthRange{november, december}).channels[0].claim_revenue, std::nullopt);
}

TEST(Period, AddsRangesEndByEndWithTheWeakestGrade) {
  Plan plan = small_shop();
  plan.history = {figures("ads", november, 10), figures("ads", december, 10)};
  plan.history[0].revenue = Estimate{.low = 8, .high = 18, .evidence = Evidence::analytics};
  plan.history[1].revenue = Estimate{
      .low = 10, .high = 20, .mode = 12, .evidence = Evidence::guess, .source = "the owner"};
  const Estimate revenue = *read(plan, MonthRange{november, december}).channels[0].revenue;
  EXPECT_EQ(revenue.low, 9);
  EXPECT_EQ(revenue.high, 19);
  // The middles are 12, of 8 to 18 the geometric one, and 12.
  EXPECT_NEAR(*revenue.mode, 12, 1e-12);
  EXPECT_EQ(revenue.evidence, Evidence::guess);
  EXPECT_EQ(revenue.source, "the owner");
  // One month alone keeps everything it says.
  EXPECT_EQ(read(plan).channels[0].revenue, plan.history[1].revenue);
}

TEST(Period, TakesAnUngradedFigureForTheWeakest) {
  Plan plan = small_shop();
  plan.history = {figures("ads", november, 10), figures("ads", december, 10)};
  plan.history[0].revenue->evidence = Evidence::guess;
  EXPECT_EQ(read(plan, MonthRange{november, december}).channels[0].revenue->evidence, std::nullopt);
  plan.history[1].revenue->evidence = Evidence::library;
  EXPECT_EQ(read(plan, MonthRange{november, december}).channels[0].revenue->evidence,
            Evidence::guess);
  plan.history[0].revenue->evidence = Evidence::interview;
  EXPECT_EQ(read(plan, MonthRange{november, december}).channels[0].revenue->evidence,
            Evidence::library);
}

TEST(Period, WeighsTheLengthOfVisitsByVisits) {
  Plan plan = small_shop();
  plan.history = {figures("ads", november, 1), figures("ads", december, 1)};
  plan.history[0].visits = 100;
  plan.history[0].visit_seconds = 30;
  plan.history[1].visits = 300;
  plan.history[1].visit_seconds = 50;
  EXPECT_NEAR(*read(plan, MonthRange{november, december}).channels[0].visit_seconds, 45, 1e-12);
  plan.history[1].visits = std::nullopt;
  EXPECT_NEAR(*read(plan).channels[0].visit_seconds, 50, 1e-12);
}

TEST(Period, BelievesTheBankBeforeWhatIsStatedBeforeTheChannels) {
  Plan plan = small_shop();
  EXPECT_EQ(read(plan).totals.basis, RevenueBasis::bank);
  plan.business.monthly_revenue = point_estimate(90);
  EXPECT_EQ(read(plan).totals.revenue, 100);
  plan.totals.clear();
  EXPECT_EQ(read(plan).totals.revenue, 90);
  EXPECT_EQ(read(plan).totals.basis, RevenueBasis::stated);
  plan.business.monthly_revenue = std::nullopt;
  EXPECT_EQ(read(plan).totals.revenue, 100);
  EXPECT_EQ(read(plan).totals.basis, RevenueBasis::channels);
  for (HistoryRow& row : plan.history) row.revenue = std::nullopt;
  EXPECT_EQ(read(plan).totals.revenue, std::nullopt);
  EXPECT_EQ(read(plan).totals.basis, RevenueBasis::none);
}

TEST(Period, RestsOnTheWeakestOfItsMonths) {
  Plan plan = small_shop();
  plan.history.push_back(figures("ads", november, 40));
  const PeriodTotals totals = read(plan, MonthRange{november, december}).totals;
  EXPECT_EQ(totals.basis, RevenueBasis::channels);
  EXPECT_EQ(totals.revenue, 70);
}

TEST(Period, SharesTheWholeRevenueOrTheSumWhereThatIsMore) {
  Plan plan = small_shop();
  EXPECT_EQ(shared_revenue(read(plan).totals), 100);
  plan.totals = {bank(december, 125)};
  EXPECT_EQ(shared_revenue(read(plan).totals), 125);
  plan.totals = {bank(december, 50)};
  EXPECT_EQ(shared_revenue(read(plan).totals), 100);
  EXPECT_EQ(read(plan).totals.revenue, 50);
  for (HistoryRow& row : plan.history) row.revenue = point_estimate(0);
  EXPECT_EQ(shared_revenue(read(plan).totals), std::nullopt);
}

TEST(Period, ReadsWhatWasTypedWhereThereIsNoRow) {
  Plan plan = small_shop();
  plan.history.erase(plan.history.begin() + 1);
  plan.channels[1].today = Today{};
  plan.channels[1].today->revenue = point_estimate(7);
  plan.channels[1].today->evidence = Evidence::interview;
  plan.channels[1].today->source = "the shop";
  EXPECT_EQ(read(plan).channels[1].revenue->low, 7);
  EXPECT_EQ(read(plan).channels[1].revenue->evidence, Evidence::interview);
  EXPECT_EQ(read(plan).channels[1].source, "the shop");
  // Typed is today, not a month somebody asks for.
  EXPECT_EQ(read(plan, MonthRange{december, december}).channels[1].revenue, std::nullopt);

  plan.history.clear();
  EXPECT_EQ(read(plan).period, std::nullopt);
  EXPECT_EQ(read(plan).months_read, 0);
  EXPECT_EQ(read(plan).totals.revenue, 7);
}

TEST(Period, TakesOrdersOfTheShopBeforeThoseOfChannels) {
  Plan plan = small_shop();
  plan.history[0].orders = 3;
  plan.history[1].orders = 4;
  EXPECT_EQ(read(plan).totals.orders, 7);
  plan.totals[0].orders = 9;
  EXPECT_EQ(read(plan).totals.orders, 9);
}

TEST(Period, TakesTheLatestCashOrTheBusinesss) {
  Plan plan = small_shop();
  plan.business.cash = 5;
  EXPECT_EQ(read(plan).totals.cash, 5);
  plan.history.push_back(figures("ads", november, 40));
  plan.totals.insert(plan.totals.begin(), bank(november, 40));
  plan.totals[0].cash = -3;
  EXPECT_EQ(read(plan, MonthRange{november, december}).totals.cash, -3);
  plan.totals[1].cash = 8;
  EXPECT_EQ(read(plan, MonthRange{november, december}).totals.cash, 8);
  EXPECT_EQ(read(plan, MonthRange{november, november}).totals.cash, -3);
}

TEST(Period, KnowsWhetherAClaimCountsTax) {
  Plan plan = small_shop();
  plan.sources = {Source{.id = "with", .tax = TaxBasis::included},
                  Source{.id = "without", .tax = TaxBasis::excluded}, Source{.id = "unsaid"}};
  plan.history = {figures("ads", november, 1), figures("ads", december, 1)};
  const auto tax = [&](std::string first, std::string second) {
    for (HistoryRow& row : plan.history) row.claimed_revenue = point_estimate(1);
    plan.history[0].source = std::move(first);
    plan.history[1].source = std::move(second);
    return read(plan, MonthRange{november, december}).channels[0].claim_tax;
  };
  EXPECT_EQ(tax("without", "without"), TaxBasis::excluded);
  EXPECT_EQ(tax("with", "without"), TaxBasis::included);
  EXPECT_EQ(tax("without", "with"), TaxBasis::included);
  EXPECT_EQ(tax("with", "unsaid"), std::nullopt);
  EXPECT_EQ(tax("unsaid", "with"), std::nullopt);
  EXPECT_EQ(tax("an export", "an export"), std::nullopt);
}

TEST(Period, KnowsWhetherTheRevenueCountsTax) {
  Plan plan = small_shop();
  EXPECT_EQ(read(plan).totals.revenue_tax, TaxBasis::excluded);
  plan.sources = {Source{.id = "shop", .tax = TaxBasis::included}};
  plan.totals[0].source = "shop";
  EXPECT_EQ(read(plan).totals.revenue_tax, TaxBasis::included);
}

TEST(Period, RefusesMonthsWithoutRows) {
  const auto reversed = period_figures(small_shop(), two_owners(), MonthRange{december, november});
  EXPECT_EQ(reversed.error().key, "error.period_reversed");
  const auto empty = period_figures(small_shop(), two_owners(), MonthRange{february, february});
  EXPECT_EQ(empty.error().key, "error.period_empty");
}

}  // namespace
}  // namespace core
