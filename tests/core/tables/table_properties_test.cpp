// Tables that are written in every way a tool might, and must read as what was written.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "core/base/digits.h"
#include "core/tables/delimited.h"
#include "core/tables/dialect.h"
#include "tests/support/tables.h"

namespace core {
namespace {

struct Style {
  Encoding encoding = Encoding::utf8;
  bool has_mark = false;
  char separator = ',';
  char decimal = '.';
  std::string thousands;
  std::string line_end = "\n";
};

std::string in_quotes(std::string_view text, char separator) {
  if (text.find_first_of(std::string("\"\r\n") + separator) == text.npos) return std::string(text);
  std::string cell = "\"";
  for (const char c : text) cell.append(c == '"' ? 2 : 1, c);
  return cell + "\"";
}

// Hundredths as an amount in the style.
std::string amount(long hundredths, const Style& style) {
  std::string whole = std::to_string(hundredths / 100);
  for (int at = static_cast<int>(whole.size()) - 3; at > 0; at -= 3)
    whole.insert(static_cast<std::size_t>(at), style.thousands);
  return whole + style.decimal + whole_digits(hundredths % 100, 2);
}

std::string encoded(std::string_view utf8, const Style& style) {
  if (style.encoding == Encoding::utf8)
    return (style.has_mark ? "\xEF\xBB\xBF" : "") + std::string(utf8);
  std::string bytes;
  const auto put = [&](unsigned code) {
    const char high = static_cast<char>(code >> 8), low = static_cast<char>(code & 0xFF);
    if (style.encoding == Encoding::utf16_be) bytes += {high, low};
    if (style.encoding == Encoding::utf16_le) bytes += {low, high};
    if (style.encoding == Encoding::windows_1252)
      bytes += code == 0x20AC ? '\x80' : code == 0x152 ? '\x8C' : low;
  };
  if (style.has_mark) put(0xFEFF);
  for (std::size_t i = 0; i < utf8.size();) {
    const auto lead = static_cast<unsigned char>(utf8[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3;
    unsigned code = length == 1 ? lead : lead & (length == 2 ? 0x1Fu : 0x0Fu);
    for (std::size_t next = 1; next < length; ++next)
      code = code << 6 | (static_cast<unsigned char>(utf8[i + next]) & 0x3Fu);
    put(code);
    i += length;
  }
  return bytes;
}

std::vector<Style> every_style() {
  std::vector<Style> styles;
  for (const Encoding encoding :
       {Encoding::utf8, Encoding::utf16_le, Encoding::utf16_be, Encoding::windows_1252})
    for (const bool has_mark : {false, true})
      for (const char separator : {',', ';', '\t', '|'})
        for (const char decimal : {'.', ','})
          for (const std::string thousands : {"", " ", "\u00a0", "\u202f", "'", "."})
            for (const std::string line_end : {"\n", "\r\n", "\r"}) {
              const bool is_windows = encoding == Encoding::windows_1252;
              if (is_windows && (has_mark || thousands == "\u202f")) continue;
              const std::string mark = thousands == "." && decimal == '.' ? "," : thousands;
              styles.push_back({encoding, has_mark, separator, decimal, mark, line_end});
            }
  return styles;
}

TEST(TableProperties, ReadBackInEveryEncodingSeparatorAndDecimalMark) {
  const std::vector<std::string> names{"Café, noir", "Thé \"vert\"", "Été; Œuvre\nen deux lignes",
                                       "Plein | vide", "À propos"};
  // 1,234,567.89 and others, in hundredths.
  const std::vector<long> amounts{123'456'789, 1'250, 99'999, 100'000'05, 7};
  std::size_t read = 0;
  for (const Style& style : every_style()) {
    std::string text = "Société" + std::string(1, style.separator) + "Coût" + style.separator +
                       "Jour" + style.line_end;
    for (std::size_t i = 0; i < names.size(); ++i)
      text += in_quotes(names[i], style.separator) + style.separator +
              in_quotes(amount(amounts[i], style) + " €", style.separator) + style.separator +
              whole_digits(11 + static_cast<int>(i)) + "/01/2026" + style.line_end;
    const TableFile file = tables_of(encoded(text, style));
    SCOPED_TRACE(std::string(encoding_name(style.encoding)) + " " + style.separator + " " +
                 style.decimal + " [" + style.thousands + "]");
    ASSERT_EQ(file.encoding, style.encoding);
    ASSERT_EQ(file.has_mark, style.has_mark);
    ASSERT_EQ(file.separator, style.separator);
    ASSERT_EQ(file.decimal, style.decimal);
    ASSERT_EQ(file.thousands, style.thousands);
    ASSERT_EQ(file.currency, "EUR");
    ASSERT_EQ(file.tables.size(), 1);
    ASSERT_EQ(names_of(file.tables[0]), (std::vector<std::string>{"Société", "Coût", "Jour"}));
    ASSERT_EQ(file.tables[0].rows(), names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
      ASSERT_EQ(row_of(file, i)[0], names[i]);
      ASSERT_EQ(file.tables[0].cell(i, 1).number, static_cast<double>(amounts[i]) / 100.0);
      ASSERT_EQ(row_of(file, i)[2], "2026-01-" + whole_digits(11 + static_cast<int>(i)));
    }
    ++read;
  }
  // 3 encodings with and without a mark x 4 x 2 x 6 x 3, and windows-1252 with 5 signs.
  EXPECT_EQ(read, 3 * 2 * 4 * 2 * 6 * 3 + 4 * 2 * 5 * 3);
}

TEST(TableProperties, SplitWhatWasJoinedWhateverTheCellsHold) {
  std::minstd_rand random(7);
  constexpr std::string_view signs = "ab ,;\t|\"\n\r1.\\'";
  for (int round = 0; round < 2000; ++round) {
    const char separator = ",;\t|"[random() % 4];
    const std::size_t width = 1 + random() % 5, rows = 1 + random() % 6;
    std::vector<std::string> cells;
    std::string text;
    for (std::size_t row = 0; row < rows; ++row)
      for (std::size_t i = 0; i < width; ++i) {
        std::string cell;
        for (std::size_t length = random() % 7; length > 0; --length)
          cell += signs[random() % signs.size()];
        text += '"';
        for (const char c : cell) text.append(c == '"' ? 2 : 1, c);
        text += '"';
        text += i + 1 < width ? separator : '\n';
        cells.push_back(std::move(cell));
      }
    std::string split = text;
    const auto sheet = split_cells(split, Dialect{separator});
    ASSERT_TRUE(sheet);
    ASSERT_EQ(sheet->rows.size(), rows) << text;
    ASSERT_EQ(sheet->cells.size(), cells.size()) << text;
    for (std::size_t i = 0; i < cells.size(); ++i)
      ASSERT_EQ(split.substr(sheet->cells[i].begin, sheet->cells[i].length), cells[i]) << text;
    EXPECT_TRUE(sheet->mends.empty());
  }
}

TEST(TableProperties, TakeLinearTimeHoweverQuotesLie) {
  // A careless reader would look ahead to the end for every line: hours.
  for (const std::string unit : {"\"a\n", "a,\"b\n", "\",\"\n", "\"\"\"\n", "x,\"y,\"z\n"}) {
    std::string text;
    while (text.size() < 2'000'000) text += unit;
    EXPECT_TRUE(read_tables(text, "quotes.csv")) << unit;
  }
}

}  // namespace
}  // namespace core
