#include "core/base/catalog.h"

namespace core {

std::string fill(std::string_view text, const std::map<std::string, std::string>& values) {
  std::string filled;
  while (!text.empty()) {
    const auto open = text.find('{');
    filled += text.substr(0, open);
    if (open == text.npos) break;
    text.remove_prefix(open);
    const auto close = text.find('}');
    const auto value =
        close == text.npos ? values.end() : values.find(std::string(text.substr(1, close - 1)));
    if (value == values.end()) {
      filled += '{';
      text.remove_prefix(1);
    } else {
      filled += value->second;
      text.remove_prefix(close + 1);
    }
  }
  return filled;
}

const std::string* Catalog::find(std::string_view key) const {
  const auto found = texts_.find(key);
  return found == texts_.end() ? nullptr : &found->second;
}

std::string Catalog::say(const Message& message) const {
  const std::string* text = find(message.key);
  return text ? fill(*text, message.values) : message.key;
}

}  // namespace core
