#include "core/tables/copied_cells.h"

#include <algorithm>

namespace core {
namespace {

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

// Where a quoted cell that starts at `at` ends: past its closing quote; npos if it never closes.
std::size_t end_of_quoted(std::string_view text, std::size_t at) {
  for (std::size_t quote = text.find('"', at + 1); quote != text.npos;
       quote = text.find('"', quote + 2))
    if (quote + 1 >= text.size() || text[quote + 1] != '"') return quote + 1;
  return text.npos;
}

// The sign that parts cells; '\n' when only lines do.
char separator_of(std::string_view text) {
  bool has_semicolon = false, has_comma = false, has_quoted = false, starts_cell = true;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '"' && starts_cell)
      if (const std::size_t end = end_of_quoted(text, at); end != text.npos) {
        has_quoted = true;
        at = end - 1;
        starts_cell = false;
        continue;
      }
    if (c == '\t') return '\t';
    has_semicolon = has_semicolon || c == ';';
    has_comma = has_comma || c == ',';
    starts_cell = c == ';' || c == ',' || is_line_end(c);
  }
  return has_semicolon ? ';' : has_comma && has_quoted ? ',' : '\n';
}

std::string unquoted(std::string_view inside) {
  std::string text;
  for (std::size_t at = 0; at < inside.size(); ++at) {
    text += inside[at];
    if (inside[at] == '"') ++at;
  }
  return text;
}

}  // namespace

CellTexts cells_from_text(std::string_view text) {
  const char separator = separator_of(text);
  CellTexts cells;
  bool starts_row = true;
  for (std::size_t at = 0; at < text.size();) {
    if (starts_row) cells.emplace_back();
    std::string cell;
    if (text[at] == '"')
      if (const std::size_t end = end_of_quoted(text, at); end != text.npos) {
        cell = unquoted(text.substr(at + 1, end - at - 2));
        at = end;
      }
    while (at < text.size() && text[at] != separator && !is_line_end(text[at])) cell += text[at++];
    cells.back().push_back(std::move(cell));
    if (at == text.size()) break;
    starts_row = is_line_end(text[at]);
    at += text.substr(at).starts_with("\r\n") ? 2 : 1;
    // A separator at the very end still has an empty cell after it.
    if (!starts_row && at == text.size()) cells.back().emplace_back();
  }
  std::size_t widest = 0;
  for (const auto& row : cells) widest = std::max(widest, row.size());
  for (auto& row : cells) row.resize(widest);
  return cells;
}

std::string text_from_cells(const CellTexts& cells) {
  std::string text;
  for (const auto& row : cells) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) text += '\t';
      const bool is_plain = row[i].find_first_of("\t\r\n\"") == std::string::npos;
      if (is_plain) {
        text += row[i];
        continue;
      }
      text += '"';
      for (const char c : row[i]) text.append(c == '"' ? 2 : 1, c);
      text += '"';
    }
    text += '\n';
  }
  return text;
}

}  // namespace core
