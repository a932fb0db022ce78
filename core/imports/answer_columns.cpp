#include "core/imports/answer_columns.h"

#include <algorithm>
#include <utility>

#include "core/base/sort_stably.h"
#include "core/imports/packing.h"
#include "core/tables/encoding.h"
#include "core/tables/file_kind.h"

namespace core {

template <class P>
static void pack(P& packer, AnswerColumn& column) {
  pack(packer, column.name);
  pack(packer, column.lines);
}

namespace {

constexpr std::size_t most_bytes = std::size_t{4} << 20;

struct Found {
  AnswerColumn column;
  double length = 0;  // of an answer, on average
};

Found read_column(const TableFile& file, const Table& table, std::size_t at) {
  Found found{.column = {.name = table.columns[at].name, .lines = {}}};
  double answers = 0;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const Cell& cell = table.cell(row, at);
    if (cell.kind == CellKind::missing) continue;
    std::string text{file.cell_text(cell)};
    std::ranges::replace(text, '\n', ' ');
    ++answers;
    found.length += static_cast<double>(text.size());
    found.column.lines += text + '\n';
  }
  if (answers > 0) found.length /= answers;
  return found;
}

}  // namespace

Result<std::vector<AnswerColumn>> read_answer_columns(std::string_view bytes,
                                                      std::string_view file_name,
                                                      const TableProgress& progress) {
  std::vector<Found> found;
  if (is_plain_text(file_name)) {
    auto text = decoded(bytes);
    if (!text) return std::unexpected{std::move(text).error()};
    if (text->text.find_first_not_of(" \t\r\n") != std::string::npos)
      found.push_back({.column = {std::string(file_name), std::move(text->text)}});
  } else {
    const auto file = read_tables(bytes, file_name, {}, progress);
    if (!file) return std::unexpected{file.error()};
    for (const Table& table : file->tables)
      for (std::size_t at = 0; at < table.columns.size(); ++at)
        if (table.columns[at].kind == ColumnKind::text)
          if (Found one = read_column(*file, table, at); !one.column.lines.empty())
            found.push_back(std::move(one));
    sort_stably(found, std::ranges::greater{}, &Found::length);
  }
  if (found.empty()) return std::unexpected{Error{"error.no_answers"}};
  std::vector<AnswerColumn> columns;
  std::size_t left = most_bytes;
  for (Found& one : found) {
    if (one.column.lines.size() > left) continue;
    left -= one.column.lines.size();
    columns.push_back(std::move(one.column));
  }
  if (columns.empty()) return std::unexpected{Error{"error.answers_too_large"}};
  return columns;
}

std::string bytes_from_answers(std::vector<AnswerColumn> columns) {
  return packed(std::move(columns));
}

Result<std::vector<AnswerColumn>> answers_from_bytes(std::string_view bytes) {
  return unpacked<std::vector<AnswerColumn>>(bytes);
}

}  // namespace core
