#include "core/tables/copied_cells.h"
#include "core/tables/table_file.h"

namespace core {

Result<TableFile> read_tables(std::string_view bytes, std::string_view, const TableOptions& options,
                              const TableProgress&, const TableLimits&) {
  auto text = decoded(bytes, options.encoding);
  if (!text) return std::unexpected(text.error());
  TableFile file;
  file.encoding = text->encoding;
  file.has_mark = text->has_mark;
  const CellTexts rows = cells_from_text(text->text);
  if (rows.empty()) return std::unexpected(Error{"error.table.empty"});
  Table& table = file.tables.emplace_back();
  table.header_line = 1;
  for (const std::string& name : rows.front()) table.columns.emplace_back().name = name;
  for (std::size_t row = 1; row < rows.size(); ++row) {
    table.lines.push_back(static_cast<std::uint32_t>(row + 1));
    for (const std::string& cell : rows[row]) {
      table.cells.push_back({.begin = static_cast<std::uint32_t>(file.text.size()),
                             .length = static_cast<std::uint32_t>(cell.size()) & 0xFFFFFFu,
                             .kind = cell.empty() ? CellKind::missing : CellKind::text});
      file.text += cell;
    }
  }
  return file;
}

}  // namespace core
