#include "core/base/catalog.h"

#include <cmath>
#include <cstdlib>

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

std::string_view Catalog::find(std::string_view key) const {
  const auto found = texts_.find(key);
  return found == texts_.end() ? key : std::string_view(found->second);
}

std::string Catalog::say(const Message& message) const {
  const auto count = message.values.find("count");
  if (count != message.values.end() && has(message.key + ".one"))
    return fill(plural(message.key, std::strtod(count->second.c_str(), nullptr)), message.values);
  return fill(find(message.key), message.values);
}

std::string_view Catalog::plural(std::string_view key, double count) const {
  const double size = std::abs(count);
  const bool is_one = plural_ == PluralRule::below_two ? size < 2.0 : size == 1.0;
  const std::string form = std::string(key) + (is_one ? ".one" : ".other");
  const auto found = texts_.find(form);
  return found == texts_.end() ? find(key) : std::string_view(found->second);
}

}  // namespace core
