#include "core/imports/bare_words.h"

#include <gtest/gtest.h>

namespace core {
namespace {

TEST(BareWords, LeaveAccentsAndSignsOut) {
  EXPECT_EQ(bare_words("Coût / conv."), "cout conv");
  EXPECT_EQ(bare_words("  Amount spent (USD) "), "amount spent usd");
  EXPECT_EQ(bare_words("Dépense\u00A0:\u202F12\u2009€"), "depense 12 \u20AC");
  EXPECT_EQ(bare_words("BŒUF"), "boeuf");
  EXPECT_EQ(bare_words("—"), "");
  EXPECT_EQ(bare_words(""), "");
  EXPECT_EQ(bare_words("検索"), "検索");
}

TEST(BareWords, AreFoundWholeOnly) {
  EXPECT_TRUE(has_words("cout par clic", "par clic"));
  EXPECT_FALSE(has_words("cout par clics", "par clic"));
  EXPECT_FALSE(has_words("cout", ""));
  EXPECT_TRUE(is_listed("cout", "cost|cout"));
  EXPECT_FALSE(is_listed("cou", "cost|cout"));
  EXPECT_FALSE(is_listed("", ""));
  EXPECT_TRUE(has_listed("non brand sofas", "no brand|non brand"));
}

}  // namespace
}  // namespace core
