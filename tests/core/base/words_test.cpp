#include "core/base/words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Words, PartAtSignsDigitsAndSpaces) {
  EXPECT_THAT(words_of("L’appli plante ; 3 fois, l'Appli — « perdue » !"),
              ElementsAre("appli", "fois", "l", "perdue", "plante"));
  EXPECT_THAT(words_of("No.1 app"), ElementsAre("app", "no"));
  EXPECT_THAT(words_of(""), IsEmpty());
  EXPECT_THAT(words_of(" 12 … ? "), IsEmpty());
}

TEST(Words, KeepTheirAccentsInSmallLetters) {
  EXPECT_THAT(words_of("ÉTÉ Été œuf"), ElementsAre("été", "œuf"));
  EXPECT_EQ(letters_in("été"), 3u);
  EXPECT_EQ(letters_in(""), 0u);
}

TEST(Words, LoseTheSOfTheirPlural) {
  EXPECT_EQ(singular_of("notifications"), "notification");
  EXPECT_EQ(singular_of("access"), "access");
  EXPECT_EQ(singular_of("s"), "");
  EXPECT_EQ(singular_of("prix"), "prix");
}

TEST(Words, AreFoundWithOrWithoutAPlural) {
  EXPECT_TRUE(has_word("Livraisons en retard", "livraison"));
  EXPECT_TRUE(has_word("La LIVRAISON, encore", "livraison"));
  EXPECT_FALSE(has_word("Livraisonneur", "livraison"));
  EXPECT_FALSE(has_word("", "livraison"));
}

}  // namespace
}  // namespace core
