#include "core/base/text_key.h"

#include <gtest/gtest.h>

#include <string>

namespace core {
namespace {

// The test values of the hash's authors (Fowler, Noll and Vo, 32 bits, 1a).
TEST(TextKey, HashesAsPublished) {
  EXPECT_EQ(TextKey{}.hash(), 0x811c9dc5u);
  EXPECT_EQ(TextKey{"a"}.hash(), 0xe40c292cu);
  EXPECT_EQ(TextKey{"foobar"}.hash(), 0xbf9cf968u);
}

TEST(TextKey, IsTheSameWhereverTheNameIsFrom) {
  constexpr TextKey key = "plan.title";
  EXPECT_EQ(key, TextKey{std::string{"plan.title"}});
  EXPECT_EQ(key, TextKey{"plan"} + ".title");
  EXPECT_FALSE(key.empty());
  EXPECT_TRUE(TextKey{""}.empty());
}

}  // namespace
}  // namespace core
