#include "core/base/fold.h"

#include <gtest/gtest.h>

namespace core {
namespace {

TEST(Folded, MakesCapitalsSmallAndTrims) {
  EXPECT_EQ(folded("  Facebook INC. "), "facebook inc.");
  EXPECT_EQ(folded("ÀÉÎÖÇÞ"), "àéîöçþ");
  EXPECT_EQ(folded("Œuvre"), "œuvre");
  EXPECT_EQ(folded(""), "");
  EXPECT_EQ(folded("   "), "");
}

TEST(Folded, LeavesWhatIsNoCapital) { EXPECT_EQ(folded("2×3 ÷ à ÿ 漢"), "2×3 ÷ à ÿ 漢"); }

TEST(PlainLetter, DropsTheAccentAndTheCapital) {
  EXPECT_EQ(plain_letter("été").plain, "e");
  EXPECT_EQ(plain_letter("Été").plain, "e");
  EXPECT_EQ(plain_letter("Œuf").plain, "oe");
  EXPECT_EQ(plain_letter("Æ").plain, "ae");
  EXPECT_EQ(plain_letter("Ÿ").plain, "y");
  EXPECT_EQ(plain_letter("ÿ").bytes, 2u);
}

TEST(PlainLetter, KnowsNothingElse) {
  for (const char* other : {"", "e", "×", "÷", "\xC3", "漢", "ß"})
    EXPECT_EQ(plain_letter(other).bytes, 0u) << other;
}

}  // namespace
}  // namespace core
