#include "tests/shell/software_picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace shell {
namespace {

struct Texture {
  const std::uint8_t* pixels;
  int width, height, bytes;

  // Bilinear, as the graphics card does it; answers 0..1 per channel.
  std::array<float, 4> at(float u, float v) const {
    const float x = u * static_cast<float>(width) - 0.5f, y = v * static_cast<float>(height) - 0.5f;
    const int x0 = static_cast<int>(std::floor(x)), y0 = static_cast<int>(std::floor(y));
    const float fx = x - static_cast<float>(x0), fy = y - static_cast<float>(y0);
    std::array<float, 4> sum{};
    for (int dy = 0; dy < 2; ++dy)
      for (int dx = 0; dx < 2; ++dx) {
        const int px = std::clamp(x0 + dx, 0, width - 1), py = std::clamp(y0 + dy, 0, height - 1);
        const float weight = (dx ? fx : 1 - fx) * (dy ? fy : 1 - fy);
        const std::uint8_t* p = pixels + (py * width + px) * bytes;
        for (std::size_t c = 0; c < 4; ++c)
          sum[c] += weight *
                    (bytes == 4 ? static_cast<float>(p[c])
                     : c == 3   ? static_cast<float>(p[0])
                                : 255.0f) /
                    255.0f;
      }
    return sum;
  }
};

float edge(ImVec2 a, ImVec2 b, float x, float y) {
  return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

// The rule of OpenGL for pixels on an edge: an edge belongs to the triangle whose top or left it
// is.
bool owns(ImVec2 a, ImVec2 b) { return (a.y == b.y && b.x > a.x) || b.y < a.y; }

void triangle(Picture& picture, const Texture& texture, ImVec4 clip, ImDrawVert a, ImDrawVert b,
              ImDrawVert c) {
  float area = edge(a.pos, b.pos, c.pos.x, c.pos.y);
  if (area == 0) return;
  if (area < 0) std::swap(b, c), area = -area;
  const int left = std::max({0, static_cast<int>(clip.x),
                             static_cast<int>(std::floor(std::min({a.pos.x, b.pos.x, c.pos.x})))});
  const int top = std::max({0, static_cast<int>(clip.y),
                            static_cast<int>(std::floor(std::min({a.pos.y, b.pos.y, c.pos.y})))});
  const int right = std::min({picture.width, static_cast<int>(clip.z),
                              static_cast<int>(std::ceil(std::max({a.pos.x, b.pos.x, c.pos.x})))});
  const int bottom = std::min({picture.height, static_cast<int>(clip.w),
                               static_cast<int>(std::ceil(std::max({a.pos.y, b.pos.y, c.pos.y})))});
  for (int y = top; y < bottom; ++y)
    for (int x = left; x < right; ++x) {
      const float px = static_cast<float>(x) + 0.5f, py = static_cast<float>(y) + 0.5f;
      const float wa = edge(b.pos, c.pos, px, py), wb = edge(c.pos, a.pos, px, py),
                  wc = edge(a.pos, b.pos, px, py);
      if (wa < 0 || wb < 0 || wc < 0) continue;
      if ((wa == 0 && !owns(b.pos, c.pos)) || (wb == 0 && !owns(c.pos, a.pos)) ||
          (wc == 0 && !owns(a.pos, b.pos)))
        continue;
      const float ka = wa / area, kb = wb / area, kc = wc / area;
      const auto texel = texture.at(a.uv.x * ka + b.uv.x * kb + c.uv.x * kc,
                                    a.uv.y * ka + b.uv.y * kb + c.uv.y * kc);
      const auto channel = [&](int shift) {
        return static_cast<float>((a.col >> shift) & 0xFF) * ka +
               static_cast<float>((b.col >> shift) & 0xFF) * kb +
               static_cast<float>((c.col >> shift) & 0xFF) * kc;
      };
      const float alpha = channel(IM_COL32_A_SHIFT) / 255.0f * texel[3];
      std::uint8_t* out = &picture.rgb[static_cast<std::size_t>((y * picture.width + x) * 3)];
      constexpr std::array<int, 3> shifts{IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT};
      for (std::size_t i = 0; i < 3; ++i)
        out[i] = static_cast<std::uint8_t>(std::lround(channel(shifts[i]) * texel[i] * alpha +
                                                       static_cast<float>(out[i]) * (1 - alpha)));
    }
}

std::uint32_t crc_of(const std::vector<std::uint8_t>& bytes) {
  std::uint32_t crc = 0xFFFFFFFFu;
  for (const std::uint8_t byte : bytes) {
    crc ^= byte;
    for (int i = 0; i < 8; ++i) crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320u : 0u);
  }
  return ~crc;
}

void put(std::vector<std::uint8_t>& to, std::uint32_t value) {
  for (const int shift : {24, 16, 8, 0}) to.push_back(static_cast<std::uint8_t>(value >> shift));
}

void chunk(std::vector<std::uint8_t>& file, const char* kind,
           const std::vector<std::uint8_t>& data) {
  put(file, static_cast<std::uint32_t>(data.size()));
  std::vector<std::uint8_t> body{kind, kind + 4};
  body.insert(body.end(), data.begin(), data.end());
  file.insert(file.end(), body.begin(), body.end());
  put(file, crc_of(body));
}

}  // namespace

