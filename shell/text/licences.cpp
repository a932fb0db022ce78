#include "shell/text/licences.h"

namespace shell {
namespace {

constexpr char tributary_text[] = {
#embed "assets/licences/tributary.txt"
};
constexpr char dear_imgui_text[] = {
#embed "assets/licences/dear_imgui.txt"
};
constexpr char nlohmann_json_text[] = {
#embed "assets/licences/nlohmann_json.txt"
};
constexpr char inter_text[] = {
#embed "assets/licences/inter.txt"
};
constexpr char material_icons_text[] = {
#embed "assets/licences/material_icons.txt"
};
constexpr char emscripten_text[] = {
#embed "assets/licences/emscripten.txt"
};
constexpr char musl_text[] = {
#embed "assets/licences/musl.txt"
};
constexpr char llvm_text[] = {
#embed "assets/licences/llvm.txt"
};
constexpr char apache_text[] = {
#embed "assets/licences/apache_2_0.txt"
};

constexpr std::string_view tributary{tributary_text, sizeof tributary_text};
constexpr std::string_view dear_imgui{dear_imgui_text, sizeof dear_imgui_text};
constexpr std::string_view nlohmann_json{nlohmann_json_text, sizeof nlohmann_json_text};
constexpr std::string_view inter{inter_text, sizeof inter_text};
constexpr std::string_view material_icons{material_icons_text, sizeof material_icons_text};
constexpr std::string_view emscripten{emscripten_text, sizeof emscripten_text};
constexpr std::string_view musl{musl_text, sizeof musl_text};
constexpr std::string_view llvm{llvm_text, sizeof llvm_text};
constexpr std::string_view apache{apache_text, sizeof apache_text};

}  // namespace

std::span<const Licence> licences() {
  static const std::vector<Licence> all{
      {"tributary", "Tributary", "MIT", "about.purpose.tributary", {tributary}},
      {"dear_imgui", "Dear ImGui", "MIT", "about.purpose.dear_imgui", {dear_imgui}},
      {"nlohmann_json",
       "JSON for Modern C++",
       "MIT",
       "about.purpose.nlohmann_json",
       {nlohmann_json}},
      {"inter", "Inter", "SIL Open Font License 1.1", "about.purpose.inter", {inter}},
      {"material_icons",
       "Material Icons",
       "Apache License 2.0",
       "about.purpose.material_icons",
       {material_icons, apache}},
      {"emscripten", "Emscripten", "MIT", "about.purpose.emscripten", {emscripten}},
      {"musl", "musl", "MIT", "about.purpose.musl", {musl}},
      {"llvm",
       "LLVM libc++, libc++abi, compiler-rt",
       "Apache License 2.0 with LLVM Exceptions",
       "about.purpose.llvm",
       {llvm, apache}},
  };
  return all;
}

}  // namespace shell
