#include "core/tables/drafted_table.h"

#include <algorithm>

#include "core/tables/dates.h"
#include "core/tables/tally.h"
#include "core/tables/text_bits.h"

namespace core {
namespace {

bool is_filled(const Cell& cell) { return cell.kind != CellKind::missing; }

// Cells up to the last one with something in it.
std::size_t filled_width(std::span<const Cell> cells) {
  while (!cells.empty() && !is_filled(cells.back())) cells = cells.first(cells.size() - 1);
  return cells.size();
}

bool has_total(std::span<const Cell> cells, std::string_view text) {
  return std::ranges::any_of(cells, [&](const Cell& cell) {
    return is_filled(cell) && total_name(text.substr(cell.begin, cell.length)).is_total;
  });
}

std::size_t table_width(const Sheet& sheet, const TableOutline& outline, std::string_view text) {
  const std::size_t header = outline.header ? filled_width(sheet.row(*outline.header)) : 0;
  Tally widths;
  std::size_t widest = header, wider = 0;
  for (const std::uint32_t row : outline.rows) {
    const auto cells = sheet.row(row);
    const std::size_t width = filled_width(cells);
    // A total may name itself beyond the last column.
    if (header > 0 && width > header && has_total(cells, text)) continue;
    widths.add(width);
    wider += width > header;
    widest = std::max(widest, width);
  }
  // Without names, or where a fifth of the rows goes on beyond the last name, the rows decide.
  const Tally::Entry usual = widths.usual();
  if (!outline.header) return usual.count * 2 >= outline.rows.size() ? usual.number : widest;
  return wider * 5 >= outline.rows.size() && wider > 0 ? widest : header;
}

// Whether each row can be written before the next one begins, counted from the first cell on.
bool fits_in_place(const Sheet& sheet, const std::vector<std::uint32_t>& rows, std::size_t width) {
  std::size_t written = 0;
  for (const std::uint32_t row : rows) {
    if (written > sheet.rows[row].first_cell) return false;
    written += width;
    const std::size_t next =
        row + 1 < sheet.rows.size() ? sheet.rows[row + 1].first_cell : sheet.cells.size();
    if (written > next) return false;
  }
  return true;
}

std::string day_of_name(std::string_view name) {
  const auto date = cell_date(name, DateOrder::day_first);
  return date && !date->is_compact ? date_text(date->number()) : std::string();
}

}  // namespace

DraftedTable drafted_table(Sheet& sheet, TableOutline outline, std::string_view text,
                           bool is_only) {
  DraftedTable draft;
  Table& table = draft.table;
  table.title = std::move(outline.title);
  table.left_out = std::move(outline.left_out);
  draft.remarks = std::move(outline.remarks);
  draft.is_titled = outline.is_titled;
  const std::size_t width = std::max<std::size_t>(table_width(sheet, outline, text), 1);
  table.columns.resize(width);
  // With those that were left away at the edge.
  const std::size_t full_width = outline.header ? sheet.row(*outline.header).size() : width;
  if (outline.header) {
    table.header_line = sheet.rows[*outline.header].line;
    const auto names = sheet.row(*outline.header);
    for (std::size_t i = 0; i < std::min(width, names.size()); ++i)
      table.columns[i].name = trimmed(text.substr(names[i].begin, names[i].length));
  }
  for (Column& column : table.columns) {
    draft.hints.push_back(name_hints(column.name));
    column.is_comparison = draft.hints.back().is_comparison;
    column.day = day_of_name(column.name);
  }
  if (outline.description) {
    const auto words = sheet.row(*outline.description);
    for (std::size_t i = 0; i < std::min(width, words.size()); ++i)
      if (counts_people(text.substr(words[i].begin, words[i].length)))
        draft.hints[i].is_additive = false;
  }
  // The cells of an only table are moved together where they lie: a second copy of a large file
  // would not fit every browser.
  const bool is_in_place = is_only && fits_in_place(sheet, outline.rows, width);
  if (!is_in_place) table.cells.resize(outline.rows.size() * width);
  std::vector<Cell>& target = is_in_place ? sheet.cells : table.cells;
  table.lines.reserve(outline.rows.size());
  for (const std::uint32_t row : outline.rows) {
    const auto cells = sheet.row(row);
    const std::size_t shared = std::min(cells.size(), width);
    if (cells.size() != width && cells.size() != full_width) {
      RaggedRow ragged{static_cast<std::uint32_t>(table.lines.size())};
      ragged.is_short = cells.size() < width;
      ragged.has_extra = filled_width(cells) > width;
      ragged.has_total = has_total(cells.subspan(shared), text);
      draft.ragged.push_back(ragged);
    }
    Cell* place = target.data() + table.lines.size() * width;
    std::copy_n(cells.begin(), shared, place);
    std::fill_n(place + shared, width - shared, Cell{});
    table.lines.push_back(sheet.rows[row].line);
  }
  if (is_in_place) {
    sheet.cells.resize(table.lines.size() * width);
    table.cells = std::move(sheet.cells);
  }
  return draft;
}

void leave_rows_out(DraftedTable& draft, const std::vector<std::uint32_t>& rows,
                    LeftOutReason reason) {
  if (rows.empty()) return;
  Table& table = draft.table;
  const std::size_t width = table.columns.size();
  std::size_t next = 0, kept = 0;
  std::vector<std::uint32_t> new_place(table.lines.size(), UINT32_MAX);
  for (std::uint32_t row = 0; row < table.lines.size(); ++row) {
    if (next < rows.size() && rows[next] == row) {
      table.left_out.push_back({table.lines[row], reason});
      ++next;
      continue;
    }
    new_place[row] = static_cast<std::uint32_t>(kept);
    if (kept != row) {
      table.lines[kept] = table.lines[row];
      std::copy_n(table.cells.begin() + static_cast<std::ptrdiff_t>(row * width), width,
                  table.cells.begin() + static_cast<std::ptrdiff_t>(kept * width));
    }
    ++kept;
  }
  table.lines.resize(kept);
  table.cells.resize(kept * width);
  std::erase_if(draft.ragged, [&](RaggedRow& ragged) {
    ragged.row = new_place[ragged.row];
    return ragged.row == UINT32_MAX;
  });
  std::erase_if(draft.unread, [&](std::uint32_t& row) {
    row = new_place[row];
    return row == UINT32_MAX;
  });
}

}  // namespace core
