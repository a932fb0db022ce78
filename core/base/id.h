// Names of things inside a plan. An id is [a-z0-9_-]{1,40} and unique in the whole file; a random
// suffix lets two edited copies of a plan be merged without two new things sharing a name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace core {

using Id = std::string;

bool is_id(std::string_view text);

// Lower-case ASCII of `text` ("Guides de style" -> "guides-de-style"), at most 28 characters, never
// empty.
std::string slug(std::string_view text);

// Makes ids from a seed: the same seed makes the same row of ids.
class IdMaker {
 public:
  explicit IdMaker(std::uint64_t seed) : state_(seed) {}
  Id make(std::string_view name);  // slug(name) + "-" + six random letters and digits

 private:
  std::uint64_t state_;
};

}  // namespace core
