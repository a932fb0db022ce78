// Draws what ImGui made into a picture, slowly and without a graphics card, and writes it as PNG.
#pragma once

#include <imgui.h>

#include <cstdint>
#include <string>
#include <vector>

namespace shell {

struct Picture {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgb;  // three bytes a pixel, row by row
};

Picture picture_of(const ImDrawData& data);
bool write_png(const Picture& picture, const std::string& path);

}  // namespace shell
