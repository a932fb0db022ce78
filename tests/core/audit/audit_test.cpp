#include "core/audit/audit.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/core/audit/shop.h"
#include "tests/support/random_plan.h"

namespace core {
namespace {

Audit audited(const Plan& plan, std::optional<MonthRange> period = std::nullopt) {
  const auto answer = audit(plan, two_owners(), period);
  EXPECT_TRUE(answer);
  return answer.value_or(Audit{});
}

TEST(Audit, ReadsTheLatestMonthNotAfterTheStart) {
  Plan plan = small_shop();
  plan.history.push_back(figures("search", february, 99, 99));
  const Audit answer = audited(plan);
  EXPECT_EQ(answer.period, (MonthRange{december, december}));
  EXPECT_EQ(answer.months, (std::vector{december, february}));
  EXPECT_EQ(answer.months_read, 1);
  EXPECT_NEAR(*answer.channels[0].share, 0.8, 1e-12);
  EXPECT_NEAR(*answer.mer, 2.5, 1e-12);
  EXPECT_NEAR(audited(plan, MonthRange{february, february}).mer.value(), 1, 1e-12);
}

TEST(Audit, RatesEachChannel) {
  Plan plan = small_shop();
  plan.business = shop_business();
  plan.history[0].claimed_revenue = point_estimate(102);
  plan.history[0].new_customers = 2;
  plan.history[0].orders = 5;
  plan.history[0].visits = 200;
  const Audit answer = audited(plan);
  const AuditChannel& ads = answer.channels[0];
  EXPECT_NEAR(*ads.roas_claimed, 3, 1e-12);
  EXPECT_NEAR(*ads.roas_believed, 80.0 / 34, 1e-12);
  EXPECT_NEAR(*ads.cac, 17, 1e-12);
  EXPECT_NEAR(*ads.conversion, 0.025, 1e-12);
  EXPECT_EQ(ads.payback, payback(plan.business, 17));
  EXPECT_TRUE(ads.payback);
  // Nothing was spent on search, nothing claimed and nobody counted.
  const AuditChannel& search = answer.channels[1];
  EXPECT_EQ(search.roas_claimed, std::nullopt);
  EXPECT_EQ(search.roas_believed, std::nullopt);
  EXPECT_EQ(search.cac, std::nullopt);
  EXPECT_EQ(search.conversion, std::nullopt);
  EXPECT_EQ(search.claim, ClaimVerdict::none);
  EXPECT_NEAR(*answer.cac, 20, 1e-12);
  ASSERT_TRUE(answer.break_even_roas);
}

TEST(Audit, SharesClaimsBesideTheRevenue) {
  Plan plan = small_shop();
  plan.history[0].claimed_revenue = between(81, 100);
  plan.history[1].claimed_revenue = point_estimate(30);
  const Audit answer = audited(plan);
  ASSERT_TRUE(answer.claims);
  // The middle of 81 to 100 is their geometric mean, 90.
  EXPECT_NEAR(answer.claims->claimed, 120, 1e-9);
  EXPECT_NEAR(answer.claims->ratio, 1.2, 1e-12);
  EXPECT_NEAR(answer.claims->ratio_low, 1.11, 1e-12);
  EXPECT_NEAR(answer.claims->ratio_high, 1.3, 1e-12);
  EXPECT_NEAR(answer.claims->least_double_count, 11, 1e-9);
  EXPECT_NEAR(*answer.channels[0].claimed_share, 0.75, 1e-12);
  EXPECT_NEAR(*answer.channels[1].claimed_share, 0.25, 1e-12);
  EXPECT_EQ(answer.channels[2].claimed_share, std::nullopt);
  EXPECT_EQ(answer.channels[0].claim, ClaimVerdict::possible);
  EXPECT_TRUE(answer.claims->impossible.empty());
}

TEST(Audit, AsksForTheTaxBeforeItCallsAClaimImpossible) {
  Plan plan = small_shop();
  plan.sources = {Source{.id = "export"}};
  plan.history[0].source = "export";
  const auto verdict = [&](double claimed, std::optional<TaxBasis> tax) {
    plan.sources[0].tax = tax;
    plan.history[0].claimed_revenue = point_estimate(claimed);
    return audited(plan).channels[0].claim;
  };
  EXPECT_EQ(verdict(100, std::nullopt), ClaimVerdict::possible);
  EXPECT_EQ(verdict(120, std::nullopt), ClaimVerdict::ask_tax);
  EXPECT_EQ(audited(plan).claims->ask_tax, std::vector<Id>{"ads"});
  EXPECT_TRUE(audited(plan).claims->impossible.empty());
  EXPECT_EQ(verdict(120, TaxBasis::excluded), ClaimVerdict::impossible);
  EXPECT_EQ(audited(plan).claims->impossible, std::vector<Id>{"ads"});
  EXPECT_TRUE(audited(plan).claims->ask_tax.empty());
  EXPECT_EQ(verdict(120, TaxBasis::included), ClaimVerdict::depends_on_tax);
  EXPECT_TRUE(audited(plan).claims->impossible.empty());
  // No tax in the European Union is above 27 %.
  EXPECT_EQ(verdict(127.5, std::nullopt), ClaimVerdict::impossible);
  EXPECT_EQ(verdict(127.5, TaxBasis::included), ClaimVerdict::impossible);
  // A revenue that counts tax is the most there can be.
  plan.tax = TaxBasis::included;
  EXPECT_EQ(verdict(120, std::nullopt), ClaimVerdict::impossible);
  EXPECT_EQ(verdict(120, TaxBasis::included), ClaimVerdict::impossible);
}

TEST(Audit, CallsARangeImpossibleOnlyFromItsLowEnd) {
  Plan plan = small_shop();
  plan.history[0].claimed_revenue = between(90, 300);
  EXPECT_EQ(audited(plan).channels[0].claim, ClaimVerdict::possible);
  plan.history[0].claimed_revenue = between(130, 300);
  EXPECT_EQ(audited(plan).channels[0].claim, ClaimVerdict::impossible);
}

TEST(Audit, MeasuresConcentrationThreeTimes) {
  Plan plan = small_shop();
  plan.channels[0].tenure = Tenure::rented;
  plan.channels[1].tenure = Tenure::owned;
  plan.channels[2].tenure = Tenure::rented;
  const Audit answer = audited(plan);
  ASSERT_TRUE(answer.by_channel && answer.by_owner && answer.by_tenure);
  EXPECT_NEAR(answer.by_channel->measure.hhi, 0.66, 1e-12);
  EXPECT_NEAR(answer.by_owner->measure.hhi, 0.82, 1e-12);
  EXPECT_NEAR(answer.by_tenure->measure.hhi, 0.82, 1e-12);
  EXPECT_EQ(answer.by_channel->parts[0], (AuditPart{"ads", 0.8, 0.8, 0.8}));
  EXPECT_EQ(answer.by_owner->parts[0].id, "meta");
  EXPECT_NEAR(answer.by_owner->parts[0].share, 0.9, 1e-12);
  EXPECT_EQ(answer.by_tenure->parts[0].id, "rented");
  EXPECT_NEAR(*answer.rented_share, 0.9, 1e-12);
  EXPECT_FALSE(answer.is_rented_at_least);
}

TEST(Audit, RentsAtLeastWhatIsKnownToBeRented) {
  Plan plan = small_shop();
  plan.channels[0].tenure = Tenure::rented;
  plan.channels[1].tenure = std::nullopt;
  plan.channels[2].tenure = Tenure::owned;
  EXPECT_TRUE(audited(plan).is_rented_at_least);
  EXPECT_NEAR(*audited(plan).rented_share, 0.8, 1e-12);
  plan.channels[1].tenure = Tenure::earned;
  EXPECT_FALSE(audited(plan).is_rented_at_least);
  plan.totals = {bank(december, 200)};
  EXPECT_TRUE(audited(plan).is_rented_at_least);
  EXPECT_NEAR(*audited(plan).rented_share, 0.4, 1e-12);
}

TEST(Audit, CountsWhatNoChannelAccountsForAsOneStreamMore) {
  Plan plan = small_shop();
  plan.totals = {bank(december, 125)};
  const Audit answer = audited(plan);
  EXPECT_NEAR(answer.unattributed, 0.2, 1e-12);
  EXPECT_NEAR(answer.by_channel->measure.hhi, 0.4624, 1e-12);
  EXPECT_NEAR(answer.by_owner->measure.hhi, 0.5648, 1e-12);
  const double part = answer.unattributed;
  EXPECT_EQ(answer.by_channel->parts[1], (AuditPart{"", part, part, part}));
}

TEST(Audit, SaysBetweenWhatAShareIsWhereRevenueIsARange) {
  Plan plan = small_shop();
  plan.history = {figures("ads", december, 80, 1), figures("search", december, 20, 1)};
  plan.history[0].revenue = between(40, 160);
  const Audit answer = audited(plan);
  const AuditPart& ads = answer.by_channel->parts[0];
  EXPECT_NEAR(ads.low, 40.0 / 60, 1e-12);
  EXPECT_NEAR(ads.high, 160.0 / 180, 1e-12);
  const AuditPart& search = answer.by_channel->parts[1];
  EXPECT_NEAR(search.low, 20.0 / 180, 1e-12);
  EXPECT_NEAR(search.high, 20.0 / 60, 1e-12);
  plan.history.pop_back();
  plan.channels.resize(1);
  plan.totals.clear();
  EXPECT_EQ(audited(plan).by_channel->parts[0].low, 1) << "alone it is all there is";
}

TEST(Audit, TakesWhatRoundingLeavesForNothing) {
  Plan plan = small_shop();
  plan.history = {figures("ads", december, 10.1, 1), figures("search", december, 50.5, 1)};
  plan.totals.resize(1);
  plan.totals[0].month = december;
  plan.totals[0].revenue = 10.1 + 20.2 + 30.3;  // 60.599999999999994, the channels 60.6
  EXPECT_EQ(audited(plan).unattributed, 0);
  plan.totals[0].revenue = 60.6 * (1 + 1e-12);
  EXPECT_EQ(audited(plan).unattributed, 0);
  EXPECT_EQ(audited(plan).by_channel->parts.size(), 2U);
}

TEST(Audit, HoldsNoClaimsOfThreeMonthsAgainstTheRevenueOfOne) {
  Plan plan = small_shop();
  plan.history.clear();
  for (const Month month : {december, december.plus(1), december.plus(2)}) {
    HistoryRow row;
    row.channel = "ads";
    row.month = month;
    row.claimed_revenue = point_estimate(100);
    plan.history.push_back(row);
  }
  plan.totals.resize(1);
  plan.totals[0].month = december;
  plan.totals[0].revenue = 150;
  EXPECT_FALSE(audited(plan, MonthRange{december, december.plus(2)}).claims);
  EXPECT_TRUE(audited(plan, MonthRange{december, december}).claims);
}

TEST(Audit, DividesOnlyMonthsThatSayBoth) {
  Plan plan = small_shop();
  plan.history = {figures("ads", november, 60, 20), figures("ads", december, 80),
                  figures("ads", february, std::nullopt, 40)};
  plan.history[0].claimed_revenue = point_estimate(50);
  plan.history[1].claimed_revenue = point_estimate(90);
  plan.history[0].new_customers = 4;
  plan.history[1].new_customers = 6;
  plan.history[0].visits = 300;
  plan.history[0].orders = 6;
  plan.history[2].visits = 900;
  plan.totals = {bank(november, 70), bank(december, 100)};
  const Audit answer = audited(plan, MonthRange{november, february});
  const AuditChannel& ads = answer.channels[0];
  // Only November has revenue, claims and customers beside its spend of 20.
  EXPECT_NEAR(*ads.roas_believed, 3, 1e-12);
  EXPECT_NEAR(*ads.roas_claimed, 2.5, 1e-12);
  EXPECT_NEAR(*ads.cac, 5, 1e-12);
  EXPECT_NEAR(*ads.conversion, 0.02, 1e-12);
  EXPECT_NEAR(*answer.mer, 3.5, 1e-12);
  EXPECT_NEAR(*answer.cac, 5, 1e-12);
  // Revenue: 60 and 80 of 70 and 100.
  EXPECT_NEAR(*ads.share, 14.0 / 17, 1e-12);
  // Claims: 50 and 90 of the same.
  ASSERT_TRUE(answer.claims);
  EXPECT_NEAR(answer.claims->ratio, 14.0 / 17, 1e-12);
}

TEST(Audit, HoldsAClaimAgainstTheMonthsInWhichItIsMade) {
  Plan plan = small_shop();
  plan.history = {figures("ads", november, 60), figures("ads", december, 80),
                  figures("search", december, 10)};
  plan.totals = {bank(november, 100), bank(december, 100)};
  plan.history[1].claimed_revenue = point_estimate(150);
  plan.history[0].claimed_revenue = point_estimate(10);
  const MonthRange both{november, december};
  // 80 a month of 100 is possible; 150 of December's 100 alone is not.
  EXPECT_EQ(audited(plan, both).channels[0].claim, ClaimVerdict::possible);
  EXPECT_EQ(audited(plan, both).impossible_months,
            (std::vector<ClaimedMonth>{{"ads", december, 150, 100, 150}}));
  EXPECT_TRUE(audited(plan, MonthRange{november, november}).impossible_months.empty());
  plan.history[1].claimed_revenue = between(150, 180);
  EXPECT_EQ(audited(plan, both).impossible_months,
            (std::vector<ClaimedMonth>{{"ads", december, 150, 100, 180}}));
  // Which may count a tax that the month's revenue does not, unless the plan's counts it.
  plan.history[1].claimed_revenue = point_estimate(120);
  EXPECT_TRUE(audited(plan, both).impossible_months.empty());
  EXPECT_EQ(audited(plan, both).ask_tax_months,
            (std::vector<ClaimedMonth>{{"ads", december, 120, 100, 120}}));
  plan.tax = TaxBasis::included;
  EXPECT_EQ(audited(plan, both).impossible_months.size(), 1u);
  EXPECT_TRUE(audited(plan, both).ask_tax_months.empty());
  plan.tax = TaxBasis::excluded;
  plan.history[1].claimed_revenue = point_estimate(150);
  // What somebody stated of all months says nothing of one of them, nor do channels alone.
  Plan unbanked = plan;
  unbanked.totals.clear();
  EXPECT_TRUE(audited(unbanked, both).impossible_months.empty());
  unbanked.business.monthly_revenue = point_estimate(100);
  EXPECT_TRUE(audited(unbanked, both).impossible_months.empty());
  plan.history[0].claimed_revenue.reset();
  plan.history[0].channel = "search";
  plan.history[0].claimed_revenue = point_estimate(5);
  plan.history[2].claimed_revenue = point_estimate(5);
  const Audit answer = audited(plan, both);
  EXPECT_EQ(answer.channels[0].claim, ClaimVerdict::impossible);
  EXPECT_EQ(answer.claims->impossible, std::vector<Id>{"ads"});
  // Together they claim 160 of 200.
  EXPECT_NEAR(answer.claims->ratio, 0.8, 1e-12);
  EXPECT_EQ(answer.claims->least_double_count, 0);
}

// 10 and 150 of 100 each: the period shows nothing that is counted twice, December does.
TEST(Audit, NamesTheMonthThatCountsMoreTwiceThanThePeriod) {
  Plan plan = small_shop();
  plan.history = {figures("ads", november, 60), figures("ads", december, 80),
                  figures("search", december, 10)};
  plan.totals = {bank(november, 100), bank(december, 100)};
  plan.tax = TaxBasis::included;
  plan.history[0].claimed_revenue = point_estimate(10);
  plan.history[1].claimed_revenue = between(90, 120);
  plan.history[2].claimed_revenue = point_estimate(60);
  const MonthRange both{november, december};
  const Audit answer = audited(plan, both);
  EXPECT_EQ(answer.claims->least_double_count, 0);
  EXPECT_EQ(answer.double_count_month, (ClaimedMonth{{}, december, 150, 100, 180}));
  // Less where a tax may be counted, and no more than all months together say.
  plan.tax = TaxBasis::excluded;
  EXPECT_NEAR(audited(plan, both).double_count_month->claimed, 150 / 1.27, 1e-9);
  plan.history[0].claimed_revenue = point_estimate(200);
  EXPECT_EQ(audited(plan, both).double_count_month, std::nullopt);
  EXPECT_EQ(audited(plan, MonthRange{december, december}).double_count_month, std::nullopt);
}

TEST(Audit, CountsLessTwiceWhereATaxMayExplainIt) {
  Plan plan = small_shop();
  plan.sources = {Source{.id = "export"}};
  plan.history[0].source = "export";
  plan.history[0].claimed_revenue = point_estimate(127);
  plan.history[1].claimed_revenue = point_estimate(63.5);
  plan.history[1].source = "export";
  const auto less_tax = [&](std::optional<TaxBasis> tax) {
    plan.sources[0].tax = tax;
    return audited(plan).claims->double_count_less_tax;
  };
  // 190.5 claimed of 100, or 150 without 27 %.
  EXPECT_NEAR(less_tax(std::nullopt), 50, 1e-9);
  EXPECT_NEAR(audited(plan).claims->least_double_count, 90.5, 1e-9);
  EXPECT_NEAR(less_tax(TaxBasis::included), 50, 1e-9);
  EXPECT_NEAR(less_tax(TaxBasis::excluded), 90.5, 1e-9);
  plan.tax = TaxBasis::included;
  EXPECT_NEAR(less_tax(TaxBasis::included), 90.5, 1e-9);
}

TEST(Audit, SetsAStageAwareTarget) {
  Plan plan = small_shop();
  EXPECT_EQ(audited(plan).owner_target, std::nullopt);
  plan.business.stage = Stage::starting;
  EXPECT_EQ(audited(plan).owner_target, std::nullopt);
  plan.business.stage = Stage::growing;
  EXPECT_EQ(audited(plan).owner_target, 0.5);
  plan.business.stage = Stage::established;
  EXPECT_EQ(audited(plan).owner_target, 0.3);
}

TEST(Audit, TellsHowLongCashLastsAsThingsAre) {
  Plan plan = small_shop();
  plan.business.contribution_margin = point_estimate(0.5);
  plan.business.fixed_costs = 30;
  plan.totals[0].cash = 60;
  // 50 - 40 - 30 loses 20 a month.
  ASSERT_TRUE(audited(plan).runway);
  EXPECT_NEAR(*audited(plan).runway->months, 3, 1e-12);
}

TEST(Audit, AnswersOfNothingWithNothing) {
  Audit nothing;
  nothing.totals.revenue_tax = TaxBasis::excluded;
  EXPECT_TRUE(audited(Plan{}) == nothing);
  Plan plan = small_shop();
  plan.history.clear();
  plan.totals.clear();
  const Audit unknown = audited(plan);
  EXPECT_EQ(unknown.by_channel, std::nullopt);
  EXPECT_EQ(unknown.rented_share, std::nullopt);
  EXPECT_EQ(unknown.claims, std::nullopt);
  EXPECT_EQ(unknown.mer, std::nullopt);
  EXPECT_TRUE(unknown.stops.empty());
  EXPECT_EQ(unknown.channels.size(), 3u);
  EXPECT_EQ(audit(plan, {}, MonthRange{december, december}).error().key, "error.period_empty");
}

// Of plans at random: shares are shares, owners never spread what channels do not, and the order of
// channels and rows says nothing.
TEST(Audit, HoldsForAnyPlan) {
  int measured = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    Plan plan = random_plan(seed);
    const Audit answer = audited(plan);
    for (const auto& found : {answer.by_channel, answer.by_owner, answer.by_tenure}) {
      if (!found) continue;
      double sum = 0;
      for (const AuditPart& part : found->parts) {
        sum += part.share;
        EXPECT_TRUE(part.low >= 0 && part.low <= part.share + 1e-9) << seed;
        EXPECT_TRUE(part.high <= 1 + 1e-9 && part.high >= part.share - 1e-9) << seed;
      }
      EXPECT_NEAR(sum, 1, 1e-9) << seed;
      EXPECT_LE(found->measure.hhi, 1 + 1e-12) << seed;
    }
    for (const Stop& stop : answer.stops) {
      EXPECT_LE(stop.kept_with_knock_on, stop.kept_share + 1e-12) << seed;
      EXPECT_LE(stop.kept_low, stop.kept_with_knock_on + 1e-12) << seed;
      EXPECT_LE(stop.kept_with_knock_on, stop.kept_high + 1e-12) << seed;
      EXPECT_GE(stop.kept_low, -1e-12) << seed;
      EXPECT_TRUE(std::isfinite(stop.at_risk)) << seed;
    }
    if (!answer.by_channel) continue;
    ++measured;
    EXPECT_GE(answer.by_owner->measure.hhi, answer.by_channel->measure.hhi - 1e-12) << seed;
    std::ranges::reverse(plan.channels);
    std::ranges::reverse(plan.history);
    EXPECT_NEAR(audited(plan).by_channel->measure.hhi, answer.by_channel->measure.hhi, 1e-9)
        << seed;
  }
  EXPECT_GT(measured, 50);
}

}  // namespace
}  // namespace core
