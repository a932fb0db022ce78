#include "core/tables/delimited.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace core {
namespace {

// What Cell::length can hold.
constexpr std::size_t longest = (std::size_t{1} << 24) - 1;

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

class Splitter {
 public:
  Splitter(std::string& text, const Dialect& dialect, const TableLimits& limits)
      : text_(text), dialect_(dialect), limits_(limits), budget_(4 * text.size() + 65536) {
    ends_cell_[static_cast<unsigned char>(dialect.separator)] = true;
    ends_cell_['\n'] = ends_cell_['\r'] = true;
  }

  Result<Sheet> run(const TableProgress& progress) {
    sheet_.cells.reserve(std::min(text_.size() / 8, limits_.cells));
    while (at_ < text_.size()) {
      sheet_.rows.push_back({static_cast<std::uint32_t>(sheet_.cells.size()), line_});
      read_row();
      if (has_too_long_) return refusal("error.table.too_long_cell", (longest + 1) >> 20);
      const std::size_t width = sheet_.cells.size() - sheet_.rows.back().first_cell;
      if (width > limits_.columns) return refusal("error.table.too_many_columns", limits_.columns);
      if (sheet_.cells.size() > limits_.cells)
        return refusal("error.table.too_many_cells", limits_.cells);
      if (progress && sheet_.rows.size() % 16384 == 0 &&
          !progress(static_cast<double>(at_) / static_cast<double>(text_.size())))
        return std::unexpected(Error{"error.table.stopped"});
    }
    return std::move(sheet_);
  }

 private:
  static std::unexpected<Error> refusal(const char* key, std::size_t limit) {
    Error error{key};
    error.values["limit"] = std::to_string(limit);
    return std::unexpected(std::move(error));
  }

