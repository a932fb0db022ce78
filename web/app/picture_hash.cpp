#include "web/app/picture_hash.h"

#include <cstddef>
#include <cstring>

#include "imgui.h"

namespace web {

namespace {

class Hash {
 public:
  void add(std::uint64_t word) {
    value_ = (value_ ^ word) * 0x9E3779B97F4A7C15u;
    value_ ^= value_ >> 32;
  }

  void add(const void* bytes, std::size_t length) {
    add(length);
    const char* from = static_cast<const char*>(bytes);
    for (; length >= sizeof(std::uint64_t); length -= sizeof(std::uint64_t)) {
      add(word(from, sizeof(std::uint64_t)));
      from += sizeof(std::uint64_t);
    }
    if (length > 0) add(word(from, length));
  }

  std::uint64_t value() const { return value_ == 0 ? 1 : value_; }

 private:
  static std::uint64_t word(const char* from, std::size_t length) {
    std::uint64_t word = 0;
    std::memcpy(&word, from, length);
    return word;
  }

  std::uint64_t value_ = 0xCBF29CE484222325u;
};

}  // namespace

std::uint64_t picture_hash(const ImDrawData& data) {
  Hash hash;
  for (const ImDrawList* list : data.CmdLists) {
    hash.add(list->VtxBuffer.Data, static_cast<std::size_t>(list->VtxBuffer.size_in_bytes()));
    hash.add(list->IdxBuffer.Data, static_cast<std::size_t>(list->IdxBuffer.size_in_bytes()));
    for (const ImDrawCmd& command : list->CmdBuffer) {
      hash.add(&command.ClipRect, sizeof command.ClipRect);
      hash.add(command.ElemCount == 0 ? 0 : static_cast<std::uint64_t>(command.GetTexID()));
      hash.add(std::uint64_t{command.ElemCount} << 32 | command.IdxOffset);
      hash.add(command.VtxOffset);
    }
  }
  return hash.value();
}

bool has_pending_textures(const ImDrawData& data) {
  if (data.Textures == nullptr) return false;
  for (const ImTextureData* texture : *data.Textures)
    if (texture->Status != ImTextureStatus_OK) return true;
  return false;
}

}  // namespace web
