// Lines and columns of byte offsets in a text.
#pragma once

#include <cstddef>
#include <string_view>

namespace core {

// Both from 1. Columns count characters, not bytes; a byte order mark counts nothing.
struct TextPlace {
  int line = 1;
  int column = 1;
  bool operator==(const TextPlace&) const = default;
};

// Walks through a text once, so that many places cost no more than one.
class TextPlaces {
 public:
  explicit TextPlaces(std::string_view text) : text_(text) {}

  // The place of a byte. An offset before the one asked for last starts the walk again.
  TextPlace at(std::size_t offset);

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
  TextPlace place_;
};

}  // namespace core
