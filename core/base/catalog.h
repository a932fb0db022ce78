// The words of one language: texts by key, with {placeholders} to be filled.
#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

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
  const std::string* find(std::string_view key) const;

  // The filled text; the key itself where there is none, so that the gap is seen and nothing
  // breaks.
  std::string say(const Message& message) const;
  std::string say(const Error& error) const { return say(Message{error.key, error.values}); }

  const Texts& texts() const { return texts_; }

 private:
  Texts texts_;
  // By hash, empty ones between: a page asks for hundreds of texts in every frame, and a search by
  // comparing took a third of its time. They point into texts_, so a catalog moves and is not
  // copied.
  std::vector<const Texts::value_type*> slots_;
};

}  // namespace core
