// Translated sentences of one language, by key, with {placeholders}.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace core {

class Catalog {
 public:
  using Texts = std::map<std::string, std::string, std::less<>>;

  Catalog() = default;
  explicit Catalog(Texts texts) : texts_{std::move(texts)} {}

  // The text of a key, or null.
  const std::string* find(std::string_view key) const;
  const Texts& texts() const { return texts_; }

 private:
  Texts texts_;
};

// `text` with every {name} that `values` knows replaced; others stay as they are.
std::string fill(std::string_view text, const std::map<std::string, std::string>& values);

}  // namespace core
