#include "core/document/catalog_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "tests/support/files.h"

namespace core {
namespace {

Result<Catalog> read(std::initializer_list<std::string_view> texts) {
  return catalog_from_json(std::vector(texts));
}

TEST(CatalogJson, JoinsFilesAndLetsTheLaterOneSpeak) {
  const auto catalog = read({R"({"a": "un", "b": "deux"})", R"({"b": "trois"})"});
  ASSERT_TRUE(catalog);
  EXPECT_EQ(*catalog->find("a"), "un");
  EXPECT_EQ(*catalog->find("b"), "trois");
}

TEST(CatalogJson, RefusesWhatIsNotAFlatObjectOfTexts) {
  EXPECT_EQ(read({"{}", "[]"}).error(), (Error{.key = "error.catalog.not_flat", .place = "1"}));
  EXPECT_EQ(read({R"({"a": {"b": "c"}})"}).error().key, "error.catalog.not_flat");
  EXPECT_EQ(read({R"({"a": "b",})"}).error().key, "error.json.extra_comma");
}

TEST(CatalogJson, ReadsTheMessagesOfBothLanguagesWithTheSameKeysAndPlaceholders) {
  std::array<Catalog::Texts, 2> languages;
  for (std::size_t i = 0; i < 2; ++i) {
    const std::string text = read_repository_file(i == 0 ? "assets/translations/fr/messages.json"
                                                         : "assets/translations/en/messages.json");
    const auto catalog = read({text});
    ASSERT_TRUE(catalog);
    languages[i] = catalog->texts();
  }
  const auto placeholders = [](std::string_view text) {
    std::multiset<std::string> names;
    for (auto open = text.find('{'); open != text.npos; open = text.find('{', open + 1))
      names.emplace(text.substr(open, text.find('}', open) - open));
    return names;
  };
  ASSERT_EQ(languages[0].size(), languages[1].size());
  for (const auto& [key, french] : languages[0]) {
    ASSERT_TRUE(languages[1].contains(key)) << key;
    EXPECT_EQ(placeholders(french), placeholders(languages[1][key])) << key;
  }
}

}  // namespace
}  // namespace core
