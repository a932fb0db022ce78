#include "core/base/text_change.h"

#include <gtest/gtest.h>

namespace core {
namespace {

TEST(TextChange, HoldsOnlyWhatDiffers) {
  EXPECT_EQ(change_between("one two three", "one 2 three"), (TextChange{4, "two", "2"}));
  EXPECT_EQ(change_between("aaa", "aaaa"), (TextChange{3, "", "a"}));
  EXPECT_EQ(change_between("same", "same"), (TextChange{4, "", ""}));
  EXPECT_EQ(change_between("", "new"), (TextChange{0, "", "new"}));
}

TEST(TextChange, DoesNotCutThroughACharacter) {
  // "é" and "è" share their first byte, "é" and "ũ" their second.
  EXPECT_EQ(change_between("thé", "thè"), (TextChange{2, "é", "è"}));
  EXPECT_EQ(change_between("é.", "ũ."), (TextChange{0, "é", "ũ"}));
}

TEST(TextChange, GoesBothWays) {
  for (const auto& [before, after] :
       {std::pair<std::string, std::string>{"{\"a\": 1}", "{\"a\": 12}"},
        {"abcabc", "abc"},
        {"abc", "abcabc"},
        {"l’été", "l’hiver"},
        {"", "x"}}) {
    const TextChange change = change_between(before, after);
    EXPECT_EQ(undone(change, after), before);
    EXPECT_EQ(redone(change, before), after);
  }
}

TEST(TextChange, IsRefusedByATextItWasNotMadeFrom) {
  const TextChange change = change_between("one two three", "one 2 three");
  EXPECT_FALSE(undone(change, "one 3 three"));
  EXPECT_FALSE(undone(change, "on"));
  EXPECT_FALSE(redone(change, "one 2 three"));
}

}  // namespace
}  // namespace core
