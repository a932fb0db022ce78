#include "core/tables/column_kinds.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/tables.h"

namespace core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(ColumnKinds, ReadsEachNumberByItsOwnDecimalMarkAndSaysSo) {
  const TableFile file =
      tables_of("Campaign;Cost\nA;1,5\nB;1.5\nC;1.234,56\nD;2,25\nE;2.75\nF;3,5\nG;12\n");
  const Column cost = column_of(file.tables[0], "Cost");
  EXPECT_EQ(cost.kind, ColumnKind::money);
  EXPECT_DOUBLE_EQ(*cost.sum, 1.5 + 1.5 + 1234.56 + 2.25 + 2.75 + 3.5 + 12);
  EXPECT_THAT(warnings_of(file), ElementsAre("table.mixed_decimals"));
  const TableWarning& told = file.warnings.front();
  EXPECT_EQ(told.line, 3u);
  EXPECT_EQ(told.message.values.at("column"), "Cost");
  EXPECT_EQ(told.message.values.at("usual"), "1,5");
  EXPECT_EQ(told.message.values.at("other"), "1.5");
}

TEST(ColumnKinds, TellsThatPointsWereTakenForThousands) {
  const TableFile open = tables_of("a;b\nx;1.234\ny;12.500\n");
  EXPECT_THAT(row_of(open, 0), ElementsAre("x", "1234"));
  EXPECT_THAT(warnings_of(open), ElementsAre("table.thousands_open"));
  TableOptions options;
  options.decimal = '.';
  const TableFile chosen = tables_of("a;b\nx;1.234\ny;12.500\n", "f.csv", options);
  EXPECT_THAT(row_of(chosen, 0), ElementsAre("x", "1.234"));
  EXPECT_THAT(chosen.warnings, IsEmpty());
}

TEST(ColumnKinds, ReadsASignBehindTheNumber) {
  const TableFile file = tables_of("Compte;Montant\nA;12,00-\nB;15,50\nC;20,00-\n");
  EXPECT_THAT(file.tables[0].left_out, IsEmpty());
  EXPECT_EQ(sum_of(file.tables[0], "Montant"), -16.5);
}

}  // namespace
}  // namespace core
