// The home-goods shop of S003 tells its story by itself (assets/examples/README.md).
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/audit/audit.h"
#include "core/document/embedded_assets.h"
#include "core/document/library.h"
#include "core/document/plan_json.h"

namespace core {
namespace {

constexpr Month before{12 * 2025 + 11};  // December 2025
constexpr Month after{12 * 2026 + 2};    // March 2026

class AuditOfHomeGoods : public testing::TestWithParam<Language> {
 protected:
  Audit audited(std::optional<MonthRange> period = std::nullopt) {
    const auto answer = audit(plan, embedded_library().owners, period);
    EXPECT_TRUE(answer);
    return answer.value_or(Audit{});
  }
  Audit audited_after() { return audited(MonthRange{after, after}); }

  Plan plan = plan_from_json(embedded_text(example_files(GetParam()), "home_goods"))
                  .value_or(OpenedPlan{})
                  .plan;
};

INSTANTIATE_TEST_SUITE_P(InBoth, AuditOfHomeGoods, testing::Values(Language::fr, Language::en),
                         [](const auto& info) { return std::string{name_of(info.param)}; });

const AuditChannel& channel_of(const Audit& audit, std::string_view id) {
  return *std::ranges::find_if(
      audit.channels, [&](const AuditChannel& channel) { return channel.figures.channel == id; });
}

const Stop& stop_of(const Audit& audit, StopKind kind, std::string_view id) {
  return *std::ranges::find_if(
      audit.stops, [&](const Stop& stop) { return stop.kind == kind && stop.id == id; });
}

TEST_P(AuditOfHomeGoods, BeginsWith85InAHundredOnOneOwner) {
  const Audit answer = audited();
  EXPECT_EQ(answer.period, (MonthRange{before, before}));
  EXPECT_EQ(answer.months, (std::vector{before, after}));
  ASSERT_TRUE(answer.by_owner && answer.by_channel);
  EXPECT_EQ(answer.by_owner->parts.front().id, "meta");
  EXPECT_NEAR(answer.by_owner->parts.front().share, 0.85, 1e-12);
  // 0.85^2 + 0.15^2.
  EXPECT_NEAR(answer.by_channel->measure.hhi, 0.745, 1e-12);
  EXPECT_NEAR(answer.by_owner->measure.hhi, 0.745, 1e-12);
  EXPECT_NEAR(answer.by_owner->measure.effective_number, 1.34, 0.005);
  EXPECT_EQ(answer.owner_target, 0.5);
}

TEST_P(AuditOfHomeGoods, KeepsFifteenInAHundredIfFacebookStops) {
  const Audit answer = audited();
  ASSERT_FALSE(answer.stops.empty());
  const Stop& worst = answer.stops.front();
  EXPECT_EQ(worst.kind, StopKind::owner);
  EXPECT_EQ(worst.id, "meta");
  EXPECT_NEAR(worst.kept_share, 0.15, 1e-12);
  EXPECT_NEAR(worst.at_risk, 34000, 1e-6);
  // 6,000 x 0.55 - 7,000 of fixed costs lose 3,700 a month of 24,000 - 6,000.
  ASSERT_TRUE(worst.runway && worst.runway->months);
  EXPECT_NEAR(*worst.runway->months, 18000.0 / 3700, 1e-9);
}

TEST_P(AuditOfHomeGoods, ClaimsWhatIsImpossibleAfterwards) {
  const Audit answer = audited_after();
  ASSERT_TRUE(answer.claims);
  EXPECT_EQ(answer.claims->impossible, std::vector<Id>{"meta_ads"});
  EXPECT_NEAR(answer.claims->ratio_low, 1.55, 0.005);
  EXPECT_NEAR(answer.claims->ratio_high, 1.74, 0.005);
  EXPECT_NEAR(answer.claims->least_double_count, 76160 - 49200, 1e-6);
  // Too much by more than any tax: nobody has to be asked.
  EXPECT_EQ(channel_of(answer, "meta_ads").claim, ClaimVerdict::impossible);
  EXPECT_TRUE(answer.claims->ask_tax.empty());
  EXPECT_EQ(channel_of(audited(), "meta_ads").claim, ClaimVerdict::possible);
}

TEST_P(AuditOfHomeGoods, ReturnsNearOneWhereEightToNineIsReported) {
  const AuditChannel meta = channel_of(audited_after(), "meta_ads");
  ASSERT_TRUE(meta.roas_believed && meta.figures.claimed && meta.figures.spend);
  EXPECT_NEAR(*meta.roas_believed, 1.03, 0.005);
  EXPECT_NEAR(meta.figures.claimed->low / *meta.figures.spend, 8, 1e-9);
  EXPECT_NEAR(meta.figures.claimed->high / *meta.figures.spend, 9, 1e-9);
  EXPECT_NEAR(*channel_of(audited(), "meta_ads").roas_believed, 2.5, 1e-9);
}

TEST_P(AuditOfHomeGoods, SpreadsOverChannelsButStaysRented) {
  const Audit answer = audited_after();
  ASSERT_TRUE(answer.by_channel);
  // 0.4^2 + 0.25^2 + 0.2^2 + 0.15^2.
  EXPECT_NEAR(answer.by_channel->measure.hhi, 0.285, 1e-12);
  ASSERT_TRUE(answer.rented_share);
  EXPECT_NEAR(*answer.rented_share, 0.6, 1e-12);
  EXPECT_TRUE(answer.is_rented_at_least);
  EXPECT_EQ(answer.by_owner->parts.front().id, "alphabet");
}

TEST_P(AuditOfHomeGoods, KeepsLessThanTheSharesSayAfterwards) {
  const Audit answer = audited_after();
  const Stop& meta = stop_of(answer, StopKind::owner, "meta");
  EXPECT_NEAR(meta.kept_share, 0.8, 1e-12);
  // Meta makes sqrt(0.5 x 0.9) of brand search, which makes sqrt(0.3 x 0.6) of direct and
  // sqrt(0.1 x 0.35) of search.
  const double brand = std::sqrt(0.45);
  const double loss = 0.2 + 0.25 * brand * std::sqrt(0.18) + 0.4 * brand * std::sqrt(0.035);
  EXPECT_NEAR(meta.kept_with_knock_on, 1 - loss, 1e-12);
  EXPECT_NEAR(meta.kept_low, 1 - (0.2 + 0.25 * 0.9 * 0.6 + 0.4 * 0.9 * 0.35), 1e-12);
  EXPECT_NEAR(meta.kept_high, 1 - (0.2 + 0.25 * 0.5 * 0.3 + 0.4 * 0.5 * 0.1), 1e-12);
  EXPECT_EQ(answer.stops.front().id, "alphabet");
}

TEST_P(AuditOfHomeGoods, ShowsThatTheGrowthOfSearchDoesNotFitItsShare) {
  EXPECT_TRUE(audited().growth.empty());
  const Audit answer = audited_after();
  ASSERT_EQ(answer.growth.size(), 1u);
  const GrowthCheck& search = answer.growth.front();
  EXPECT_EQ(search.channel, "seo");
  EXPECT_NEAR(search.growth, 3.4, 1e-12);
  EXPECT_NEAR(search.share_now, 0.4, 1e-12);
  EXPECT_NEAR(search.share_then, 0.4 * 1.23 / 4.4, 1e-12);  // near 11 of 100
  EXPECT_EQ(search.largest_then, "meta_ads");
  EXPECT_NEAR(search.left_then, 0.15 - 0.4 * 1.23 / 4.4, 1e-12);  // less than 4
  // The others end at 40 of 123: they would have grown nearly thirteenfold.
  EXPECT_NEAR(*search.left_growth, 0.4 * 1.23 / (0.15 - 0.4 * 1.23 / 4.4) - 1, 1e-9);
  EXPECT_EQ(search.verdict, GrowthVerdict::strained);
}

TEST_P(AuditOfHomeGoods, TellsTheQualityOfTraffic) {
  const Audit answer = audited_after();
  const AuditChannel& search = channel_of(answer, "seo");
  const AuditChannel& ads = channel_of(answer, "meta_ads");
  EXPECT_NEAR(*search.figures.visit_seconds / *ads.figures.visit_seconds, 3, 1e-12);
  EXPECT_NEAR(*search.conversion / *ads.conversion, 2.1, 0.005);
}

TEST_P(AuditOfHomeGoods, GivesLittleOfDirectBackToItsChannels) {
  const Audit answer = audited_after();
  ASSERT_TRUE(answer.direct);
  EXPECT_EQ(answer.direct->channel, "direct");
  EXPECT_EQ(answer.direct->channels.size(), 2u);
  // At most 3 % of ads and 10 % of searches arrive unlabelled, by the library.
  EXPECT_NEAR(answer.direct->low, 9800 - 19400 * 0.03 / 0.97 - 18480 * 0.1 / 0.9, 1e-6);
  EXPECT_FALSE(answer.direct->is_inconsistent());
}

}  // namespace
}  // namespace core
