// Every sentence stands in both languages with the same placeholders, every key that the code names
// exists, and every letter can be drawn.
#include <gtest/gtest.h>
#include <imgui.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/document/catalog_json.h"
#include "shell/theme/fonts.h"
#include "shell/theme/foreign_text.h"
#include "tests/support/files.h"

namespace shell {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream in{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

const fs::path root{repository_path("")};

core::Catalog catalog(const char* language) {
  std::vector<std::string> texts;
  for (const auto& file : fs::directory_iterator{root / "assets/translations" / language})
    texts.push_back(read(file.path()));
  const std::vector<std::string_view> views{texts.begin(), texts.end()};
  auto result = core::catalog_from_json(views);
  EXPECT_TRUE(result) << result.error().key;
  return result ? std::move(*result) : core::Catalog{};
}

std::set<std::string> placeholders(std::string_view text) {
  std::set<std::string> names;
  for (auto open = text.find('{'); open != text.npos; open = text.find('{', open + 1)) {
    const auto close = text.find('}', open);
    if (close == text.npos) break;
    names.insert(std::string{text.substr(open, close - open + 1)});
  }
  return names;
}

// Strings of the code that look like keys of an area that translations have.
std::map<std::string, std::string> keys_in_code(const std::set<std::string>& areas) {
  std::map<std::string, std::string> keys;
  for (const char* folder : {"core", "shell", "web"})
    for (const auto& entry : fs::recursive_directory_iterator{root / folder}) {
      const auto kind = entry.path().extension();
      if (kind != ".cpp" && kind != ".h" && kind != ".js") continue;
      const std::string code = read(entry.path());
      for (auto quote = code.find('"'); quote != code.npos; quote = code.find('"', quote + 1)) {
        const auto end =
            code.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.", quote + 1);
        if (end == code.npos || code[end] != '"') continue;
        const std::string word = code.substr(quote + 1, end - quote - 1);
        const auto dot = word.find('.');
        if (dot == word.npos || word.back() == '_' || word.back() == '.' ||
            !areas.contains(word.substr(0, dot)))
          continue;
        if (word.ends_with(".h") || word.ends_with(".cpp") || word.ends_with(".json")) continue;
        keys.emplace(word, entry.path().filename().string());
      }
    }
  return keys;
}

TEST(Translations, StandInBothLanguagesWithTheSamePlaceholders) {
  const core::Catalog fr = catalog("fr"), en = catalog("en");
  ASSERT_GT(fr.texts().size(), 300u);
  for (const auto& [key, text] : fr.texts()) {
    const std::string* other = en.find(key);
    EXPECT_TRUE(other) << key << " is not in English";
    if (other) EXPECT_EQ(placeholders(text), placeholders(*other)) << key;
    EXPECT_FALSE(text.empty()) << key;
  }
  for (const auto& [key, text] : en.texts()) {
    EXPECT_TRUE(fr.find(key)) << key << " is not in French";
    EXPECT_FALSE(text.empty()) << key;
  }
}

TEST(Translations, HaveKeysThatHashApart) {
  std::map<std::uint32_t, std::string> hashed;
  for (const auto& [key, text] : catalog("fr").texts()) {
    const auto [other, is_new] = hashed.emplace(core::TextKey{key}.hash(), key);
    EXPECT_TRUE(is_new) << key << " and " << other->second;
  }
}

TEST(Translations, HaveEveryKeyThatTheCodeNames) {
  const core::Catalog fr = catalog("fr");
  std::set<std::string> areas;
  for (const auto& [key, text] : fr.texts()) areas.insert(key.substr(0, key.find('.')));
  const auto keys = keys_in_code(areas);
  ASSERT_GT(keys.size(), 200u);
  for (const auto& [key, file] : keys)
    EXPECT_TRUE(fr.find(key) || fr.find(key + ".one") ||
                fr.texts().lower_bound(key + ".")->first.starts_with(key + ".") ||
                fr.texts().lower_bound(key + "_")->first.starts_with(key + "_"))
        << key << " in " << file;
}

TEST(Translations, KeepFrenchSpacing) {
  for (const auto& [key, text] : catalog("fr").texts()) {
    for (const char* wrong : {" ;", " !", " ?", " :", " %", " €", "« ", " »"})
      EXPECT_EQ(text.find(wrong), text.npos) << key << ": " << text;
    EXPECT_EQ(text.find('\''), text.npos) << key << " has a straight apostrophe: " << text;
    EXPECT_EQ(text.find('!'), text.npos) << key << ": " << text;
  }
}

// "ceux de avril": a month may begin with a vowel, and a sentence cannot know.
TEST(Translations, LeaveFrenchMonthsWithoutElision) {
  for (const auto& [key, text] : catalog("fr").texts())
    for (const char* wrong : {"de {month}", "que {month}"})
      EXPECT_EQ(text.find(wrong), text.npos) << key << ": " << text;
}

TEST(Translations, UseOnlyLettersThatTheFacesHave) {
  ImGuiContext* context = ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  ForeignText none{nullptr};
  const Fonts fonts = load_fonts(none);
  std::set<std::string> missing;
  for (const char* language : {"fr", "en"})
    for (const auto& [key, text] : catalog(language).texts())
      for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const std::size_t length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
        unsigned code = length == 1 ? byte : byte & (0xFFu >> (length + 1));
        for (std::size_t k = 1; k < length; ++k)
          code = code << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3Fu);
        for (ImFont* font : {fonts.regular, fonts.semibold})
          if (code >= 0x20 && !font->IsGlyphInFont(static_cast<ImWchar>(code)))
            missing.insert(text.substr(i, length) + " in " + key);
        i += length;
      }
  EXPECT_TRUE(missing.empty()) << *missing.begin() << " and " << missing.size() - 1 << " more";
  ImGui::DestroyContext(context);
}

}  // namespace
}  // namespace shell
