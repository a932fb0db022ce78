#include "core/document/share_link.h"

#include <cstdint>
#include <optional>

namespace core {
namespace {

constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

std::optional<Error> size_error(std::size_t characters) {
  if (characters <= share_characters) return std::nullopt;
  return Error{"error.share.too_large",
               {{"size", std::to_string(characters)}, {"limit", std::to_string(share_characters)}}};
}

}  // namespace

Result<std::string> share_fragment(std::string_view compressed) {
  const std::size_t characters = share_mark.size() + (compressed.size() * 4 + 2) / 3;
  if (auto error = size_error(characters)) return std::unexpected(*std::move(error));
  std::string fragment(share_mark);
  std::uint32_t bits = 0;
  int held = 0;
  for (const char c : compressed) {
    bits = bits << 8 | static_cast<unsigned char>(c);
    for (held += 8; held >= 6; held -= 6) fragment += alphabet[bits >> (held - 6) & 63];
  }
  if (held > 0) fragment += alphabet[bits << (6 - held) & 63];
  return fragment;
}

Result<std::string> bytes_from_share_fragment(std::string_view fragment) {
  if (auto error = size_error(fragment.size())) return std::unexpected(*std::move(error));
  const std::unexpected damaged(Error{"error.share.damaged"});
  if (!fragment.starts_with(share_mark)) return damaged;
  fragment.remove_prefix(share_mark.size());
  std::string bytes;
  std::uint32_t bits = 0;
  int held = 0;
  for (const char c : fragment) {
    const std::size_t digit = alphabet.find(c);
    if (digit == alphabet.npos) return damaged;
    bits = bits << 6 | static_cast<std::uint32_t>(digit);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes += static_cast<char>(bits >> held & 255);
  }
  // What is left over belongs to no byte, and is nothing where nothing was cut off.
  if (held >= 6 || (bits & ((1u << held) - 1)) != 0 || bytes.empty()) return damaged;
  return bytes;
}

}  // namespace core
