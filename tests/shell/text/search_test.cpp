#include "shell/text/search.h"

#include <gtest/gtest.h>

namespace shell {
namespace {

TEST(Search, IgnoresCaseAndAccents) {
  EXPECT_EQ(search_form("Œuvre d’Été"), "oeuvre d ete");
  EXPECT_TRUE(is_found("presence", "Présence locale"));
  EXPECT_TRUE(is_found("PRÉSENCE", "presence locale"));
}

TEST(Search, FindsWordsInAnyOrder) {
  EXPECT_TRUE(is_found("meta publi", "Publicité Meta"));
  EXPECT_FALSE(is_found("meta google", "Publicité Meta"));
}

TEST(Search, ReadsDashesAndApostrophesAsSpaces) {
  EXPECT_TRUE(is_found("bouche a oreille", "Bouche-à-oreille"));
  EXPECT_TRUE(is_found("boutiques d'extensions", "Boutiques d’extensions"));
}

TEST(Search, FindsEverythingForNothing) {
  EXPECT_TRUE(is_found("", "anything"));
  EXPECT_TRUE(is_found("  ", ""));
  EXPECT_FALSE(is_found("a", ""));
}

TEST(Search, KeepsLettersItDoesNotKnow) { EXPECT_EQ(search_form("Ł中"), "Ł中"); }

}  // namespace
}  // namespace shell
