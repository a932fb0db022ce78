// The difference between two texts as one place at which other text stands: small for a small edit,
// and undone or done again without knowing what the text means.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace core {

struct TextChange {
  std::size_t at = 0;  // bytes from the start
  std::string before;
  std::string after;
  bool operator==(const TextChange&) const = default;
};

// The shortest such change from `before` to `after`, both UTF-8; it does not cut through a
// character.
TextChange change_between(std::string_view before, std::string_view after);

// The text as it was before or after the change; nothing when the change was not made from it.
std::optional<std::string> undone(const TextChange& change, std::string_view after);
std::optional<std::string> redone(const TextChange& change, std::string_view before);

}  // namespace core
