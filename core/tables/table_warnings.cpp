#include "core/tables/table_warnings.h"

#include <algorithm>
#include <string>

namespace core {
namespace {

constexpr std::size_t most_of_a_kind = 10;

}  // namespace

void TableWarnings::add(std::string_view key, std::uint32_t line, WarningValue first,
                        WarningValue second, WarningValue third) {
  auto kind = std::ranges::find(kinds_, key, &Kind::key);
  if (kind == kinds_.end()) kind = kinds_.insert(kinds_.end(), {key, 0});
  if (++kind->count > most_of_a_kind) return;
  TableWarning& warning = warnings_.emplace_back();
  if (line > 0) warning.line = line;
  warning.message.key = key;
  for (const WarningValue& value : {first, second, third})
    if (!value.name.empty()) warning.message.values[std::string(value.name)] = value.value;
}

std::vector<TableWarning> TableWarnings::taken() {
  std::vector<TableWarning> sorted;
  for (const std::size_t index : sorted_indices(
           warnings_.size(), [&](std::size_t i) { return warnings_[i].line.value_or(0); }))
    sorted.push_back(std::move(warnings_[index]));
  for (const Kind& kind : kinds_) {
    if (kind.count <= most_of_a_kind) continue;
    TableWarning& warning = sorted.emplace_back();
    const std::size_t more = kind.count - most_of_a_kind;
    warning.message.key = std::string(kind.key) + (more == 1 ? ".one_more" : ".more");
    warning.message.values["count"] = std::to_string(more);
  }
  return sorted;
}

std::vector<std::size_t> sorted_indices(std::size_t count,
                                        const std::function<std::uint32_t(std::size_t)>& key_of) {
  std::vector<std::uint64_t> keys;
  for (std::size_t i = 0; i < count; ++i) keys.push_back(std::uint64_t{key_of(i)} << 32 | i);
  std::sort(keys.begin(), keys.end());
  std::vector<std::size_t> order;
  for (const std::uint64_t key : keys) order.push_back(key & 0xFFFFFFFFu);
  return order;
}

}  // namespace core
