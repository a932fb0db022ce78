#include "shell/theme/foreign_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <imgui.h>

#include "shell/theme/fonts.h"

namespace shell {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Every run is a box, ten pixels wide for each of its bytes.
class BoxPainter final : public TextPainter {
 public:
  float text_advance(std::string_view text, float, bool) override {
    measured.emplace_back(text);
    return 10.0f * static_cast<float>(text.size());
  }
  TextPicture text_picture(std::string_view text, float, bool) override {
    drawn.emplace_back(text);
    const int width = 10 * static_cast<int>(text.size());
    return {1,  -12,   width,
            14, false, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * 14 * 4, 255)};
  }
  std::vector<std::string> measured, drawn;
};

class ForeignTextTest : public testing::Test {
 protected:
  ForeignTextTest() : context_{ImGui::CreateContext()} {
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    fonts = load_fonts(foreign);
  }
  ~ForeignTextTest() override { ImGui::DestroyContext(context_); }

  // The runs of a text in order.
  std::vector<std::string> runs(std::string_view text) {
    std::string room;
    std::vector<std::string> found;
    std::string_view rest = foreign.with_stand_ins(text, room);
    while (!rest.empty()) {
      const std::size_t length = cluster_length(rest);
      // Stand-ins are three bytes of UTF-8: E0xx.
      if (length == 3 && (static_cast<unsigned char>(rest[0]) & 0xF0) == 0xE0) {
        const char32_t code =
            static_cast<char32_t>((rest[0] & 0xF) << 12 | (rest[1] & 0x3F) << 6 | (rest[2] & 0x3F));
        if (const auto run = foreign.run_of(code); !run.empty()) found.emplace_back(run);
      }
      rest.remove_prefix(length);
    }
    return found;
  }

  BoxPainter painter;
  ForeignText foreign{&painter};
  Fonts fonts;

 private:
  ImGuiContext* context_;
};

TEST_F(ForeignTextTest, LeavesWhatTheFacesHoldAlone) {
  for (const std::string_view text :
       {"Thé à 5 €, « œuf » ÿ → ½", "plain", "", "12 345,6 %", "Île-de-France\nNord"}) {
    std::string room;
    EXPECT_EQ(foreign.with_stand_ins(text, room).data(), text.data()) << text;
  }
}

TEST_F(ForeignTextTest, TakesWordsOfLettersThatJoinWhole) {
  EXPECT_THAT(runs("हिन्दी में, Ελληνικά кириллица"),
              ElementsAre("हिन्दी", "में", "Ελληνικά", "кириллица"));
}

TEST_F(ForeignTextTest, TakesIdeographsOneByOne) {
  EXPECT_THAT(runs("日本語で3月"), ElementsAre("日", "本", "語", "で", "月"));
}

TEST_F(ForeignTextTest, KeepsWhatRunsFromRightToLeftTogether) {
  EXPECT_THAT(runs("Prix : مرحبا بالعالم 25 مرة pour 5 €"), ElementsAre("مرحبا بالعالم 25 مرة"));
  EXPECT_THAT(runs("مرحبا\nعالم"), ElementsAre("مرحبا", "عالم"));
  EXPECT_THAT(runs("مرحبا 日"), ElementsAre("مرحبا", "日"));
}

TEST_F(ForeignTextTest, KeepsPartsOfOneSignTogether) {
  EXPECT_THAT(runs("👩‍👩‍👧 👍🏽 🇫🇷🇨🇦 1️⃣"),
              ElementsAre("👩‍👩‍👧", "👍🏽", "🇫🇷", "🇨🇦", "1️⃣"));
  // An e with an accent of its own, which the faces lack.
  EXPECT_THAT(runs("re\u0301sume\u0301"), ElementsAre("e\u0301", "e\u0301"));
}

TEST_F(ForeignTextTest, GivesTheSameRunTheSameStandIn) {
  std::string first, second;
  EXPECT_EQ(foreign.with_stand_ins("a日b", first), foreign.with_stand_ins("a日b", second));
}

TEST_F(ForeignTextTest, StaysAsItIsWithoutAPainter) {
  ForeignText none{nullptr};
  std::string room;
  const std::string_view text = "日本語";
  EXPECT_EQ(none.with_stand_ins(text, room).data(), text.data());
}

TEST_F(ForeignTextTest, MeasuresARunWithoutDrawingIt) {
  ImGui::GetIO().DisplaySize = {100, 100};
  ImGui::NewFrame();
  std::string room;
  const std::string_view text = foreign.with_stand_ins("日", room);
  const float width =
      fonts.regular->CalcTextSizeA(16, 1e9f, 0, text.data(), text.data() + text.size()).x;
  EXPECT_FLOAT_EQ(width, 30.0f);
  EXPECT_THAT(painter.drawn, IsEmpty());
  ImGui::GetForegroundDrawList()->AddText(fonts.regular, 16, {0, 0}, 0xFFFFFFFF, text.data(),
                                          text.data() + text.size());
  EXPECT_THAT(painter.drawn, ElementsAre("日"));
  const ImFontGlyph* glyph = fonts.regular->GetFontBaked(16)->FindGlyph(0xE000);
  ASSERT_NE(glyph, nullptr);
  EXPECT_FLOAT_EQ(glyph->X1 - glyph->X0, 30.0f);
  EXPECT_TRUE(glyph->Visible);
  ImGui::EndFrame();
}

TEST_F(ForeignTextTest, ForgetsWhenThereAreTooMany) {
  std::string room;
  for (char32_t code = 0x4E00; code < 0x4E00 + 4096; ++code) {
    const std::string character{static_cast<char>(0xE0 | code >> 12),
                                static_cast<char>(0x80 | (code >> 6 & 0x3F)),
                                static_cast<char>(0x80 | (code & 0x3F))};
    foreign.with_stand_ins(character, room);
  }
  EXPECT_FALSE(foreign.run_of(0xE000).empty());
  foreign.begin_frame();
  EXPECT_TRUE(foreign.run_of(0xE000).empty());
  EXPECT_THAT(runs("日"), ElementsAre("日"));
}

}  // namespace
}  // namespace shell
