// A file of tables as a person exported it: what it says, how it was understood, and each line that
// is not among the rows with the reason why.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/tables/encoding.h"

namespace core {

enum class CellKind : std::uint8_t {
  missing,  // empty, "--", "N/A"
  text,     // also what could not be read in a column of numbers
  number,   // of the unit that the column's kind names
  below,    // "< 10 %": at most `number`
  above,    // "> 90 %": at least `number`
  date,     // `number` is a day as 20260131
  month,    // `number` is a month as 202601
};

struct Cell {
  std::uint32_t begin = 0;        // of its text in TableFile::text, without quotes
  std::uint32_t length : 24 = 0;  // bytes
  CellKind kind : 8 = CellKind::missing;
  double number = 0.0;
};

enum class ColumnKind : std::uint8_t {
  text,
  number,
  money,  // plain numbers in TableFile::currency
  share,  // 0..1 ("45.13 %" is 0.4513); growth may lie beyond
  date,   // days; a week is its Monday, a time of day is left out
  month,
  duration,  // seconds
  id,        // names a thing, though it may be written in digits
};

struct Column {
  std::string name;  // as the file writes it, without space around it; may be empty
  ColumnKind kind = ColumnKind::text;
  bool is_additive = false;    // whether its rows may be added up
  bool is_comparison = false;  // another period beside the one of the column before
  bool is_total = false;       // the sum of other columns of the same row
  std::string day;             // "2026-01-31" or "2026-01" when the name of the column is a date
  std::optional<double> sum;   // of the numbers in it; nothing where adding up would be wrong
  std::size_t missing = 0;
  std::size_t bounded = 0;  // cells that give a bound only; not in the sum
};

enum class LeftOutReason : std::uint8_t {
  comment,    // begins with #
  title,      // above a header
  separator,  // "sep=;"
  blank,
  repeat,        // the header once more
  description,   // explains the columns
  total,         // adds up other rows
  no_data,       // "No data available."
  note,          // below the rows
  damaged,       // more or fewer cells than the header, and what they hold does not fit
  chosen,        // TableOptions asked for it
  likely_total,  // does not say so, but is the sum of the other rows
  balance        // what an account held, among what it received
};

struct LeftOut {
  std::uint32_t line = 0;  // 1-based; of a cell with line ends, the first
  LeftOutReason reason = LeftOutReason::blank;
  bool operator==(const LeftOut&) const = default;
};

// Days as "2026-01-31", months as "2026-01".
struct DateSpan {
  std::string first, last;
  bool operator==(const DateSpan&) const = default;
};

struct Table {
  std::string title;                         // the line above, or empty
  std::optional<std::uint32_t> header_line;  // nothing if the rows begin without one
  std::vector<Column> columns;
  std::vector<Cell> cells;           // row by row, columns.size() each
  std::vector<std::uint32_t> lines;  // where each row begins
  std::optional<DateSpan> dates;     // of its first column of dates, or of the names of columns
  std::vector<LeftOut> left_out;  // by line; what stands between two tables is with the later one

  std::size_t rows() const { return lines.size(); }
  const Cell& cell(std::size_t row, std::size_t column) const {
    return cells[row * columns.size() + column];
  }
};

struct TableWarning {
  std::optional<std::uint32_t> line;
  Message message;  // keys table.*
};

struct TableFile {
  Encoding encoding = Encoding::utf8;
  bool has_mark = false;
  char separator = ',';
  char decimal = '.';
  std::string thousands;  // the sign between thousands, UTF-8; empty where none was met
  std::string known_as;   // "ga4", "google_ads", ... (core/tables/known_exports.h), or empty
  std::optional<DateSpan> period;  // days; what the file says it covers, else what its dates do
  std::string currency;            // ISO 4217, or empty
  std::vector<Table> tables;       // in the order of the file; at least one
  std::vector<TableWarning> warnings;
  std::string text;  // what the cells lie in

  std::string_view cell_text(const Cell& cell) const {
    return std::string_view(text).substr(cell.begin, cell.length);
  }
};

enum class DateOrder : std::uint8_t { day_first, month_first };

// What a person corrects. Nothing set means: guess.
struct TableOptions {
  struct Kind {
    std::size_t table = 0, column = 0;
    ColumnKind kind = ColumnKind::text;
  };
  std::optional<Encoding> encoding;
  std::optional<char> separator;
  std::optional<char> decimal;  // '.' or ','
  std::optional<DateOrder> date_order;
  std::vector<std::uint32_t> header_lines;  // one for each table, rising; replaces all guesses
  std::vector<std::uint32_t> kept_lines;    // rows, though they look like totals or damage
  std::vector<std::uint32_t> left_lines;    // no rows, whatever they look like
  std::vector<Kind> kinds;
};

struct TableLimits {
  std::size_t bytes = std::size_t{128} << 20;
  std::size_t cells = 16'000'000;
  std::size_t columns = 16'384;
  std::size_t tables = 1'000;
};

// Is told the share that is done, 0..1, now and then; answers false to stop.
using TableProgress = std::function<bool(double)>;

// Reads the tables of a file.
//
// bytes      of any origin
// file_name  may say the period; no folder needed
// returns    the tables, every cell typed
// errors     error.table.empty, .spreadsheet, .old_spreadsheet, .pdf, .picture, .web_page,
// .archive,
//            .json, .not_text; .too_large {limit in MB}, .too_many_cells, .too_many_columns,
//            .too_many_tables {limit}, .too_long_cell {limit in MB}; .stopped
Result<TableFile> read_tables(std::string_view bytes, std::string_view file_name,
                              const TableOptions& options = {}, const TableProgress& progress = {},
                              const TableLimits& limits = {});

}  // namespace core