  void read_row() {
    for (;;) {
      read_cell();
      if (at_ == text_.size()) return;
      const char end = text_[at_++];
      if (end == dialect_.separator) {
        // A separator at the very end still has an empty cell after it.
        if (at_ == text_.size()) put(at_, at_);
        if (at_ == text_.size()) return;
        continue;
      }
      if (end == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
      ++line_;
      return;
    }
  }

  void read_cell() {
    std::size_t start = at_;
    if (dialect_.separator != ' ')
      while (start < text_.size() && text_[start] == ' ') ++start;
    if (start < text_.size() && text_[start] == '"' && read_quoted(start)) return;
    const std::size_t begin = at_;
    const char* bytes = text_.data();
    std::size_t end = begin;
    while (end < text_.size() && !ends_cell_[static_cast<unsigned char>(bytes[end])]) ++end;
    put(begin, end);
    at_ = end;
  }

  void put(std::size_t begin, std::size_t end) {
    has_too_long_ = has_too_long_ || end - begin > longest;
    Cell cell;
    cell.begin = static_cast<std::uint32_t>(begin);
    cell.length = static_cast<std::uint32_t>(end - begin) & longest;
    while (begin < end && text_[begin] == ' ') ++begin;
    cell.kind = begin == end ? CellKind::missing : CellKind::text;
    sheet_.cells.push_back(cell);
  }

  struct Close {
    std::size_t quote = std::string::npos;  // the closing one
    std::size_t after = 0;                  // where the cell is over
    bool has_inner = false;                 // quotes inside are to be put right
    bool has_stray = false;
  };

  // Nothing when the quote at `open` opens no cell. `reason` then says why.
  bool find_close(std::size_t open, Close& close, QuoteMend::Kind& reason) {
    for (std::size_t from = open + 1;;) {
      const std::size_t quote = text_.find('"', from);
      if (quote == text_.npos) {
        spend(text_.size() - open);
        reason = QuoteMend::Kind::unclosed;
        return false;
      }
      if (dialect_.has_backslashes && quote > open + 1 && text_[quote - 1] == '\\') {
        close.has_inner = true;
        from = quote + 1;
        continue;
      }
      std::size_t after = quote + 1;
      if (after < text_.size() && text_[after] == '"') {
        close.has_inner = true;
        from = quote + 2;
        continue;
      }
      while (after < text_.size() && text_[after] == ' ') ++after;
      if (after == text_.size() || ends_cell_[static_cast<unsigned char>(text_[after])]) {
        close.quote = quote;
        close.after = after;
        return true;
      }
      // This one opens a cell itself, so the one before did not.
      const char before = text_[quote - 1];
      if (quote > open + 1 && (before == dialect_.separator || is_line_end(before))) {
        spend(quote - open);
        reason = QuoteMend::Kind::stray;
        return false;
      }
      close.has_stray = true;
      from = quote + 1;
    }
  }

  // Looking ahead in vain is paid from a budget of a few times the text, so that no arrangement of
  // quotes makes reading slow.
  void spend(std::size_t bytes) { budget_ -= std::min(budget_, bytes); }

  bool read_quoted(std::size_t open) {
    if (budget_ == 0) return false;
    Close close;
    QuoteMend::Kind reason{};
    if (!find_close(open, close, reason)) {
      if (reason == QuoteMend::Kind::unclosed && is_cut_off(open)) {
        mend(QuoteMend::Kind::cut_off);
        close.quote = close.after = text_.size();
        close.has_inner = true;
      } else {
        mend(reason);
        return false;
      }
    }
    if (close.has_stray) mend(QuoteMend::Kind::stray);
    const std::size_t begin = open + 1;
    count_lines(begin, close.quote);
    const std::size_t end = close.has_inner ? put_right(begin, close.quote) : close.quote;
    put(begin, end);
    at_ = close.after;
    return true;
  }

  // Whether the text ends inside the cell, rather than that its quote is a sign of the text: no
  // further line looks like a row.
  bool is_cut_off(std::size_t open) const {
    const std::size_t line_end = text_.find_first_of("\r\n", open);
    if (line_end == text_.npos) return true;
    const std::size_t next = text_.find_first_not_of("\r\n", line_end);
    if (next == text_.npos || sheet_.rows.size() < 2) return false;
    const std::size_t end = std::min(text_.find_first_of("\r\n", next), text_.size());
    const auto separators = static_cast<std::size_t>(
        std::count(text_.begin() + static_cast<std::ptrdiff_t>(next),
                   text_.begin() + static_cast<std::ptrdiff_t>(end), dialect_.separator));
    const auto& rows = sheet_.rows;
    const std::size_t width = rows.back().first_cell - rows[rows.size() - 2].first_cell;
    return separators + 1 < width;
  }

  void count_lines(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      line_ +=
          text_[i] == '\n' || (text_[i] == '\r' && (i + 1 == text_.size() || text_[i + 1] != '\n'));
  }

  std::size_t put_right(std::size_t begin, std::size_t end) {
    std::size_t out = begin;
    for (std::size_t i = begin; i < end; ++i) {
      const bool has_next = i + 1 < end && text_[i + 1] == '"';
      if (has_next && (text_[i] == '"' || (dialect_.has_backslashes && text_[i] == '\\'))) ++i;
      text_[out++] = text_[i];
    }
    // Half a letter must not stay behind.
    std::fill(text_.begin() + static_cast<std::ptrdiff_t>(out),
              text_.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    return out;
  }

  void mend(QuoteMend::Kind kind) {
    constexpr std::size_t most = 1000;
    if (sheet_.mends.size() < most) sheet_.mends.push_back({line_, kind});
  }

  std::string& text_;
  Dialect dialect_;
  TableLimits limits_;
  std::size_t budget_;
  std::array<bool, 256> ends_cell_{};
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  bool has_too_long_ = false;
  Sheet sheet_;
};

}  // namespace

Result<Sheet> split_cells(std::string& text, const Dialect& dialect, const TableLimits& limits,
                          const TableProgress& progress) {
  return Splitter(text, dialect, limits).run(progress);
}

}  // namespace core
