#include "core/tables/encoding.h"

#include <gtest/gtest.h>

#include "tests/support/tables.h"

namespace core {
namespace {

using namespace std::string_view_literals;

TEST(TextEncoding, TakesNoLoneZeroByteForUtf16) {
  const auto refused = read_tables("abc;def\n1;2\n\0003;4\n5;6"sv, "f.csv");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().key, "error.table.not_text");
  // Without its mark UTF-16 shows in every letter, or in signs of another script.
  for (const std::u16string_view text : {u"Jour;Co\u00fbt\n2026-01-01;12\n",
                                         u"\u0414\u0435\u043d\u044c;\u0426\u0435\u043d\u0430\n"}) {
    std::string bytes;
    for (const char16_t c : text) {
      bytes += static_cast<char>(c & 0xFF);
      bytes += static_cast<char>(c >> 8);
    }
    EXPECT_EQ(tables_of(bytes).encoding, Encoding::utf16_le);
  }
}

}  // namespace
}  // namespace core
