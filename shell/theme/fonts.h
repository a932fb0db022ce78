// The faces inside the page: Inter in two weights, and an icon face.
#pragma once

#include <string_view>

struct ImFont;

namespace shell {

struct Fonts {
  ImFont* regular = nullptr;
  ImFont* semibold = nullptr;
  ImFont* icons = nullptr;
};

// Adds the faces to the current ImGui context. Sizes then given to ImGui are em sizes, as in CSS.
Fonts load_fonts();

std::string_view inter_regular_bytes();
std::string_view inter_semibold_bytes();

}  // namespace shell
