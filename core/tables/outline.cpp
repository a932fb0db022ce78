#include "core/tables/outline.h"

#include <algorithm>
#include <array>

#include "core/tables/cell_shapes.h"
#include "core/tables/dates.h"
#include "core/tables/dialect.h"
#include "core/tables/tally.h"
#include "core/tables/text_bits.h"

namespace core {
namespace {

constexpr std::size_t rows_looked_at = 12;
// Lines above a table in which its title and its period are looked for.
constexpr std::size_t most_remarks = 100;

bool holds(const std::vector<std::uint32_t>& lines, std::uint32_t line) {
  return std::ranges::find(lines, line) != lines.end();
}

bool says_no_data(std::string_view text) {
  constexpr std::array<std::string_view, 6> words{"no data",       "no rows",     "no results",
                                                  "aucune donnee", "aucun resul", "pas de donnees"};
  const std::string plain = plain_words(text);
  return std::ranges::any_of(words, [&](std::string_view word) { return plain.starts_with(word); });
}

class Outliner {
 public:
  Outliner(const Sheet& sheet, std::string_view text, const TableOptions& options)
      : sheet_(sheet), text_(text), options_(options) {}

  std::vector<TableOutline> run() {
    find_shape();
    for (row_ = 0; row_ < sheet_.rows.size(); ++row_) place(row_);
    finish();
    return std::move(tables_);
  }

 private:
  // --- cells ---
  std::string_view text_of(const Cell& cell) const { return text_.substr(cell.begin, cell.length); }
  std::uint32_t line(std::size_t row) const { return sheet_.rows[row].line; }
  std::size_t width(std::size_t row) const { return sheet_.row(row).size(); }
  std::size_t filled(std::size_t row) const {
    return static_cast<std::size_t>(std::ranges::count_if(
        sheet_.row(row), [](const Cell& cell) { return cell.kind != CellKind::missing; }));
  }
  bool is_blank(std::size_t row) const {
    return std::ranges::all_of(sheet_.row(row),
                               [](const Cell& cell) { return cell.kind == CellKind::missing; });
  }
  bool is_comment(std::size_t row) const {
    const auto cells = sheet_.row(row);
    const std::string_view first = trimmed(text_of(cells[0]));
    if (!first.starts_with('#') || (cells[0].begin > 0 && text_[cells[0].begin - 1] == '"'))
      return false;
    if (first.size() == 1) return filled(row) == 1;
    const char next = first[1];
    return next == ' ' || next == '#' || next == '-' || next == '!' || filled(row) == 1;
  }
  bool equals_header(std::size_t row) const {
    if (tables_.empty() || !tables_.back().header) return false;
    const auto cells = sheet_.row(row), header = sheet_.row(*tables_.back().header);
    if (cells.size() != header.size()) return false;
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (trimmed(text_of(cells[i])) != trimmed(text_of(header[i]))) return false;
    return true;
  }

  // --- what surrounds a row ---
  bool is_content(std::size_t row) const { return !is_blank(row) && !is_comment(row); }
  // The next row of the same block, or none.
  std::optional<std::size_t> next_in_block(std::size_t row) const {
    if (row + 1 >= sheet_.rows.size() || !is_content(row + 1)) return {};
    return row + 1;
  }
  // The usual width of this row and those below it in its block; the larger one of two.
  std::size_t usual_width(std::size_t row) const {
    Tally widths;
    std::size_t seen = 0;
    for (std::optional<std::size_t> at = row; at && seen < 2 * rows_looked_at;
         at = next_in_block(*at), ++seen)
      widths.add(width(*at));
    return widths.usual().number;
  }

  // How much more `row` looks like the names of the columns below it than like one of their rows.
  // Only rows of its own width count, if `is_strict`.
  double header_score(std::size_t row, bool is_strict) const {
    const auto cells = sheet_.row(row);
    std::vector<std::array<int, 6>> below(cells.size());
    std::size_t seen = 0;
    for (auto at = next_in_block(row); at && seen < rows_looked_at; at = next_in_block(*at)) {
      const auto other = sheet_.row(*at);
      if (is_strict && other.size() != cells.size()) break;
      ++seen;
      for (std::size_t i = 0; i < std::min(cells.size(), other.size()); ++i)
        ++below[i][static_cast<std::size_t>(cell_shape(text_of(other[i])))];
    }
    double score = 0.0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const CellShape head = cell_shape(text_of(cells[i]));
      const auto usual = std::max_element(below[i].rbegin(), below[i].rend() - 1);
      if (head == CellShape::empty || *usual == 0) continue;
      const auto body = static_cast<CellShape>(below[i].rend() - 1 - usual);
      if (head == CellShape::text)
        score += is_value(body) ? 1.0 : 0.0;
      else if (head == body)
        score -= 1.0;
      else if (is_value(body) && head != CellShape::number)
        score += 0.5;  // the columns are days or years
    }
    return score;
  }
  bool is_all_text(std::size_t row) const {
    return std::ranges::all_of(
        sheet_.row(row), [&](const Cell& cell) { return !is_value(cell_shape(text_of(cell))); });
  }

