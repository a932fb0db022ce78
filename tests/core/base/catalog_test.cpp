#include "core/base/catalog.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace core
