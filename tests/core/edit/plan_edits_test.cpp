#include "core/edit/plan_edits.h"

#include <gtest/gtest.h>

#include "tests/support/edit_checks.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

TEST(PlanEdits, SetTheTexts) {
  const Plan plan = shop_plan();
  EXPECT_EQ(applied(plan, set_title("Café œuvré")).title, "Café œuvré");
  EXPECT_EQ(applied(plan, set_client("Maison B.")).client, "Maison B.");
  EXPECT_EQ(applied(plan, set_author("A.")).author, "A.");
  EXPECT_EQ(applied(plan, set_title("")).title, "");
  expect_refused(plan, set_title(std::string(20'001, 'x')), "error.text_too_long");
}

TEST(PlanEdits, SetLanguageTaxAndCurrency) {
  const Plan plan = shop_plan();
  EXPECT_EQ(applied(plan, set_language(Language::en)).language, Language::en);
  EXPECT_EQ(applied(plan, set_tax(TaxBasis::included)).tax, TaxBasis::included);
  EXPECT_EQ(applied(plan, set_currency("CHF")).currency, "CHF");
  for (const char* code : {"", "eur", "EU", "EURO", "E1R"})
    expect_refused(plan, set_currency(code), "error.currency_unreadable");
}

TEST(PlanEdits, MoveTheStartAndNothingElse) {
  const Plan plan = shop_plan();
  Plan expected = plan;
  expected.start = make_month(2026, 4);
  EXPECT_TRUE(applied(plan, set_start(make_month(2026, 4))) == expected);
  expect_refused(plan, set_start(make_month(1899, 12)), "error.month_out_of_range");
  expect_refused(plan, set_start(make_month(3000, 1)), "error.month_out_of_range");
}

TEST(PlanEdits, SetTheLengthFromOneToThirtySixMonths) {
  const Plan plan = shop_plan();
  EXPECT_EQ(applied(plan, set_months(1)).months, 1);
  EXPECT_EQ(applied(plan, set_months(36)).months, 36);
  expect_refused(plan, set_months(0), "error.plan_months_out_of_range");
  expect_refused(plan, set_months(37), "error.plan_months_out_of_range");
}

}  // namespace
}  // namespace core
