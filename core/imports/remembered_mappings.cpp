#include "core/imports/remembered_mappings.h"

#include <algorithm>
#include <cstdint>

#include "core/imports/bare_words.h"
#include "core/imports/mapping_packing.h"
#include "core/model/lookup.h"

namespace core {

std::string table_signature(std::string_view known_as, const Table& table) {
  std::string headings{known_as};
  for (const Column& column : table.columns)
    // Days and months in headings differ from file to file.
    if (column.day.empty()) headings += "|" + bare_words(column.name);
  // FNV-1a: a name for the headings, not a secret.
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : headings) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  std::string signature;
  for (int i = 0; i < 16; ++i, hash >>= 4) signature += "0123456789abcdef"[hash & 15];
  return signature;
}

ImportMapping portable(ImportMapping mapping, const Plan& plan) {
  mapping.month.reset();
  mapping.rate.reset();
  const auto carry = [&](ChannelWord& word) {
    if (!word.starts_with('=')) return;
    const Channel* const channel = find_by_id(plan.channels, std::string_view{word}.substr(1));
    word = channel && channel->library ? "+" + channel->library->id : ChannelWord{};
  };
  carry(mapping.channel);
  for (auto& [label, word] : mapping.channels) carry(word);
  return mapping;
}

RememberedMappings::RememberedMappings(std::string_view text) {
  auto flat = unpacked<std::vector<std::string>>(text);
  if (!flat || flat->size() > 2 * most) return;
  for (std::size_t i = 0; i + 1 < flat->size(); i += 2)
    entries_.push_back({std::move((*flat)[i]), std::move((*flat)[i + 1])});
}

std::optional<ImportMapping> RememberedMappings::find(std::string_view signature) const {
  const auto found = std::ranges::find(entries_, signature, &Entry::signature);
  if (found == entries_.end()) return std::nullopt;
  const auto mapping = unpacked<ImportMapping>(found->mapping);
  if (!mapping) return std::nullopt;
  // What lies in a browser for years may have been written by another version.
  const bool is_known =
      static_cast<std::size_t>(mapping->use) < import_uses &&
      std::ranges::all_of(
          mapping->measures, [](ImportMeasure one) { return place_of(one) < import_measures; });
  return is_known ? std::optional{*mapping} : std::nullopt;
}

void RememberedMappings::remember(std::string_view signature, ImportMapping mapping) {
  std::erase_if(entries_, [&](const Entry& one) { return one.signature == signature; });
  entries_.insert(entries_.begin(), Entry{std::string{signature}, packed(std::move(mapping))});
  std::size_t bytes = 0, kept = 0;
  while (kept < std::min(entries_.size(), most)) {
    bytes += entries_[kept].mapping.size() + 32;
    if (bytes > most_bytes) break;
    ++kept;
  }
  entries_.resize(kept);
}

std::string RememberedMappings::text() const {
  std::vector<std::string> flat;
  for (const Entry& entry : entries_)
    flat.push_back(entry.signature), flat.push_back(entry.mapping);
  return packed(std::move(flat));
}

}  // namespace core
