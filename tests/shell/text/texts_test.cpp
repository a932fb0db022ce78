#include "shell/text/texts.h"

#include <gtest/gtest.h>

namespace shell {
namespace {

using core::Language;

TEST(Texts, AnswersTheHashOfTheKeyWhereThereIsNoText) {
  const Texts texts;
  const std::string& first = texts.text(Language::fr, "nothing.of_that_name");
  for (int i = 0; i < 100; ++i) texts.text(Language::fr, "nothing." + std::to_string(i));
  const std::string hash = "##" + std::to_string(TextKey{"nothing.of_that_name"}.hash());
  EXPECT_EQ(first, hash);
  EXPECT_EQ(texts.text(Language::en, "nothing.of_that_name", {{"a", "b"}}), hash);
}

TEST(Texts, FillsWhatItIsGiven) {
  const Texts texts;
  EXPECT_EQ(texts.text(Language::en, "business.payback_months.one", {{"count", "1"}}),
            "in 1 month");
  EXPECT_EQ(
      texts.text(Language::en, core::Message{"business.payback_months.one", {{"count", "1"}}}),
      "in 1 month");
  EXPECT_EQ(texts.text(Language::en, core::Error{.key = "business.payback_months.one",
                                                 .values = {{"count", "1"}}}),
            "in 1 month");
}

TEST(Texts, CountsAsEachLanguageDoes) {
  const Texts texts;
  EXPECT_EQ(texts.text_count(Language::en, "business.payback_months", 1, {}), "in 1 month");
  EXPECT_EQ(texts.text_count(Language::en, "business.payback_months", 0, {}), "in 0 months");
  EXPECT_EQ(texts.text_count(Language::fr, "business.payback_months", 1, {}), "en 1 mois");
  // With the sign between thousands that numbers have.
  EXPECT_EQ(texts.text_count(Language::en, "business.payback_months", 3551, {}), "in 3,551 months");
  EXPECT_EQ(texts.text_count(Language::fr, "business.payback_months", 3551, {}),
            "en 3\u202F551 mois");
  // What the caller says of the count stands.
  EXPECT_EQ(texts.text_count(Language::en, "business.payback_months", 1, {{"count", "one"}}),
            "in one month");
}

}  // namespace
}  // namespace shell
