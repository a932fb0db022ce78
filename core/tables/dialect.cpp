#include "core/tables/dialect.h"

#include <algorithm>
#include <string>

#include "core/tables/cell_shapes.h"
#include "core/tables/tally.h"

namespace core {
namespace {

constexpr std::string_view separators = ",;\t|";

// A sign that parts cells elsewhere, or a quote, is a hint that this cell is two.
bool is_sensible(std::string_view text, char separator) {
  if (text.empty() || is_value(cell_shape(text))) return true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') return false;
    if (text[i] == separator || separators.find(text[i]) == separators.npos) continue;
    const bool is_prose = text[i] == ',' && (i + 1 == text.size() || text[i + 1] == ' ');
    if (!is_prose) return false;
  }
  return true;
}

double regularity(const Sheet& sheet) {
  Tally widths;
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) widths.add(sheet.row(i).size());
  double sum = 0.0;
  for (const Tally::Entry& width : widths.entries) {
    const auto cells = static_cast<double>(width.number);
    sum += static_cast<double>(width.count) * std::max(1e-3, cells - 1.0) / cells;
  }
  return sum / static_cast<double>(widths.entries.size());
}

double score(std::string sample, const Dialect& dialect) {
  const auto sheet = split_cells(sample, dialect);
  if (!sheet || sheet->rows.empty()) return 0.0;
  double sensible = 0.0;
  for (const Cell& cell : sheet->cells)
    sensible +=
        is_sensible(std::string_view(sample).substr(cell.begin, cell.length), dialect.separator);
  return regularity(*sheet) * sensible / static_cast<double>(sheet->cells.size()) /
         (1.0 + static_cast<double>(sheet->mends.size()));
}

}  // namespace

std::optional<SeparatorLine> separator_line(std::string_view text) {
  if (text.starts_with('"')) text.remove_prefix(1);
  if (text.size() < 5 || !(text.starts_with("sep=") || text.starts_with("SEP="))) return {};
  return SeparatorLine{text[4]};
}

Dialect guessed_dialect(std::string_view text, std::optional<char> separator) {
  constexpr std::size_t most = 65536;
  std::string_view sample = text.substr(0, most);
  if (sample.size() < text.size()) sample = sample.substr(0, sample.find_last_of("\r\n"));
  Dialect best{separator.value_or(',')};
  double best_score = 0.0;
  const bool may_have_backslashes = sample.find("\\\"") != sample.npos;
  for (const char candidate : separator ? std::string_view(&*separator, 1) : separators)
    for (const bool has_backslashes : {false, true}) {
      if (has_backslashes && !may_have_backslashes) continue;
      const Dialect dialect{candidate, has_backslashes};
      const double found = score(std::string(sample), dialect);
      if (found <= best_score) continue;
      best_score = found;
      best = dialect;
    }
  return best;
}

}  // namespace core
