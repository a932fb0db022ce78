#include "core/imports/export_reading.h"

#include <algorithm>
#include <utility>

#include "core/base/sha256.h"
#include "core/imports/import_remarks.h"
#include "core/imports/mapping_packing.h"
#include "core/imports/propose_mapping.h"
#include "core/imports/remembered_mappings.h"

namespace core {
template <class P>
static void pack(P& packer, TableOptions::Kind& kind) {
  pack(packer, kind.table);
  pack(packer, kind.column);
  pack(packer, kind.kind);
}

template <class P>
static void pack(P& packer, LeftOut& left) {
  pack(packer, left.line);
  pack(packer, left.reason);
}

template <class P>
static void pack(P& packer, DateSpan& span) {
  pack(packer, span.first);
  pack(packer, span.last);
}

template <class P>
static void pack(P& packer, Cell& cell) {
  std::uint32_t length = cell.length;
  CellKind kind = cell.kind;
  pack(packer, cell.begin);
  pack(packer, length);
  pack(packer, kind);
  pack(packer, cell.number);
  cell.length = length & 0xFFFFFF;
  cell.kind = kind;
}

template <class P>
static void pack(P& packer, Column& column) {
  pack(packer, column.name);
  pack(packer, column.kind);
  pack(packer, column.is_additive);
  pack(packer, column.is_comparison);
  pack(packer, column.is_total);
  pack(packer, column.day);
  pack(packer, column.sum);
  pack(packer, column.missing);
  pack(packer, column.bounded);
}

template <class P>
static void pack(P& packer, Table& table) {
  pack(packer, table.title);
  pack(packer, table.header_line);
  pack(packer, table.columns);
  pack(packer, table.cells);
  pack(packer, table.lines);
  pack(packer, table.dates);
  pack(packer, table.left_out);
}

template <class P>
static void pack(P& packer, Message& message) {
  pack(packer, message.key);
  pack(packer, message.values);
}

template <class P>
static void pack(P& packer, TableWarning& warning) {
  pack(packer, warning.line);
  pack(packer, warning.message);
}

template <class P>
static void pack(P& packer, TableFile& file) {
  pack(packer, file.encoding);
  pack(packer, file.has_mark);
  pack(packer, file.separator);
  pack(packer, file.decimal);
  pack(packer, file.thousands);
  pack(packer, file.known_as);
  pack(packer, file.period);
  pack(packer, file.currency);
  pack(packer, file.tables);
  pack(packer, file.warnings);
  pack(packer, file.text);
}

template <class P>
static void pack(P& packer, ImportSum& sum) {
  pack(packer, sum.label);
  pack(packer, sum.month);
  for (auto& value : sum.values) pack(packer, value);
}

template <class P>
static void pack(P& packer, ImportSums& sums) {
  pack(packer, sums.sums);
  pack(packer, sums.labels);
  pack(packer, sums.paid);
  pack(packer, sums.respondents);
  for (std::size_t* count :
       {&sums.undated, &sums.unnamed, &sums.filtered, &sums.outgoing, &sums.beyond})
    pack(packer, *count);
  pack(packer, sums.not_additive);
  pack(packer, sums.one_row);
  pack(packer, sums.partial_first);
  pack(packer, sums.partial_last);
  pack(packer, sums.is_weekly);
  pack(packer, sums.is_spread);
}

template <class P>
static void pack(P& packer, ExportReading::Sizes& sizes) {
  pack(packer, sizes.rows);
  pack(packer, sizes.columns);
  pack(packer, sizes.left_out);
}

template <class P>
static void pack(P& packer, ExportReading& reading) {
  pack(packer, reading.file_name);
  pack(packer, reading.file);
  pack(packer, reading.sizes);
  pack(packer, reading.mappings);
  pack(packer, reading.sums);
  pack(packer, reading.remarks);
  pack(packer, reading.signatures);
  pack(packer, reading.sha256);
}

template <class P>
static void pack(P& packer, ExportQuestion& question) {
  pack(packer, question.file_name);
  pack(packer, question.options.encoding);
  pack(packer, question.options.separator);
  pack(packer, question.options.decimal);
  pack(packer, question.options.date_order);
  pack(packer, question.options.header_lines);
  pack(packer, question.options.kept_lines);
  pack(packer, question.options.left_lines);
  pack(packer, question.options.kinds);
  pack(packer, question.mappings);
  pack(packer, question.brand_terms);
  pack(packer, question.remembered);
}

namespace {

// Drops what is not shown, and the text that belonged to it.
void keep_head(TableFile& file) {
  const std::string all = std::exchange(file.text, {});
  for (Table& table : file.tables) {
    const std::size_t columns = std::min(table.columns.size(), ExportReading::columns_shown);
    const std::size_t rows = std::min(table.rows(), ExportReading::rows_shown);
    std::vector<Cell> cells;
    for (std::size_t row = 0; row < rows; ++row)
      for (std::size_t column = 0; column < columns; ++column) {
        Cell cell = table.cell(row, column);
        const auto begin = static_cast<std::uint32_t>(file.text.size());
        file.text += std::string_view{all}.substr(cell.begin, cell.length);
        cell.begin = begin;
        cells.push_back(cell);
      }
    table.cells = std::move(cells);
    table.columns.resize(columns);
    table.lines.resize(rows);
    table.left_out.resize(std::min(table.left_out.size(), ExportReading::left_out_shown));
  }
}

}  // namespace

Result<ExportReading> read_export(std::string_view bytes, const ExportQuestion& question,
                                  const TableProgress& progress) {
  auto file = read_tables(bytes, question.file_name, question.options, progress);
  if (!file) return std::unexpected{std::move(file).error()};
  const RememberedMappings remembered{question.remembered};
  ExportReading reading;
  reading.file_name = question.file_name;
  for (std::size_t i = 0; i < file->tables.size(); ++i) {
    const Table& table = file->tables[i];
    reading.sizes.push_back({table.rows(), table.columns.size(), table.left_out.size()});
    reading.signatures.push_back(table_signature(file->known_as, table));
    ImportMapping mapping;
    if (i < question.mappings.size()) {
      mapping = question.mappings[i];
    } else if (auto known = remembered.find(reading.signatures.back())) {
      mapping = *std::move(known);
      ImportMapping here = mapping;
      propose_time(*file, table, here);
      mapping.time = here.time;
      mapping.month = here.month;
    } else {
      mapping = propose_mapping(*file, i);
    }
    mapping.measures.resize(table.columns.size(), ImportMeasure::none);
    mapping.headings.resize(table.columns.size());
    reading.sums.push_back(import_sums(*file, i, mapping, question.brand_terms));
    reading.remarks.push_back(import_remarks(*file, i, mapping, reading.sums.back()));
    reading.mappings.push_back(std::move(mapping));
  }
  reading.sha256 = sha256(bytes);
  reading.file = *std::move(file);
  keep_head(reading.file);
  return reading;
}

std::string bytes_from_question(ExportQuestion question) { return packed(std::move(question)); }
std::string bytes_from_reading(ExportReading reading) { return packed(std::move(reading)); }
Result<ExportQuestion> question_from_bytes(std::string_view bytes) {
  return unpacked<ExportQuestion>(bytes);
}
Result<ExportReading> reading_from_bytes(std::string_view bytes) {
  return unpacked<ExportReading>(bytes);
}

}  // namespace core