  void find_shape() {
    for (std::size_t row = 0; row < sheet_.rows.size() && !has_columns_; ++row)
      has_columns_ = filled(row) >= 2 && !is_comment(row);
  }

  // --- placing rows ---
  void place(std::size_t row) {
    if (row == 0 && separator_line(trimmed(text_))) return leave(row, LeftOutReason::separator);
    if (holds(options_.left_lines, line(row))) return leave(row, LeftOutReason::chosen);
    const bool is_kept = holds(options_.kept_lines, line(row));
    if (is_blank(row) && !is_kept) {
      has_gap_ = true;
      return leave(row, LeftOutReason::blank);
    }
    if (!options_.header_lines.empty()) return place_as_chosen(row);
    if (is_comment(row) && !is_kept) {
      has_gap_ = has_remark_ = true;
      return remark(row, LeftOutReason::comment);
    }
    if (!is_open_) return is_title(row) ? title(row) : start(row);
    if (is_kept) return add(row);
    if (equals_header(row)) return has_remark_ ? start(row) : leave(row, LeftOutReason::repeat);
    const std::size_t cells = width(row);
    if (!has_gap_ && cells == width_ && (width_ == 1 || filled(row) > 1)) return add(row);
    if (filled(row) == 1 && width_ > 1) return place_lone_cell(row);
    if (starts_another(row)) return start(row);
    add(row);
  }

  void place_as_chosen(std::size_t row) {
    if (holds(options_.header_lines, line(row))) return start(row);
    if (is_comment(row)) return remark(row, LeftOutReason::comment);
    if (!is_open_) return remark(row, LeftOutReason::title);
    if (equals_header(row)) return leave(row, LeftOutReason::repeat);
    add(row);
  }

  bool is_title(std::size_t row) const {
    if (!has_columns_) return false;
    const std::size_t cells = filled(row);
    if (cells == 1) return true;
    const std::size_t usual = usual_width(row);
    return cells + 1 < usual && static_cast<double>(cells) < 0.6 * static_cast<double>(usual);
  }

  bool starts_another(std::size_t row) const {
    if (!titles_.empty()) return true;
    const auto next = next_in_block(row);
    if (!next) return has_remark_ && is_all_text(row);
    if (width(*next) != width(row)) return false;
    const double score = header_score(row, true);
    if (score > 0.0) return true;
    return score == 0.0 && is_all_text(row) && (has_remark_ || (has_gap_ && width(row) != width_));
  }

  // One cell in a table of several columns.
  void place_lone_cell(std::size_t row) {
    const auto cells = sheet_.row(row);
    const auto cell =
        std::ranges::find_if(cells, [](const Cell& c) { return c.kind != CellKind::missing; });
    if (says_no_data(text_of(*cell))) return leave(row, LeftOutReason::no_data);
    if (leads_to_table(row)) return title(row);
    if (has_gap_ || (cells.size() == 1 && width_ > 2)) return remark(row, LeftOutReason::note);
    add(row);
  }

  // Whether the next row that holds more than one cell is a header, and no other table's row.
  bool leads_to_table(std::size_t row) const {
    for (std::size_t at = row + 1; at < sheet_.rows.size() && at < row + rows_looked_at; ++at) {
      if (!is_content(at) || filled(at) == 1) continue;
      if (equals_header(at)) return true;
      // Rows without a header can follow a title only below a gap.
      return header_score(at, true) > 0.0 || (has_gap_ && !tables_.back().header) ||
             (has_gap_ && is_all_text(at));
    }
    return false;
  }

  void start(std::size_t row) {
    TableOutline& table = tables_.emplace_back();
    const double score = header_score(row, false);
    const bool is_chosen = !options_.header_lines.empty();
    if (is_chosen || score > 0.0 || (score == 0.0 && is_all_text(row)))
      table.header = static_cast<std::uint32_t>(row);
    table.left_out = std::move(pending_);
    table.remarks = std::move(remarks_);
    pending_.clear();
    remarks_.clear();
    choose_title(table);
    titles_.clear();
    is_open_ = true;
    has_gap_ = has_remark_ = false;
    width_ = table.header ? width(row) : usual_width(row);
    if (!table.header) {
      add(row);
      return;
    }
    if (const auto next = next_in_block(row); next && describes(*next)) {
      table.description = static_cast<std::uint32_t>(*next);
      leave(*next, LeftOutReason::description);
      ++row_;
    }
  }

