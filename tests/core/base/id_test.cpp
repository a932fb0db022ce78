#include "core/base/id.h"

#include <gtest/gtest.h>

#include <set>

namespace core {
namespace {

TEST(Ids, AreLowerCaseLettersDigitsAndTwoSignsUpToForty) {
  EXPECT_TRUE(is_id("a-b_9"));
  EXPECT_TRUE(is_id(std::string(40, 'x')));
  EXPECT_FALSE(is_id(""));
  EXPECT_FALSE(is_id(std::string(41, 'x')));
  EXPECT_FALSE(is_id("E-mail"));
  EXPECT_FALSE(is_id("é"));
  EXPECT_FALSE(is_id("a b"));
}

TEST(Ids, KeepTheSoundOfAName) {
  EXPECT_EQ(slug("Guides de style"), "guides-de-style");
  EXPECT_EQ(slug("Œufs à l’été !"), "oeufs-a-l-ete");
  EXPECT_EQ(slug("  --  "), "item");
  EXPECT_EQ(slug("日本"), "item");
  EXPECT_EQ(slug(std::string(100, 'a')).size(), 28u);
  EXPECT_EQ(slug(std::string(27, 'a') + "œuf"), std::string(27, 'a') + "o");
}

TEST(Ids, AreMadeTheSameFromTheSameSeedAndDifferentEachTime) {
  IdMaker first(7);
  IdMaker second(7);
  std::set<Id> made;
  for (int i = 0; i < 1000; ++i) {
    const Id id = first.make("Un canal au nom très très long, vraiment");
    EXPECT_EQ(id, second.make("Un canal au nom très très long, vraiment"));
    EXPECT_TRUE(is_id(id)) << id;
    made.insert(id);
  }
  EXPECT_EQ(made.size(), 1000u);
}

}  // namespace
}  // namespace core
