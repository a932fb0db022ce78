// The words of one language: texts by key, with {placeholders} to be filled.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace core {

// `text` with every {name} replaced by its value. A name without a value stays as it is, and values
// are not looked into: braces in them are just braces.
std::string fill(std::string_view text, const std::map<std::string, std::string>& values);

// Which numbers take the form ".one": 1 alone in English, 0 and 1 (and 1.5) in French.
enum class PluralRule { one, below_two };

class Catalog {
 public:
  using Texts = std::map<std::string, std::string, std::less<>>;

  Catalog() = default;
  explicit Catalog(Texts texts, PluralRule plural = PluralRule::one)
      : texts_(std::move(texts)), plural_(plural) {}

  // The text of `key`, or `key` itself where it is missing, so that the gap is seen and nothing
  // breaks. Valid as long as the catalog lives unchanged.
  std::string_view find(std::string_view key) const;
  bool has(std::string_view key) const { return texts_.contains(key); }
  const Texts& texts() const { return texts_; }

  // The filled text of a message; with a value "count" that is a number and a text `key`.one, its
  // right form.
  std::string say(const Message& message) const;
  std::string say(const Error& error) const { return say(Message{error.key, error.values}); }
  // The text `key`.one or `key`.other for that many things; {count} is for the caller to fill.
  std::string_view plural(std::string_view key, double count) const;

 private:
  Texts texts_;
  PluralRule plural_ = PluralRule::one;
};

}  // namespace core
