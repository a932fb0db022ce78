#include "core/base/catalog.h"

#include <algorithm>
#include <functional>

#include "core/base/sort_stably.h"

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

Catalog::Catalog(Texts texts) : texts_(std::move(texts)) {
  for (const auto& [name, text] : texts_) by_hash_.emplace_back(TextKey{name}.hash(), &text);
  sort_stably(by_hash_, std::ranges::less{}, &decltype(by_hash_)::value_type::first);
}

const std::string* Catalog::find(TextKey key) const {
  const auto found =
      std::ranges::lower_bound(by_hash_, key.hash(), {}, &decltype(by_hash_)::value_type::first);
  return found != by_hash_.end() && found->first == key.hash() ? found->second : nullptr;
}

std::string Catalog::say(const Message& message) const {
  const std::string* text = find(message.key);
  return text ? fill(*text, message.values) : message.key;
}

}  // namespace core
