#include "core/tables/period.h"

#include <algorithm>

#include "core/tables/dates.h"
#include "core/tables/text_bits.h"

namespace core {
namespace {

std::uint32_t first_day(std::uint32_t number) {
  return number < 1'000'000 ? number * 100 + 1 : number;
}

std::uint32_t last_day(std::uint32_t number) {
  if (number >= 1'000'000) return number;
  const auto month = static_cast<int>(number);
  return number * 100 + static_cast<std::uint32_t>(days_in_month(month / 100, month % 100));
}

bool is_end_name(std::string_view name) {
  const std::string plain = plain_words(name);
  return plain.find("end") != plain.npos || plain.find("fin") != plain.npos;
}

// From the first date to the last, of two dates or one whole month.
std::optional<DateSpan> span_of(const std::vector<CellDate>& dates) {
  if (dates.empty() || (dates.size() == 1 && dates.front().day != 0)) return {};
  const std::uint32_t first = first_day(dates.front().number());
  const std::uint32_t last = last_day(dates.back().number());
  if (first > last) return {};
  return DateSpan{date_text(first), date_text(last)};
}

std::optional<DateSpan> period_of_remarks(const std::vector<std::string>& remarks,
                                          DateOrder order) {
  std::optional<CellDate> start;
  for (const std::string& remark : remarks) {
    const auto dates = dates_in(remark, order);
    if (const auto span = dates.size() > 1 ? span_of(dates) : std::nullopt) return span;
    if (dates.size() != 1) continue;
    // Start and end on lines of their own.
    if (start)
      if (const auto span = span_of({*start, dates.front()})) return span;
    start = dates.front();
  }
  return start && start->day == 0 ? span_of({*start}) : std::nullopt;
}

// A short list of settings and their values, "Date,1 Jan 2025-31 Dec 2025" among them.
std::optional<DateSpan> period_of_settings(const Table& table, std::string_view text,
                                           DateOrder order) {
  if (table.columns.size() != 2 || table.rows() > 30 || table.dates) return {};
  for (std::size_t row = 0; row <= table.rows(); ++row) {
    std::string_view words = table.columns[1].name;
    if (row > 0) {
      const Cell& cell = table.cell(row - 1, 1);
      words =
          cell.kind == CellKind::text ? text.substr(cell.begin, cell.length) : std::string_view{};
    }
    if (words.size() > 80) continue;
    const auto dates = dates_in(words, order);
    if (const auto span = dates.size() == 2 ? span_of(dates) : std::nullopt) return span;
  }
  return {};
}

}  // namespace

void find_dates(DraftedTable& draft) {
  Table& table = draft.table;
  std::optional<std::size_t> column;
  std::uint32_t first = UINT32_MAX, last = 0;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const bool is_date =
        table.columns[i].kind == ColumnKind::date || table.columns[i].kind == ColumnKind::month;
    if (!is_date || (column && (*column + 1 != i || !is_end_name(table.columns[i].name)))) continue;
    for (std::size_t row = 0; row < table.rows(); ++row) {
      const Cell& cell = table.cell(row, i);
      if (cell.kind != CellKind::date && cell.kind != CellKind::month) continue;
      const auto number = static_cast<std::uint32_t>(cell.number);
      if (!column) first = std::min(first, number);
      last = std::max(last, number);
    }
    if (column) break;
    if (last > 0) column = i;
  }
  if (column) table.dates = DateSpan{date_text(first), date_text(last)};
  if (column) return;
  std::string earliest, latest;
  std::size_t days = 0;
  for (const Column& each : table.columns) {
    if (each.day.empty()) continue;
    ++days;
    if (earliest.empty() || each.day < earliest) earliest = each.day;
    latest = std::max(latest, each.day);
  }
  if (days > 1) table.dates = DateSpan{earliest, latest};
}

std::optional<DateSpan> covered_period(const std::vector<DraftedTable>& drafts,
                                       std::string_view text, std::string_view file_name,
                                       DateOrder order) {
  for (const DraftedTable& draft : drafts)
    if (const auto span = period_of_remarks(draft.remarks, order)) return span;
  for (const DraftedTable& draft : drafts)
    if (const auto span = period_of_settings(draft.table, text, order)) return span;

  std::optional<DateSpan> all;
  for (const DraftedTable& draft : drafts) {
    if (!draft.table.dates) continue;
    const DateSpan& dates = *draft.table.dates;
    const auto whole = [&](const std::string& day, bool is_last) {
      const auto date = cell_date(day, order);
      return date_text(is_last ? last_day(date->number()) : first_day(date->number()));
    };
    const DateSpan span{whole(dates.first, false), whole(dates.last, true)};
    if (!all) all = span;
    all->first = std::min(all->first, span.first);
    all->last = std::max(all->last, span.last);
  }
  if (all) return all;

  const std::size_t slash = file_name.find_last_of("/\\");
  return span_of(
      dates_in(slash == file_name.npos ? file_name : file_name.substr(slash + 1), order));
}

}  // namespace core
