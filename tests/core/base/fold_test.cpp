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

}  // namespace
}  // namespace core