Picture picture_of(const ImDrawData& data) {
  Picture picture{static_cast<int>(data.DisplaySize.x), static_cast<int>(data.DisplaySize.y), {}};
  picture.rgb.assign(static_cast<std::size_t>(picture.width * picture.height * 3), 0);
  for (const ImDrawList* list : data.CmdLists)
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const ImTextureData* source = command.TexRef._TexData;
      if (!source || !source->Pixels) continue;
      const Texture texture{static_cast<const std::uint8_t*>(source->Pixels), source->Width,
                            source->Height, source->BytesPerPixel};
      for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
        const auto vertex = [&](unsigned k) {
          return list->VtxBuffer[static_cast<int>(
              command.VtxOffset + list->IdxBuffer[static_cast<int>(command.IdxOffset + i + k)])];
        };
        triangle(picture, texture, command.ClipRect, vertex(0), vertex(1), vertex(2));
      }
    }
  return picture;
}

bool write_png(const Picture& picture, const std::string& path) {
  // Rows without a filter, in stored blocks of deflate: large, but needs no library.
  std::vector<std::uint8_t> raw;
  for (int y = 0; y < picture.height; ++y) {
    raw.push_back(0);
    const auto row = picture.rgb.begin() + y * picture.width * 3;
    raw.insert(raw.end(), row, row + picture.width * 3);
  }
  std::vector<std::uint8_t> packed{0x78, 0x01};
  for (std::size_t at = 0; at < raw.size(); at += 65535) {
    const std::size_t size = std::min<std::size_t>(65535, raw.size() - at);
    packed.push_back(at + size == raw.size() ? 1 : 0);
    for (const std::size_t value : {size, ~size}) {
      packed.push_back(static_cast<std::uint8_t>(value));
      packed.push_back(static_cast<std::uint8_t>(value >> 8));
    }
    packed.insert(packed.end(), raw.begin() + static_cast<std::ptrdiff_t>(at),
                  raw.begin() + static_cast<std::ptrdiff_t>(at + size));
  }
  std::uint32_t a = 1, b = 0;
  for (const std::uint8_t byte : raw) a = (a + byte) % 65521, b = (b + a) % 65521;
  put(packed, (b << 16) | a);

  std::vector<std::uint8_t> file{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, header;
  put(header, static_cast<std::uint32_t>(picture.width));
  put(header, static_cast<std::uint32_t>(picture.height));
  header.insert(header.end(), {8, 2, 0, 0, 0});
  chunk(file, "IHDR", header);
  chunk(file, "IDAT", packed);
  chunk(file, "IEND", {});
  std::FILE* out = std::fopen(path.c_str(), "wb");
  if (!out) return false;
  const bool written = std::fwrite(file.data(), 1, file.size(), out) == file.size();
  return std::fclose(out) == 0 && written;
}

}  // namespace shell
