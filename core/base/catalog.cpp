#include "core/base/catalog.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <utility>

namespace core {
namespace {

// FNV-1a.
std::uint32_t hash_of(std::string_view key) {
  std::uint32_t hash = 2166136261u;
  for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash;
}

}  // namespace

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
  slots_.resize(std::bit_ceil(2 * texts_.size() + 1));
  for (const auto& text : texts_) {
    std::size_t at = hash_of(text.first) % slots_.size();
    while (slots_[at]) at = (at + 1) % slots_.size();
    slots_[at] = &text;
  }
}

const std::string* Catalog::find(std::string_view key) const {
  if (slots_.empty()) return nullptr;
  for (std::size_t at = hash_of(key) % slots_.size(); slots_[at]; at = (at + 1) % slots_.size())
    if (slots_[at]->first == key) return &slots_[at]->second;
  return nullptr;
}

std::string Catalog::say(const Message& message) const {
  const std::string* text = find(message.key);
  return text ? fill(*text, message.values) : message.key;
}

}  // namespace core
