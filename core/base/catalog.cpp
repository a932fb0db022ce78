#include "core/base/catalog.h"

#include <algorithm>
#include <vector>

namespace core {

std::string fill(std::string_view text, const std::map<std::string, std::string>& values) {
  std::vector<Filling> fillings;
  for (const auto& [name, value] : values) fillings.push_back({name, value});
  return filled(text, fillings);
}

std::string filled(std::string_view text, std::span<const Filling> values) {
  std::string whole;
  while (!text.empty()) {
    const auto open = text.find('{');
    whole += text.substr(0, open);
    if (open == text.npos) break;
    text.remove_prefix(open);
    const auto close = text.find('}');
    const auto value = close == text.npos
                           ? values.end()
                           : std::ranges::find(values, text.substr(1, close - 1), &Filling::name);
    if (value == values.end()) {
      whole += '{';
      text.remove_prefix(1);
    } else {
      whole += value->value;
      text.remove_prefix(close + 1);
    }
  }
  return whole;
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
