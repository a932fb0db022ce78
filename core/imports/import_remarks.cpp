#include "core/imports/import_remarks.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "core/base/digits.h"

namespace core {
namespace {

// Search Console gives no more rows than this, whatever there is.
constexpr std::size_t search_console_rows = 1000;

}  // namespace

std::vector<Message> remarks_of_reading(const ExportReading& reading, std::size_t index) {
  std::vector<Message> found;
  const ImportSums& sums = reading.sums[index];
  const Table& table = reading.file.tables[index];
  const ImportMapping& mapping = reading.mappings[index];
  const auto add_count = [&](const char* key, std::size_t count) {
    if (count > 0)
      found.push_back({key, {{"count", whole_digits(static_cast<std::int64_t>(count))}}});
  };
  add_count("imports.undated", sums.undated);
  add_count("imports.unnamed", sums.unnamed);
  add_count("imports.filtered", sums.filtered);
  add_count("imports.outgoing", sums.outgoing);
  add_count("imports.beyond", sums.beyond);
  add_count("imports.totals_left", static_cast<std::size_t>(std::ranges::count(
                                       table.left_out, LeftOutReason::total, &LeftOut::reason)));
  for (const int column : sums.not_additive)
    if (static_cast<std::size_t>(column) < table.columns.size())
      found.push_back({"imports.not_additive",
                       {{"column", table.columns[static_cast<std::size_t>(column)].name}}});
  for (const Column& column : table.columns)
    if (column.is_comparison) found.push_back({"imports.comparison", {{"column", column.name}}});
  for (const auto& part : {sums.partial_first, sums.partial_last})
    if (part) found.push_back({"imports.partial", {{"first", part->first}, {"last", part->last}}});
  if (sums.is_weekly) found.push_back({"imports.weekly"});
  if (const auto& period = reading.file.period) {
    Message of_period{"imports.spread", {{"first", period->first}, {"last", period->last}}};
    if (sums.is_spread) found.push_back(of_period);
    if (mapping.time == ImportTime::month && mapping.month &&
        period->first.substr(0, 7) != period->last.substr(0, 7)) {
      of_period.key = "imports.one_month";
      of_period.values["month"] = month_to_text(*mapping.month);
      found.push_back(of_period);
    }
  }
  if (reading.file.known_as == "search_console" && mapping.by_brand &&
      index < reading.sizes.size() && reading.sizes[index].rows >= search_console_rows)
    add_count("imports.cut", reading.sizes[index].rows);
  return found;
}

}  // namespace core
