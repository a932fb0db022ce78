#include "core/base/catalog.h"

namespace core {

const std::string* Catalog::find(std::string_view key) const {
  const auto found = texts_.find(key);
  return found == texts_.end() ? nullptr : &found->second;
}

std::string fill(std::string_view text, const std::map<std::string, std::string>& values) {
  std::string result;
  while (!text.empty()) {
    const auto open = text.find('{');
    const auto close = text.find('}', open);
    if (open == text.npos || close == text.npos) break;
    const auto value = values.find(std::string{text.substr(open + 1, close - open - 1)});
    result += text.substr(0, open);
    result += value != values.end() ? std::string_view{value->second} : text.substr(open, close - open + 1);
    text.remove_prefix(close + 1);
  }
  return result + std::string{text};
}

}  // namespace core
