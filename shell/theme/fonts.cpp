#include "shell/theme/fonts.h"

#include <imgui.h>

#include <limits>

#include "core/base/assets.h"
#include "shell/theme/foreign_text.h"

namespace shell {
namespace {

ImFont* add(std::string_view bytes) {
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

Fonts load_fonts(ForeignText& foreign) {
  Fonts fonts{.foreign = &foreign};
  foreign.join(*(fonts.regular = add(inter_regular_bytes())), false);
  foreign.join(*(fonts.semibold = add(inter_semibold_bytes())), true);
  fonts.icons = add(core::asset("fonts/icons.ttf"));
  return fonts;
}

std::string_view inter_regular_bytes() { return core::asset("fonts/inter_regular.otf"); }
std::string_view inter_semibold_bytes() { return core::asset("fonts/inter_semibold.otf"); }

}  // namespace shell
