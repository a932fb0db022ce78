#include "shell/theme/fonts.h"

#include <imgui.h>

#include <limits>

namespace shell {
namespace {

constexpr char regular[] = {
#embed "assets/fonts/inter_regular.otf"
};
constexpr char semibold[] = {
#embed "assets/fonts/inter_semibold.otf"
};
constexpr char icon_face[] = {
#embed "assets/fonts/icons.ttf"
};

ImFont* add(std::span<const char> bytes) {
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  // A negative size makes ImGui map the em square, as CSS does, and not ascent + descent.
  config.SizePixels = -16.0f;
  // It also scales the largest advance by that negative size, so this must be negative to mean
  // "none".
  config.GlyphMaxAdvanceX = -std::numeric_limits<float>::max();
  config.FontData = const_cast<char*>(bytes.data());
  config.FontDataSize = static_cast<int>(bytes.size());
  return ImGui::GetIO().Fonts->AddFont(&config);
}

}  // namespace

Fonts load_fonts() {
  return {.regular = add(regular), .semibold = add(semibold), .icons = add(icon_face)};
}

std::span<const char> inter_regular_bytes() { return regular; }
std::span<const char> inter_semibold_bytes() { return semibold; }

}  // namespace shell
