#include "core/tables/file_kind.h"

#include <gtest/gtest.h>

#include <array>

#include "core/tables/table_file.h"
#include "tests/support/files.h"

namespace core {
namespace {

using namespace std::string_view_literals;

std::string glance(std::string_view head) {
  const auto reason = not_a_table_at_a_glance(head);
  return reason ? reason->key : "";
}

// As UTF-16 with a mark; letters of ASCII only.
std::string utf16(std::string_view text) {
  std::string bytes = "\xFF\xFE";
  for (const char c : text) {
    bytes += c;
    bytes += '\0';
  }
  return bytes;
}

TEST(NotATable, GivesAtAGlanceTheReasonThatReadingWouldGive) {
  const std::array<std::string, 9> files{"",
                                         "%PDF-1.7\n",
                                         "\x89PNG\r\n",
                                         "PK\x03\x04 xl/workbook.xml",
                                         "<!DOCTYPE html><table><tr><td>1</table>",
                                         "{\"format\": \"tributary-plan\"}",
                                         utf16("<html><body>1"),
                                         utf16("[{\"a\": 1}]"),
                                         std::string{"a,b\n\0\x01\x02\x03\x04"sv}};
  for (const std::string& file : files) {
    const auto read = read_tables(file, "file.csv");
    ASSERT_FALSE(read.has_value()) << file;
    EXPECT_EQ(glance(file), read.error().key) << file;
  }
}

TEST(NotATable, LetsTheBeginningOfATablePassWhereverItIsCut) {
  const std::string accents = "Mois;Coût\n2026-01;1 200,50 €\n2026-02;990,00 €\n";
  for (const std::string& file :
       {accents, utf16("Day,Cost\n2026-01-01,12\n2026-01-02,13\n"),
        read_repository_file("tests/data/imports/ga4_traffic_acquisition.csv")})
    for (std::size_t end = 16; end <= file.size() && end < 400; ++end)
      EXPECT_EQ(glance(std::string_view{file}.substr(0, end)), "") << end;
}

}  // namespace
}  // namespace core
