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

// Names the filter, since it may be a guess.
void add_filtered(std::vector<Message>& remarks, const Table& table, const ImportMapping& mapping,
                  std::size_t count) {
  const auto place = static_cast<std::size_t>(mapping.filter.column);
  if (count == 0 || mapping.filter.column < 0 || place >= table.columns.size()) return;
  remarks.push_back({mapping.filter.keeps ? "imports.filter_kept" : "imports.filter_left",
                     {{"count", whole_digits(static_cast<std::int64_t>(count))},
                      {"column", table.columns[place].name},
                      {"text", mapping.filter.text}}});
}

}  // namespace

std::vector<Message> import_remarks(const TableFile& file, std::size_t index,
                                    const ImportMapping& mapping, const ImportSums& sums) {
  std::vector<Message> found;
  const Table& table = file.tables[index];
  const auto add_count = [&](const char* key, std::size_t count) {
    if (count > 0)
      found.push_back({key, {{"count", whole_digits(static_cast<std::int64_t>(count))}}});
  };
  add_count("imports.undated", sums.undated);
  add_count("imports.unnamed", sums.unnamed);
  add_filtered(found, table, mapping, sums.filtered);
  add_count("imports.outgoing", sums.outgoing);
  add_count("imports.beyond", sums.beyond);
  const auto left_as = [&](LeftOutReason reason) {
    return static_cast<std::size_t>(std::ranges::count(table.left_out, reason, &LeftOut::reason));
  };
  add_count("imports.totals_left", left_as(LeftOutReason::total));
  add_count("imports.likely_totals", left_as(LeftOutReason::likely_total));
  for (const int column : sums.not_additive)
    if (static_cast<std::size_t>(column) < table.columns.size())
      found.push_back({"imports.not_additive",
                       {{"column", table.columns[static_cast<std::size_t>(column)].name}}});
  for (const Column& column : table.columns)
    if (column.is_comparison) found.push_back({"imports.comparison", {{"column", column.name}}});
  for (const auto& part : {sums.partial_first, sums.partial_last})
    if (part) found.push_back({"imports.partial", {{"first", part->first}, {"last", part->last}}});
  if (sums.is_weekly) found.push_back({"imports.weekly"});
  if (const auto& period = file.period) {
    Message of_period{"imports.spread", {{"first", period->first}, {"last", period->last}}};
    if (sums.is_spread) found.push_back(of_period);
    if (mapping.time == ImportTime::month && mapping.month &&
        period->first.substr(0, 7) != period->last.substr(0, 7)) {
      of_period.key = "imports.one_month";
      of_period.values["month"] = month_to_text(*mapping.month);
      found.push_back(of_period);
    }
  }
  if (file.known_as == "search_console" && mapping.by_brand && table.rows() >= search_console_rows)
    add_count("imports.cut", table.rows());
  return found;
}

}  // namespace core
