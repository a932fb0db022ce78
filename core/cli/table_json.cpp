#include "core/cli/table_json.h"

#include <array>
#include <string_view>

#include "core/document/json_writer.h"
#include "core/tables/dates.h"

namespace core::cli {
namespace {

constexpr std::array<std::string_view, 8> kinds{"text", "number", "money",    "share",
                                                "date", "month",  "duration", "id"};
constexpr std::array<std::string_view, 13> reasons{
    "comment", "title", "separator", "blank",  "repeat", "description", "total",
    "no_data", "note",  "damaged",   "chosen", "total",  "balance"};

class Writer {
 public:
  Writer(const TableFile& file, const Catalog& messages) : file_(file), messages_(messages) {}

  std::string written() {
    open('{');
    member("encoding", encoding_name(file_.encoding));
    name("bom");
    word(file_.has_mark ? "true" : "false");
    member("separator", std::string_view(&file_.separator, 1));
    member("decimal", std::string_view(&file_.decimal, 1));
    optional_member("thousands", file_.thousands);
    optional_member("known_as", file_.known_as);
    name("period");
    span(file_.period, "from", "to");
    optional_member("currency", file_.currency);
    name("tables");
    open('[');
    for (const Table& each : file_.tables) table(each);
    close(']');
    name("warnings");
    open('[');
    for (const TableWarning& warning : file_.warnings) {
      open('{');
      name("line");
      warning.line ? number(*warning.line) : word("null");
      member("text", messages_.say(warning.message));
      close('}');
    }
    close(']');
    close('}');
    out_ += '\n';
    return std::move(out_);
  }

 private:
  void table(const Table& table) {
    out_ += is_first_ ? "\n" : ",\n";
    is_first_ = true;
    open('{');
    member("title", table.title);
    name("header_row");
    table.header_line ? number(*table.header_line) : word("null");
    name("columns");
    open('[');
    for (const Column& each : table.columns) column(each);
    close(']');
    name("rows");
    number(static_cast<double>(table.rows()));
    name("dates");
    span(table.dates, "first", "last");
    name("left_out");
    open('[');
    for (const LeftOut& left : table.left_out) {
      open('{');
      name("line");
      number(left.line);
      member("why", reasons[static_cast<std::size_t>(left.reason)]);
      close('}');
    }
    close(']');
    name("data");
    open('[');
    for (std::size_t row = 0; row < table.rows(); ++row) {
      out_ += is_first_ ? "\n" : ",\n";
      is_first_ = true;
      open('[');
      for (std::size_t i = 0; i < table.columns.size(); ++i) cell(table.cell(row, i));
      close(']');
    }
    close(']');
    close('}');
  }

  void column(const Column& column) {
    open('{');
    member("name", column.name);
    member("kind", kinds[static_cast<std::size_t>(column.kind)]);
    name("additive");
    word(column.is_additive ? "true" : "false");
    name("sum");
    column.sum ? number(*column.sum) : word("null");
    name("missing");
    number(static_cast<double>(column.missing));
    name("bounded");
    number(static_cast<double>(column.bounded));
    close('}');
  }

  void cell(const Cell& cell) {
    switch (cell.kind) {
      case CellKind::missing:
        return word("null");
      case CellKind::text:
        return string(file_.cell_text(cell));
      case CellKind::number:
        return number(cell.number);
      case CellKind::date:
      case CellKind::month:
        return string(date_text(static_cast<std::uint32_t>(cell.number)));
      case CellKind::below:
      case CellKind::above:
        open('{');
        name("low");
        cell.kind == CellKind::above ? number(cell.number) : word("null");
        name("high");
        cell.kind == CellKind::below ? number(cell.number) : word("null");
        return close('}');
    }
  }

  void span(const std::optional<DateSpan>& span, std::string_view first, std::string_view last) {
    if (!span) return word("null");
    open('{');
    member(first, span->first);
    member(last, span->last);
    close('}');
  }

  void member(std::string_view key, std::string_view value) {
    name(key);
    string(value);
  }
  void optional_member(std::string_view key, std::string_view value) {
    name(key);
    value.empty() ? word("null") : string(value);
  }
  void name(std::string_view key) {
    separate();
    append_json_string(out_, key);
    out_ += ": ";
    is_first_ = true;  // no comma before the value
  }
  void string(std::string_view value) {
    separate();
    append_json_string(out_, value);
  }
  void number(double value) { word(number_text(value)); }
  void word(std::string_view value) {
    separate();
    out_ += value;
  }
  void open(char bracket) {
    separate();
    out_ += bracket;
    is_first_ = true;
  }
  void close(char bracket) {
    out_ += bracket;
    is_first_ = false;
  }
  void separate() {
    if (!is_first_) out_ += ", ";
    is_first_ = false;
  }

  const TableFile& file_;
  const Catalog& messages_;
  std::string out_;
  bool is_first_ = true;
};

}  // namespace

std::string table_json(const TableFile& file, const Catalog& messages) {
  return Writer(file, messages).written();
}

}  // namespace core::cli
