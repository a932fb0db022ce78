#include "core/edit/import_edits.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/support/edit_checks.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

ImportedRows some_rows() {
  ImportedRows rows;
  rows.channels.push_back({.id = "fairs-1", .name = "Fairs"});
  HistoryRow row;
  row.channel = "fairs-1";
  row.month = make_month(2025, 12);
  row.spend = 400;
  rows.history.push_back(row);
  TotalRow total;
  total.month = make_month(2025, 11);
  total.revenue = 9000;
  rows.totals.push_back(total);
  rows.source = {.id = "bank-1", .file = "bank.csv", .sha256 = std::string(64, 'a')};
  return rows;
}

TEST(ImportEdits, AddEverythingAsOneStep) {
  const Plan plan = shop_plan();
  const Plan with = applied(plan, add_imported(some_rows()));
  EXPECT_EQ(with.channels.back().id, "fairs-1");
  EXPECT_EQ(with.history.back().spend, 400);
  EXPECT_EQ(with.totals.back().revenue, 9000);
  EXPECT_EQ(with.sources.back().file, "bank.csv");
}

TEST(ImportEdits, PutALaterReadingOfAFileInThePlaceOfTheEarlier) {
  const Plan once = applied(shop_plan(), add_imported(some_rows()));
  ImportedRows again = some_rows();
  again.channels.clear();
  again.source.id = "other-id";
  again.source.tax = TaxBasis::included;
  again.totals[0].revenue = 9500;
  const Plan twice = applied(once, add_imported(again));
  EXPECT_EQ(twice.sources.size(), once.sources.size());
  EXPECT_EQ(twice.sources.back().id, "bank-1");
  EXPECT_EQ(twice.sources.back().tax, TaxBasis::included);
  EXPECT_EQ(twice.totals.size(), once.totals.size());
  EXPECT_EQ(twice.totals.back().revenue, 9500);
}

TEST(ImportEdits, RefuseAllOfItForOneBadRow) {
  const Plan plan = shop_plan();
  const auto refused = [&](void (*spoil)(ImportedRows&), std::string_view key) {
    ImportedRows rows = some_rows();
    spoil(rows);
    expect_refused(plan, add_imported(rows), key);
  };
  refused([](ImportedRows& rows) { rows.channels[0].id = "ads"; }, "error.id_taken");
  refused([](ImportedRows& rows) { rows.source.id = "Not an id"; }, "error.id_unreadable");
  refused([](ImportedRows& rows) { rows.history[0].channel = "gone"; }, "error.unknown_channel");
  refused([](ImportedRows& rows) { rows.history[0].spend = -1; }, "error.at_least");
  refused([](ImportedRows& rows) { rows.totals[0].month = Month{0}; }, "error.month_out_of_range");
  refused(
      [](ImportedRows& rows) { rows.totals[0].revenue = std::numeric_limits<double>::quiet_NaN(); },
      "error.not_a_number");
  refused(
      [](ImportedRows& rows) {
        Survey survey;
        survey.id = "ads";
        rows.surveys.push_back(survey);
      },
      "error.id_taken");
}

}  // namespace
}  // namespace core
