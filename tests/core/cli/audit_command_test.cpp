#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/cli/command_line.h"
#include "core/document/json_value.h"
#include "tests/support/command_answers.h"
#include "tests/support/files.h"

namespace core::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

Outcome run(std::vector<std::string_view> arguments, std::string plan = example_file("en")) {
  arguments.insert(arguments.begin(), "audit");
  return run_command_line(
      arguments, [&](std::string_view, std::size_t) -> Result<std::string> { return plan; });
}

JsonValue answer(std::vector<std::string_view> arguments, std::string plan = example_file("en")) {
  return read_answer(run(std::move(arguments), std::move(plan)));
}

TEST(AuditCommand, PrintsTheAuditOfToday) {
  const JsonValue audit = answer({"plan.json"});
  EXPECT_NEAR(at(audit, "by_owner/hhi").number, 0.745, 1e-12);
  EXPECT_NEAR(at(audit, "by_owner/effective_number").number, 1.34, 0.005);
  EXPECT_EQ(at(audit, "by_owner/largest/id").text, "meta");
  EXPECT_NEAR(at(audit, "by_owner/largest/share").number, 0.85, 1e-12);
  EXPECT_EQ(at(audit, "by_channel/largest/id").text, "meta_ads");
  EXPECT_EQ(at(audit, "stops/0/id").text, "meta");
  EXPECT_EQ(at(audit, "stops/0/kind").text, "owner");
  EXPECT_NEAR(at(audit, "stops/0/kept_share").number, 0.15, 1e-12);
  EXPECT_NEAR(at(audit, "stops/0/at_risk").number, 34000, 1e-6);
  EXPECT_EQ(at(audit, "period/from").text, "2025-12");
  EXPECT_EQ(at(audit, "survey").kind, JsonKind::array);
  EXPECT_NEAR(at(audit, "claims/mer").number, 40000.0 / 13600, 1e-9);
  EXPECT_TRUE(at(audit, "claims/impossible").items.empty());
}

TEST(AuditCommand, ReadsThePeriodThatIsAskedFor) {
  const JsonValue audit = answer({"plan.json", "--from", "2026-03", "--to", "2026-03"});
  EXPECT_NEAR(at(audit, "by_channel/hhi").number, 0.285, 1e-12);
  EXPECT_NEAR(at(audit, "rented_share").number, 0.6, 1e-12);
  EXPECT_TRUE(at(audit, "rented_at_least").boolean);
  EXPECT_EQ(at(audit, "claims/impossible/0").text, "meta_ads");
  EXPECT_NEAR(at(audit, "claims/ratio_low").number, 1.55, 0.005);
  EXPECT_NEAR(at(audit, "claims/ratio_high").number, 1.74, 0.005);
  EXPECT_FALSE(at(audit, "growth/0/fits").boolean);
  EXPECT_NEAR(at(audit, "direct/counted").number, 9800, 1e-9);
}

TEST(AuditCommand, EndsAnOpenPeriodWhereThePlanDoes) {
  const JsonValue all = answer({"--from", "2025-12", "plan.json"});
  EXPECT_EQ(at(all, "period/to").text, "2026-03");
  // Mean of two months: 40,000 and 49,200.
  EXPECT_NEAR(at(all, "claims/revenue").number, 44600, 1e-6);
  // What March claims is impossible, whatever the mean says; a tax may explain all of its excess.
  EXPECT_TRUE(at(all, "claims/impossible").items.empty());
  EXPECT_EQ(at(all, "claims/impossible_months/0/channel").text, "meta_ads");
  EXPECT_EQ(at(all, "claims/impossible_months/0/month").text, "2026-03");
  EXPECT_NEAR(at(all, "claims/impossible_months/0/claimed").number, 76160, 1e-6);
  EXPECT_TRUE(at(all, "claims/ask_tax_months").items.empty());
  EXPECT_NEAR(at(all, "claims/least_double_count").number, 10480, 1e-6);
  EXPECT_EQ(at(all, "claims/double_count_less_tax").number, 0);
  EXPECT_EQ(at(all, "claims/double_count_month/month").text, "2026-03");
  EXPECT_NEAR(at(all, "claims/double_count_month/claimed").number, 76160 / 1.27, 1e-6);
  EXPECT_EQ(at(answer({"plan.json", "--to", "2026-02"}), "period/from").text, "2025-12");
}

TEST(AuditCommand, SaysWhatIsClaimedWhereNoRevenueIsKnown) {
  const JsonValue audit = answer({"-"}, R"({"format": "tributary-plan", "version": 1, "id": "p",
      "language": "fr", "currency": "EUR", "tax": "excluded", "start": "2026-01", "months": 12,
      "channels": [{"id": "ads", "name": "Ads"}],
      "history": [{"month": "2026-01", "channel": "ads",
                   "claimed_revenue": {"low": 90, "high": 90}}]})");
  EXPECT_EQ(at(audit, "claims/claimed").number, 90);
  EXPECT_EQ(at(audit, "claims/ratio").kind, JsonKind::null);
}

TEST(AuditCommand, AnswersAnEmptyPlanWithNothing) {
  const JsonValue audit = answer({"-"}, R"({"format": "tributary-plan", "version": 1, "id": "p",
      "language": "fr", "currency": "EUR", "tax": "excluded", "start": "2026-01", "months": 12})");
  EXPECT_EQ(at(audit, "by_channel").kind, JsonKind::null);
  EXPECT_EQ(at(audit, "rented_share").kind, JsonKind::null);
  EXPECT_EQ(at(audit, "claims/revenue").kind, JsonKind::null);
  EXPECT_TRUE(at(audit, "stops").items.empty());
}

TEST(AuditCommand, RefusesWrongInput) {
  const Outcome empty = run({"plan.json", "--from", "2024-01", "--to", "2024-02"});
  EXPECT_EQ(empty.exit, Exit::wrong_input);
  EXPECT_THAT(empty.output, IsEmpty());
  EXPECT_EQ(empty.message, "There are no figures in these months.\n");
  EXPECT_THAT(run({"plan.json", "--from", "2026-03", "--to", "2025-12"}).message,
              HasSubstr("comes before"));
  EXPECT_THAT(run({"plan.json", "--from", "March"}).message, HasSubstr("March"));
  EXPECT_EQ(run({"plan.json", "--from", "March"}).exit, Exit::wrong_input);
  const Outcome damaged = run({"plan.json"}, "{");
  EXPECT_EQ(damaged.exit, Exit::wrong_input);
  EXPECT_THAT(damaged.message, HasSubstr("line 1"));
}

TEST(AuditCommand, TellsMisuse) {
  EXPECT_EQ(run({}).exit, Exit::misuse);
  EXPECT_EQ(run({"plan.json", "--from"}).exit, Exit::misuse);
  EXPECT_EQ(run({"plan.json", "--since", "2026-01"}).exit, Exit::misuse);
  EXPECT_EQ(run({"plan.json", "--from", "2026-01", "--from", "2026-02"}).exit, Exit::misuse);
  EXPECT_EQ(run({"--from", "2026-01"}).exit, Exit::misuse);
  EXPECT_EQ(run({"a.json", "b.json"}).exit, Exit::misuse);
}

}  // namespace
}  // namespace core::cli
