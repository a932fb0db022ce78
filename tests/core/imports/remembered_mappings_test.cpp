#include "core/imports/remembered_mappings.h"

#include <gtest/gtest.h>

#include "tests/support/imports.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

constexpr std::string_view first = "Quand,Où,Combien\n2026-01-05,Salon,12\n2026-01-09,Radio,8\n";
constexpr std::string_view later = "Quand,Où,Combien\n2026-02-03,Salon,5\n2026-02-04,Tram,6\n";

TEST(RememberedMappings, HoldForTheNextFileOfTheSameHeadings) {
  auto reading = reading_of(first);
  ASSERT_EQ(reading.mappings[0].use, ImportUse::nothing);
  ImportMapping mapping = reading.mappings[0];
  mapping.use = ImportUse::channel_column;
  mapping.label_column = 1;
  mapping.measures[2] = ImportMeasure::spend;
  mapping.channels["Radio"] = "-";
  RememberedMappings remembered;
  remembered.remember(reading.signatures[0], portable(mapping, empty_plan()));
  ExportQuestion question;
  question.remembered = remembered.text();
  reading = reading_of(later, "fevrier.csv", question);
  EXPECT_EQ(reading.mappings[0].use, ImportUse::channel_column);
  EXPECT_EQ(reading.mappings[0].channels["Radio"], "-");
  EXPECT_EQ(summed(reading, ImportMeasure::spend, "Tram", make_month(2026, 2)), 6.0);
  EXPECT_NE(table_signature("", reading_of("A,B\n1,2\n").file.tables[0]), reading.signatures[0]);
}

TEST(RememberedMappings, ForgetMonthsRatesAndChannelsOfOnePlan) {
  const Plan plan = shop_plan();
  ImportMapping mapping;
  mapping.month = make_month(2026, 1);
  mapping.rate = 1.2;
  mapping.channel = "=ads";
  mapping.channels = {{"a", "=gone"}, {"b", "+seo"}, {"c", "-"}};
  const ImportMapping kept = portable(mapping, plan);
  EXPECT_FALSE(kept.month || kept.rate);
  EXPECT_EQ(kept.channel, "");
  EXPECT_EQ(kept.channels,
            (std::map<std::string, std::string>{{"a", ""}, {"b", "+seo"}, {"c", "-"}}));
}

TEST(RememberedMappings, KeepTheLatestAndAreBounded) {
  RememberedMappings remembered;
  ImportMapping mapping;
  mapping.measures.assign(3, ImportMeasure::spend);
  for (int i = 0; i < 100; ++i) remembered.remember("table " + std::to_string(i), mapping);
  EXPECT_TRUE(remembered.find("table 99"));
  EXPECT_FALSE(remembered.find("table 1"));
  EXPECT_LE(remembered.text().size(), RememberedMappings::most_bytes + 4096);
  for (int i = 0; i < 400; ++i)
    mapping.channels["a name of some length " + std::to_string(i)] = "-";
  for (int i = 0; i < 10; ++i) remembered.remember("large " + std::to_string(i), mapping);
  EXPECT_LE(remembered.text().size(), RememberedMappings::most_bytes + 4096);
  EXPECT_TRUE(remembered.find("large 9") == mapping);
}

TEST(RememberedMappings, TakeNoHarmFromWhatLiesInABrowser) {
  for (const char* text : {"", "{}", "zzzz", "BA", "\xFF\xFE"}) {
    const RememberedMappings remembered{text};
    EXPECT_FALSE(remembered.find("a"));
  }
  RememberedMappings remembered;
  remembered.remember("a", {});
  const std::string whole = remembered.text();
  for (std::size_t length = 0; length < whole.size(); ++length)
    EXPECT_FALSE(RememberedMappings{std::string_view{whole}.substr(0, length)}.find("a"));
  EXPECT_TRUE(RememberedMappings{whole}.find("a"));
}

}  // namespace
}  // namespace core
