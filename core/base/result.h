// What a function answers when it can fail in an expected way: a value, or an Error that can be
// shown in any language. Broken invariants are asserts; nothing throws.
#pragma once

#include <expected>
#include <map>
#include <string>

namespace core {

// A message as data: the key of a translated sentence and the values of its {placeholders}.
struct Message {
  std::string key;
  std::map<std::string, std::string> values{};
  bool operator==(const Message&) const = default;
};

// A reason why something was refused. `place` says where: a JSON pointer, a member, a line; empty
// if nowhere.
struct Error {
  std::string key;
  std::map<std::string, std::string> values{};
  std::string place{};
  bool operator==(const Error&) const = default;
};

template <class T>
using Result = std::expected<T, Error>;

}  // namespace core
