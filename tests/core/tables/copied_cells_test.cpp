#include "core/tables/copied_cells.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(CellsFromText, ReadsWhatASpreadsheetCopies) {
  EXPECT_THAT(cells_from_text("a\tb\r\n1 234,5\t\r\n"),
              ElementsAre(ElementsAre("a", "b"), ElementsAre("1 234,5", "")));
}

TEST(CellsFromText, TakesACommaAsPartOfANumberUnlessCellsAreQuoted) {
  EXPECT_THAT(cells_from_text("234,5\n12,75"),
              ElementsAre(ElementsAre("234,5"), ElementsAre("12,75")));
  EXPECT_THAT(cells_from_text("\"1,234.5\",8\n\"2,000\",9\n"),
              ElementsAre(ElementsAre("1,234.5", "8"), ElementsAre("2,000", "9")));
}

TEST(CellsFromText, PartsBySemicolonsWhereThereIsNoTab) {
  EXPECT_THAT(cells_from_text("1,5;2,5;\n3;4;5"),
              ElementsAre(ElementsAre("1,5", "2,5", ""), ElementsAre("3", "4", "5")));
  EXPECT_THAT(cells_from_text("a;b\tc"), ElementsAre(ElementsAre("a;b", "c")));
}

TEST(CellsFromText, ReadsQuotesAsSpreadsheetsWriteThem) {
  EXPECT_THAT(cells_from_text("\"two\nlines\"\t\"say \"\"a\"\"\"\t\"tab\there\""),
              ElementsAre(ElementsAre("two\nlines", "say \"a\"", "tab\there")));
  EXPECT_THAT(cells_from_text("\"\"\t\"\"\"\""), ElementsAre(ElementsAre("", "\"")));
  EXPECT_THAT(cells_from_text("5\" pipe\t\"open"), ElementsAre(ElementsAre("5\" pipe", "\"open")));
  EXPECT_THAT(cells_from_text("\"a\"b\tc"), ElementsAre(ElementsAre("ab", "c")));
}

TEST(CellsFromText, MakesAllRowsAsLongAsTheLongest) {
  EXPECT_THAT(cells_from_text("a\nb\tc"), ElementsAre(ElementsAre("a", ""), ElementsAre("b", "c")));
  EXPECT_THAT(cells_from_text("a\n\nb"),
              ElementsAre(ElementsAre("a"), ElementsAre(""), ElementsAre("b")));
}

TEST(CellsFromText, FindsNothingInNothing) {
  EXPECT_THAT(cells_from_text(""), IsEmpty());
  EXPECT_THAT(cells_from_text("\n"), ElementsAre(ElementsAre("")));
}

TEST(TextFromCells, IsReadBackAsItWas) {
  std::mt19937 random{7};
  const std::string signs = "ab1,;\t\n\r\" é";
  for (int round = 0; round < 2000; ++round) {
    CellTexts cells(1 + random() % 3, std::vector<std::string>(2 + random() % 3));
    for (auto& row : cells)
      for (auto& cell : row)
        for (std::size_t i = random() % 5; i > 0; --i) cell += signs[random() % signs.size()];
    EXPECT_EQ(cells_from_text(text_from_cells(cells)), cells) << text_from_cells(cells);
  }
}

}  // namespace
}  // namespace core
