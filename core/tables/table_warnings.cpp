#include "core/tables/table_warnings.h"

#include <algorithm>

namespace core {
namespace {

constexpr std::size_t most_of_a_kind = 10;

}  // namespace

void TableWarnings::add(std::string_view key, std::map<std::string, std::string> values,
                        std::optional<std::uint32_t> line) {
  const auto counted = counts_.find(key);
  if (counted == counts_.end())
    counts_.emplace(key, 1);
  else if (++counted->second > most_of_a_kind)
    return;
  warnings_.push_back({line, {std::string(key), std::move(values)}});
}

std::vector<TableWarning> TableWarnings::taken() {
  std::ranges::stable_sort(warnings_, {},
                           [](const TableWarning& warning) { return warning.line.value_or(0); });
  for (const auto& [key, count] : counts_)
    if (count > most_of_a_kind)
      warnings_.push_back(
          {{}, {key + ".more", {{"count", std::to_string(count - most_of_a_kind)}}}});
  return std::move(warnings_);
}

}  // namespace core
