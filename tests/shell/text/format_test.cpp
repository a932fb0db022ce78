#include "shell/text/format.h"

#include <gtest/gtest.h>

namespace shell {
namespace {

using core::Language;

class FormatText : public testing::Test {
 protected:
  Texts texts;
  Format french{texts, Language::fr, "EUR"}, english{texts, Language::en, "EUR"};
};

TEST_F(FormatText, WritesNumbersAsTheReaderDoes) {
  EXPECT_EQ(french.number(12345.6, 1), "12\u202F345,6");
  EXPECT_EQ(english.number(12345.6, 1), "12,345.6");
  EXPECT_EQ(french.number(1'000'000), "1\u202F000\u202F000");
  EXPECT_EQ(french.number(-14), "\u221214");
  EXPECT_EQ(french.number(-0.001, 1), "0");
}

TEST_F(FormatText, WritesMoneyWithCentsOnlyWhereTheyMatter) {
  EXPECT_EQ(french.money(27.5), "27,50\u00A0€");
  EXPECT_EQ(english.money(27.5), "€27.50");
  EXPECT_EQ(french.money(14000.4), "14\u202F000\u00A0€");
  EXPECT_EQ(english.money(-50), "\u2212€50");
  EXPECT_EQ(french.money_short(13800), "13,8\u00A0k€");
  EXPECT_EQ(english.money_short(999'960), "€1M");
}

TEST_F(FormatText, WritesSharesWithoutDecimals) {
  EXPECT_EQ(french.share(0.385), "39\u00A0%");
  EXPECT_EQ(english.share(0.385), "39%");
  EXPECT_EQ(english.share(0.004),
            "<\u00A0"
            "1%");
  EXPECT_EQ(english.share(0), "0%");
}

TEST_F(FormatText, WritesMonthsAndDates) {
  EXPECT_EQ(french.month(core::make_month(2026, 1)),
            "janv.\u00A0"
            "2026");
  EXPECT_EQ(english.month(core::make_month(2026, 1)),
            "Jan\u00A0"
            "2026");
  EXPECT_EQ(french.date("2026-02-05"),
            "5\u00A0"
            "févr.\u00A0"
            "2026");
  EXPECT_EQ(french.date("2026-05-01"), "1er\u00A0mai\u00A02026");
  EXPECT_EQ(english.date("2026-05-01"), "1\u00A0May\u00A02026");
  EXPECT_EQ(english.date("2026"), "2026");
  EXPECT_EQ(french.month_heading(core::make_month(2026, 8)), "Août");
  EXPECT_EQ(french.month_title(core::make_month(2026, 2)), "Février 2026");
  EXPECT_EQ(french.month_in_words(core::make_month(2026, 2)), "février 2026");
  EXPECT_EQ(english.month_title(core::make_month(2026, 12)), "December 2026");
  std::string letters;
  for (int month = 0; month < 12; ++month) letters += french.month_letter(month);
  EXPECT_EQ(letters, "JFMAMJJASOND");
}

TEST_F(FormatText, WritesUnitsOfTheReadersLanguage) {
  EXPECT_EQ(french.hours(36), "36\u00A0h");
  EXPECT_EQ(french.bytes(84'200), "84\u00A0Ko");
  EXPECT_EQ(english.bytes(84'200), "84\u00A0KB");
  EXPECT_EQ(english.bytes(2'340'000), "2.3\u00A0MB");
}

TEST_F(FormatText, TakesDatesAsTheyAreTyped) {
  EXPECT_EQ(french.date_editable("2026-01-15"), "15/01/2026");
  EXPECT_EQ(french.date_editable("2026-01"), "01/2026");
  EXPECT_EQ(french.date_editable("2026"), "2026");
  EXPECT_EQ(french.date_editable("hier"), "hier");
  EXPECT_EQ(french.date_parsed("15/01/2026"), "2026-01-15");
  EXPECT_EQ(french.date_parsed(" 5.1.2026 "), "2026-01-05");
  EXPECT_EQ(french.date_parsed("1/2026"), "2026-01");
  EXPECT_EQ(french.date_parsed("2026-01-15"), "2026-01-15");
  for (const char* no_date : {"", "31/02/2026", "15/01/26", "15/01/20261", "1/2/3/2026", "15/01/"})
    EXPECT_EQ(french.date_parsed(no_date), no_date);
  EXPECT_EQ(english.date_editable("2026-01-15"), "2026-01-15");
  EXPECT_EQ(english.date_parsed("15/01/2026"), "15/01/2026");
}

struct Typed {
  const char* text;
  Language language;
  std::optional<double> value;
};

class FormatParse : public testing::TestWithParam<Typed> {};

TEST_P(FormatParse, ReadsWhatPeopleType) {
  EXPECT_EQ((Format{Texts{}, GetParam().language, "EUR"}).parse(GetParam().text), GetParam().value)
      << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Numbers, FormatParse,
    testing::Values(
        Typed{"12,5", Language::fr, 12.5}, Typed{"12.5", Language::fr, 12.5},
        Typed{"1 234,5 €", Language::fr, 1234.5}, Typed{"1\u202F234\u00A0€", Language::fr, 1234.0},
        Typed{"1,234.5", Language::en, 1234.5}, Typed{"40,000", Language::en, 40000.0},
        Typed{"40,00", Language::en, 40.0}, Typed{"1.234,5", Language::fr, 1234.5},
        Typed{"-5", Language::fr, -5.0}, Typed{"\u22125", Language::fr, -5.0},
        Typed{"38 %", Language::fr, 38.0}, Typed{"", Language::fr, std::nullopt},
        Typed{"douze", Language::fr, std::nullopt}, Typed{"1,2,3", Language::fr, std::nullopt},
        Typed{".", Language::en, std::nullopt}, Typed{"1e999", Language::en, std::nullopt}));

}  // namespace
}  // namespace shell
