#include "shell/text/licences.h"

#include "core/base/assets.h"
#include "core/base/product.h"

namespace shell {
std::span<const Licence> licences() {
  static const std::vector<Licence> all{
      {"tributary",
       core::product_name,
       "MIT",
       "about.purpose.tributary",
       {core::asset("licences/tributary.txt")}},
      {"dear_imgui",
       "Dear ImGui",
       "MIT",
       "about.purpose.dear_imgui",
       {core::asset("licences/dear_imgui.txt")}},
      {"nlohmann_json",
       "JSON for Modern C++",
       "MIT",
       "about.purpose.nlohmann_json",
       {core::asset("licences/nlohmann_json.txt")}},
      {"inter",
       "Inter",
       "SIL Open Font License 1.1",
       "about.purpose.inter",
       {core::asset("licences/inter.txt")}},
      {"material_icons",
       "Material Icons",
       "Apache License 2.0",
       "about.purpose.material_icons",
       {core::asset("licences/material_icons.txt"), core::asset("licences/apache_2_0.txt")}},
      {"emscripten",
       "Emscripten",
       "MIT",
       "about.purpose.emscripten",
       {core::asset("licences/emscripten.txt")}},
      {"musl", "musl", "MIT", "about.purpose.musl", {core::asset("licences/musl.txt")}},
      {"llvm",
       "LLVM libc++, libc++abi, compiler-rt",
       "Apache License 2.0 with LLVM Exceptions",
       "about.purpose.llvm",
       {core::asset("licences/llvm.txt"), core::asset("licences/apache_2_0.txt")}},
  };
  return all;
}

}  // namespace shell
