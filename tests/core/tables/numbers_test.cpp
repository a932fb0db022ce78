#include "core/tables/numbers.h"

#include <gtest/gtest.h>

#include <cmath>

namespace core {
namespace {

double value(std::string_view text, char decimal) {
  const auto number = cell_number(text, decimal);
  return number ? number->value : std::nan("");
}

bool is_number(std::string_view text, char decimal) {
  return cell_number(text, decimal).has_value();
}

TEST(CellNumber, ReadsBothDecimalMarks) {
  EXPECT_EQ(value("1286.58", '.'), 1286.58);
  EXPECT_EQ(value("1,286.58", '.'), 1286.58);
  EXPECT_EQ(value("1286,58", ','), 1286.58);
  EXPECT_EQ(value("1.286,58", ','), 1286.58);
  EXPECT_EQ(value("0", '.'), 0.0);
  EXPECT_EQ(value(".5", '.'), 0.5);
  EXPECT_EQ(value("5.", '.'), 5.0);
}

TEST(CellNumber, ReadsMoreDigitsThanANumberHolds) {
  EXPECT_EQ(value("1234.0000000000000000000", '.'), 1234.0);
  EXPECT_DOUBLE_EQ(value("0.12345678901234567890123", '.'), 0.12345678901234567890123);
  EXPECT_DOUBLE_EQ(value("12345678901234567890123.5", '.'), 12345678901234567890123.5);
  EXPECT_DOUBLE_EQ(value("-98765432109876543210,25", ','), -98765432109876543210.25);
}

TEST(CellNumber, ReadsEverySignBetweenThousands) {
  for (const std::string_view text : {"1 234 567", "1\u00a0234\u00a0567", "1\u202f234\u202f567",
                                      "1\u2009234\u2009567", "1'234'567", "1’234’567", "1.234.567"})
    EXPECT_EQ(value(text, ','), 1'234'567) << text;
  EXPECT_EQ(value("1,234,567", '.'), 1'234'567);
  EXPECT_EQ(value("12,34,567.50", '.'), 1'234'567.5);  // as in India
  EXPECT_EQ(cell_number("12\u202f491", '.')->thousands, "\u202f");
  EXPECT_EQ(cell_number("12491", '.')->thousands, "");
}

TEST(CellNumber, ReadsSignsOfCurrenciesOnEitherSide) {
  struct Case {
    std::string_view text, currency;
    char decimal;
    double value;
  };
  for (const Case& each :
       {Case{"741,70 €", "EUR", ',', 741.7}, Case{"741,70\u00a0€", "EUR", ',', 741.7},
        Case{"€1,234.5", "EUR", '.', 1234.5}, Case{"£0.00", "GBP", '.', 0.0},
        Case{"$74.69", "USD", '.', 74.69}, Case{"-$74.69", "USD", '.', -74.69},
        Case{"$-74.69", "USD", '.', -74.69}, Case{"($74.69)", "USD", '.', -74.69},
        Case{"MX$2,000.00", "MXN", '.', 2000.0}, Case{"₹38,165.00", "INR", '.', 38165.0},
        Case{"12.50 EUR", "EUR", '.', 12.5}, Case{"USD 12.50", "USD", '.', 12.5},
        Case{"1 290 kr", "", ',', 1290.0}}) {
    const auto number = cell_number(each.text, each.decimal);
    ASSERT_TRUE(number) << each.text;
    EXPECT_EQ(number->value, each.value) << each.text;
    EXPECT_TRUE(number->has_mark) << each.text;
    EXPECT_EQ(number->currency, each.currency) << each.text;
  }
}

TEST(CellNumber, DividesPercentagesExactly) {
  // 45.13 / 100 in doubles is 0.45130000000000003.
  EXPECT_EQ(value("45.13%", '.'), 0.4513);
  EXPECT_EQ(value("6,47\u202f%", ','), 0.0647);
  EXPECT_EQ(value("+900%", '.'), 9.0);
  EXPECT_TRUE(cell_number("0%", '.')->is_percent);
  EXPECT_EQ(cell_number("5.02", '.', /*is_hundredths=*/true)->value, 0.0502);
}

TEST(CellNumber, TellsBounds) {
  const auto below = cell_number("< 10 %", '.');
  ASSERT_TRUE(below);
  EXPECT_EQ(below->bound, Bound::below);
  EXPECT_EQ(below->value, 0.1);
  EXPECT_EQ(cell_number(">90%", '.')->bound, Bound::above);
  EXPECT_EQ(cell_number("≥ 1 000", ',')->value, 1000.0);
  EXPECT_EQ(cell_number("≤5", ',')->bound, Bound::below);
  EXPECT_EQ(cell_number("10 %", '.')->bound, Bound::none);
}

TEST(CellNumber, ReadsTheNearestDouble) {
  EXPECT_EQ(value("1.4174757281553398", '.'), 1.4174757281553398);
  EXPECT_EQ(value("22358.346666666668", '.'), 22358.346666666668);
  EXPECT_EQ(value("0.1", '.'), 0.1);
  EXPECT_EQ(value("1e-7", '.'), 1e-7);
  EXPECT_EQ(value("1.5E+21", '.'), 1.5e21);
  EXPECT_EQ(value("2.2250738585072014e-308", '.'), 2.2250738585072014e-308);
}

TEST(CellNumber, ReadsASignBehind) {
  EXPECT_EQ(value("12,00-", ','), -12.0);
  EXPECT_EQ(value("1.234,50-", ','), -1234.5);
  EXPECT_EQ(value("12.00\u2212", '.'), -12.0);
  EXPECT_EQ(value("12,00- EUR", ','), -12.0);
  EXPECT_EQ(value("12,00 €-", ','), -12.0);
  EXPECT_EQ(value("(12,00) €", ','), -12.0);
  for (const std::string_view text :
       {"(12,00) x", "-12,00-", "(12,00-)", "12,00--", "10%-", "18-24", "18-", "101-"})
    EXPECT_FALSE(is_number(text, ',')) << text;
}

TEST(CellNumber, RefusesWhatIsNone) {
  for (const std::string_view text :
       {"",      " ",     "-",          "--",    "abc",  "12abc", "1.2.3",
        "007",   "08123", "12.05.2024", "10:30", "1 2",  "12 34", "1,23,4",
        "€",     "%",     "5 %%",       "5 € €", "(5",   "5)",    "12345678901234567",
        "1e999", "NaN",   "inf",        "0x10",  "+ +5", "--5"})
    EXPECT_FALSE(is_number(text, '.')) << text;
  EXPECT_FALSE(is_number("1.234.5", ','));
  EXPECT_FALSE(is_number("1,2,3", ','));
}

TEST(MissingWord, KnowsThoseOfTools) {
  for (const std::string_view text : {"--", " --", "-", "—", "N/A", "n/a", "#N/A", "#DIV/0!"}) {
    EXPECT_TRUE(is_missing_word(text, false)) << text;
    EXPECT_TRUE(is_missing_word(text, true)) << text;
  }
  // Names too: Namibia, a person, a song.
  for (const std::string_view text : {"NA", "Nan", "null", "None", "n.d."}) {
    EXPECT_FALSE(is_missing_word(text, false)) << text;
    EXPECT_TRUE(is_missing_word(text, true)) << text;
  }
  EXPECT_FALSE(is_missing_word("0", true));
  EXPECT_FALSE(is_missing_word("", true));
}

TEST(DecimalVotes, CountsOnlyWhatIsCertain) {
  const auto votes = [](std::string_view text) {
    DecimalVotes found;
    count_decimal_votes(text, found);
    return std::array<std::uint32_t, 4>{found.point, found.comma, found.either_point,
                                        found.either_comma};
  };
  using Votes = std::array<std::uint32_t, 4>;
  EXPECT_EQ(votes("1.5"), (Votes{1, 0, 0, 0}));
  EXPECT_EQ(votes("1,5"), (Votes{0, 1, 0, 0}));
  EXPECT_EQ(votes("1,286.58"), (Votes{1, 0, 0, 0}));
  EXPECT_EQ(votes("1.286,58"), (Votes{0, 1, 0, 0}));
  EXPECT_EQ(votes("1,286,580"), (Votes{1, 0, 0, 0}));
  EXPECT_EQ(votes("0,125"), (Votes{0, 1, 0, 0}));
  EXPECT_EQ(votes("1234,567"), (Votes{0, 1, 0, 0}));
  EXPECT_EQ(votes("1.286"), (Votes{0, 0, 1, 0}));
  EXPECT_EQ(votes("1,286 €"), (Votes{0, 0, 0, 1}));
  EXPECT_EQ(votes("1286"), (Votes{}));
  EXPECT_EQ(votes("12,00-"), (Votes{0, 1, 0, 0}));
  EXPECT_EQ(votes("1.5-2.5"), (Votes{}));
  EXPECT_EQ(votes("12:30"), (Votes{}));
}

}  // namespace
}  // namespace core
