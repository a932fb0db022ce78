// The words of one language: texts by key, with {placeholders} to be filled.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/base/text_key.h"

namespace core {

// `text` with every {name} replaced by its value. A name without a value stays as it is, and values
// are not looked into: braces in them are just braces.
std::string fill(std::string_view text, const std::map<std::string, std::string>& values);

// The value of one placeholder, where a map would be built only to be read once.
struct Filling {
  std::string_view name, value;
};
std::string filled(std::string_view text, std::span<const Filling> values);

class Catalog {
 public:
  using Texts = std::map<std::string, std::string, std::less<>>;

  Catalog() = default;
  explicit Catalog(Texts texts);
  Catalog(Catalog&&) = default;
  Catalog& operator=(Catalog&&) = default;

  // The text of `key`, or null. Valid as long as the catalog.
  const std::string* find(TextKey key) const;

  // The filled text; the key itself where there is none, so that the gap is seen and nothing
  // breaks.
  std::string say(const Message& message) const;
  std::string say(const Error& error) const { return say(Message{error.key, error.values}); }

  const Texts& texts() const { return texts_; }

 private:
  Texts texts_;
  // Sorted. They point into texts_, so a catalog moves and is not copied.
  std::vector<std::pair<std::uint32_t, const std::string*>> by_hash_;
};

}  // namespace core
