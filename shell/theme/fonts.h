// The faces inside the page: Inter in two weights, and an icon face.
#pragma once

#include <string_view>

struct ImFont;

namespace shell {

class ForeignText;

struct Fonts {
  ImFont* regular = nullptr;
  ImFont* semibold = nullptr;
  ImFont* icons = nullptr;
  ForeignText* foreign = nullptr;  // what the two text faces lack
};

// Adds the faces to the current ImGui context. Sizes then given to ImGui are em sizes, as in CSS.
// `foreign` has to outlive the context's fonts.
Fonts load_fonts(ForeignText& foreign);

std::string_view inter_regular_bytes();
std::string_view inter_semibold_bytes();

}  // namespace shell
