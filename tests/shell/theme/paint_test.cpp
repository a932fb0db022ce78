#include "shell/theme/paint.h"

#include <gtest/gtest.h>
#include <imgui.h>

#include <cmath>
#include <string>

#include "shell/theme/fonts.h"
#include "shell/theme/foreign_text.h"

namespace shell {
namespace {

constexpr Colour black = 0x000000FF;

// Paints into a window of 400 by 300.
class PaintTest : public testing::Test {
 protected:
  PaintTest() : context_{ImGui::CreateContext()} {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    paint.set_fonts(load_fonts(foreign_));
    io.DisplaySize = {400, 300};
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({400, 300});
    ImGui::Begin("canvas", nullptr, ImGuiWindowFlags_NoDecoration);
  }
  ~PaintTest() override {
    ImGui::End();
    ImGui::EndFrame();
    ImGui::DestroyContext(context_);
  }

  float lines(float width, std::string_view text, int most = 0) const {
    return paint.paragraph_height(width, Type::body, text, most) / style_of(Type::body).line;
  }
  float width(std::string_view text) const { return paint.width(Type::body, text); }
  static int vertices() { return ImGui::GetWindowDrawList()->VtxBuffer.Size; }

  Paint paint;

 private:
  ImGuiContext* context_;
  ForeignText foreign_{nullptr};
};

TEST_F(PaintTest, BreaksLinesBetweenWords) {
  const float room = width("une deux") + 0.5f;
  EXPECT_EQ(lines(room, "une deux"), 1);
  EXPECT_EQ(lines(room, "une deux   "), 1);
  EXPECT_EQ(lines(room, "une deux trois"), 2);
  EXPECT_EQ(lines(room, "une  deux"), 2) << "the second space is drawn too";
  EXPECT_EQ(lines(room, "une\n\ndeux"), 3);
  EXPECT_EQ(lines(width("une"), "une deux une"), 4) << "deux is wider: it is broken";
}

// As many letters on a line as fit it, however long the word is.
TEST_F(PaintTest, BreaksAWordOfMillionsOfLettersIntoFullLines) {
  constexpr std::size_t letters = 2'000'000;
  const float letter = width("x"), room = letter * 40 + 0.5f;
  const std::string word(letters, 'x');
  EXPECT_EQ(lines(room, word), letters / 40);
  EXPECT_EQ(lines(room, word, 6), 6);
  const int before = vertices();
  paint.paragraph({0, 0, room, 300}, Type::body, black, word, 6);
  // Six lines of at most forty letters and an ellipsis, four corners each.
  EXPECT_GT(vertices() - before, 0);
  EXPECT_LE(vertices() - before, 6 * 41 * 4);
}

TEST_F(PaintTest, DrawsNothingThatIsOutOfSight) {
  const auto drawn_at = [&](float y) {
    const int before = vertices();
    paint.text({10, y, 300, 20}, Type::body, black, "Canal");
    paint.fill({10, y, 300, 20}, black, 4);
    paint.disc({20, y + 10}, 5, black);
    paint.ring({20, y + 10}, 5, black, 2);
    return vertices() - before;
  };
  EXPECT_GT(drawn_at(100), 0);
  EXPECT_GT(drawn_at(-10), 0) << "half of it is seen";
  EXPECT_GT(drawn_at(290), 0);
  EXPECT_EQ(drawn_at(-60), 0);
  EXPECT_EQ(drawn_at(340), 0);
}

}  // namespace
}  // namespace shell
