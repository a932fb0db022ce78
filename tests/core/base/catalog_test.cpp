#include "core/base/catalog.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace core {
namespace {

TEST(Catalog, FillsPlaceholdersAndLeavesOtherBracesAlone) {
  EXPECT_EQ(fill("{count} sur {total}", {{"count", "3"}, {"total", "9"}}), "3 sur 9");
  EXPECT_EQ(fill("{a}{a}", {{"a", "x"}}), "xx");
  EXPECT_EQ(fill("{unknown} {a}", {{"a", "x"}}), "{unknown} x");
  EXPECT_EQ(fill("{a} {b}", {{"a", "{b}"}, {"b", "y"}}), "{b} y");
  EXPECT_EQ(fill("{ {a} {", {{"a", "x"}}), "{ x {");
  EXPECT_EQ(fill("", {}), "");
}

TEST(Catalog, SaysMessagesAndShowsTheKeyWhereThereIsNoText) {
  const Catalog catalog({{"error.limit", "{limit} au plus"}});
  EXPECT_EQ(catalog.say(Message{"error.limit", {{"limit", "5"}}}), "5 au plus");
  EXPECT_EQ(catalog.say(Error{.key = "error.limit", .values = {{"limit", "7"}}}), "7 au plus");
  EXPECT_EQ(catalog.say(Message{"error.other"}), "error.other");
  EXPECT_EQ(catalog.find("error.other"), nullptr);
}

TEST(Catalog, FindsEachOfManyKeysAndNoOther) {
  Catalog::Texts texts;
  for (int i = 0; i < 3000; ++i) texts["key." + std::to_string(i)] = std::to_string(i);
  Catalog built(texts);
  const Catalog catalog = std::move(built);
  for (const auto& [key, text] : texts) {
    const std::string* const found = catalog.find(key);
    ASSERT_TRUE(found) << key;
    EXPECT_EQ(*found, text);
    EXPECT_EQ(catalog.find(key + "0x"), nullptr);
  }
  EXPECT_EQ(catalog.find(""), nullptr);
  EXPECT_EQ(Catalog{}.find("key.1"), nullptr);
  EXPECT_EQ(Catalog{Catalog::Texts{}}.find("key.1"), nullptr);
}

}  // namespace
}  // namespace core