  // Words where the rows below have numbers: an explanation of the columns.
  bool describes(std::size_t row) const {
    const auto next = next_in_block(row);
    return !equals_header(row) && next && filled(row) > 1 && width(row) == width_ &&
           width(*next) == width_ && is_all_text(row) && header_score(row, true) > 0.0;
  }

  void add(std::size_t row) {
    // What stood between rows of one table belongs to it.
    flush();
    has_gap_ = has_remark_ = false;
    tables_.back().rows.push_back(static_cast<std::uint32_t>(row));
  }

  void leave(std::size_t row, LeftOutReason reason) {
    if (is_open_ && (reason == LeftOutReason::repeat || reason == LeftOutReason::description ||
                     reason == LeftOutReason::no_data))
      flush();
    pending_.push_back({line(row), reason});
    if (is_open_ && !has_gap_) flush();
  }

  void flush() {
    auto& left_out = tables_.back().left_out;
    left_out.insert(left_out.end(), pending_.begin(), pending_.end());
    pending_.clear();
    auto& remarks = tables_.back().remarks;
    std::ranges::move(remarks_, std::back_inserter(remarks));
    remarks_.clear();
  }

  void title(std::size_t row) {
    has_gap_ = has_remark_ = true;
    titles_.push_back(row);
    remark(row, LeftOutReason::title);
  }

  std::string joined(std::size_t row) const {
    std::string words;
    for (const Cell& cell : sheet_.row(row)) {
      if (cell.kind == CellKind::missing) continue;
      if (!words.empty()) words += ", ";
      words += trimmed(text_of(cell));
    }
    return words;
  }

  void remark(std::size_t row, LeftOutReason reason) {
    if (remarks_.size() < most_remarks) remarks_.push_back(joined(row));
    pending_.push_back({line(row), reason});
    if (reason == LeftOutReason::note && is_open_) flush();
  }

  // The first line of the block right above, unless it says nothing but a period; else the last one
  // above a gap; else the first comment with words in it.
  void choose_title(TableOutline& table) const {
    std::size_t above = row_;
    const std::size_t furthest = titles_.size() - std::min(titles_.size(), most_remarks);
    for (std::size_t i = titles_.size(); i-- > furthest;) {
      std::string words = joined(titles_[i]);
      if (table.is_titled && titles_[i] + 1 != above) break;
      above = titles_[i];
      if (dates_in(words, DateOrder::day_first).size() >= 2) continue;
      table.title = std::move(words);
      table.is_titled = true;
    }
    if (table.is_titled) return;
    constexpr std::array<std::string_view, 7> others{"account", "property", "all users", "start",
                                                     "end",     "compte",   "propriete"};
    for (const std::string& words : table.remarks) {
      std::string_view comment = words;
      while (comment.starts_with('#') || comment.starts_with(' ')) comment.remove_prefix(1);
      const std::string plain = plain_words(comment);
      const bool has_letter =
          std::ranges::any_of(plain, [](char c) { return c >= 'a' && c <= 'z'; });
      const bool is_other = std::ranges::any_of(
          others, [&](std::string_view other) { return plain.starts_with(other); });
      if (!has_letter || is_other) continue;
      table.title = comment;
      return;
    }
  }

  void finish() {
    if (tables_.empty()) return;
    // Titles that no table follows are notes.
    for (LeftOut& left : pending_)
      if (left.reason == LeftOutReason::title) left.reason = LeftOutReason::note;
    flush();
  }

  const Sheet& sheet_;
  std::string_view text_;
  const TableOptions& options_;
  std::vector<TableOutline> tables_;
  std::vector<LeftOut> pending_;
  std::vector<std::string> remarks_;
  std::vector<std::size_t> titles_;
  std::size_t row_ = 0, width_ = 0;
  bool is_open_ = false;
  bool has_columns_ = false;  // some row has more than one cell
  bool has_gap_ = false;      // a blank line, a title or a comment since the last row
  bool has_remark_ = false;   // a title or a comment since the last row
};

}  // namespace

std::vector<TableOutline> table_outlines(const Sheet& sheet, std::string_view text,
                                         const TableOptions& options) {
  return Outliner(sheet, text, options).run();
}

}  // namespace core
