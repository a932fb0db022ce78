// The key of a text as a number: names of texts need not be in the program, only in the
// translations.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace core {

// FNV-1a of a name like "plan.title". No two texts share one, which a test holds.
class TextKey {
 public:
  constexpr TextKey() = default;  // names no text
  // A name in the code is hashed by the compiler.
  consteval TextKey(const char* name) : TextKey(std::string_view{name}) {}
  constexpr TextKey(std::string_view name) { add(name); }
  constexpr TextKey(const std::string& name) { add(name); }

  // "business.margin" + ".help" is "business.margin.help".
  friend constexpr TextKey operator+(TextKey key, std::string_view more) {
    key.add(more);
    return key;
  }

  constexpr bool empty() const { return *this == TextKey{}; }
  constexpr std::uint32_t hash() const { return hash_; }
  friend constexpr bool operator==(TextKey, TextKey) = default;

 private:
  constexpr void add(std::string_view name) {
    for (const char c : name) hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 16777619u;
  }

  std::uint32_t hash_ = 2166136261u;
};

}  // namespace core
