// Tells whether a frame would look as the last one did. Most frames do: of the two or more that
// follow an event, the later ones only let things settle.
#pragma once

#include <cstdint>

struct ImDrawData;

namespace web {

// Of everything that decides on the pixels: vertices, indices, and for each call its clip and
// texture. Another picture has another hash, but for a chance of 2^-64. Never 0.
std::uint64_t picture_hash(const ImDrawData& data);

// A texture is to be made, changed or destroyed, which only drawing does.
bool has_pending_textures(const ImDrawData& data);

}  // namespace web
