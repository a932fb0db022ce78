#include "core/imports/review_table.h"

#include <algorithm>
#include <utility>

#include "core/imports/bare_words.h"
#include "core/tables/dates.h"
#include "core/tables/encoding.h"
#include "core/tables/file_kind.h"

namespace core {

namespace {

constexpr std::string_view star_names =
    "rating|ratings|star|stars|score|note|notes|etoile|etoiles|bewertung|valoracion";

// Mean length of what stands in a column of words; 0 of any other.
double words_in(const Table& table, std::size_t column) {
  if (table.columns[column].kind != ColumnKind::text) return 0.0;
  double length = 0.0, cells = 0.0;
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (const Cell& cell = table.cell(row, column); cell.kind != CellKind::missing)
      length += static_cast<double>(cell.length), ++cells;
  return cells > 0.0 ? length / cells : 0.0;
}

bool holds_stars(const Table& table, std::size_t column) {
  if (table.columns[column].kind != ColumnKind::number) return false;
  bool has_any = false;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const Cell& cell = table.cell(row, column);
    if (cell.kind == CellKind::missing) continue;
    if (cell.kind != CellKind::number || cell.number < 1.0 || cell.number > 5.0) return false;
    has_any = true;
  }
  return has_any;
}

std::optional<std::size_t> star_column(const Table& table) {
  std::vector<std::size_t> fitting;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (holds_stars(table, i)) fitting.push_back(i);
  for (const std::size_t i : fitting)
    if (has_listed(bare_words(table.columns[i].name), star_names)) return i;
  return fitting.size() == 1 ? std::optional{fitting.front()} : std::nullopt;
}

std::optional<std::size_t> day_column(const Table& table) {
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i].kind == ColumnKind::date) return i;
  return std::nullopt;
}

void add_reviews(const TableFile& file, const Table& table, std::size_t words,
                 std::vector<DatedRow>& reviews) {
  const auto stars = star_column(table), day = day_column(table);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const Cell& cell = table.cell(row, words);
    if (cell.kind == CellKind::missing) continue;
    DatedRow review{.text = std::string(file.cell_text(cell)), .number = {}, .date = {}};
    std::ranges::replace(review.text, '\n', ' ');
    if (stars && table.cell(row, *stars).kind == CellKind::number)
      review.number = table.cell(row, *stars).number;
    if (day && table.cell(row, *day).kind == CellKind::date)
      review.date = date_text(static_cast<std::uint32_t>(table.cell(row, *day).number));
    reviews.push_back(std::move(review));
  }
}

}  // namespace

Result<std::vector<DatedRow>> read_reviews(std::string_view bytes, std::string_view file_name,
                                           const TableProgress& progress) {
  std::vector<DatedRow> reviews;
  if (is_plain_text(file_name)) {
    const auto text = decoded(bytes);
    if (!text) return std::unexpected{text.error()};
    reviews = review_lines(text->text);
  } else {
    const auto file = read_tables(bytes, file_name, {}, progress);
    if (!file) return std::unexpected{file.error()};
    for (const Table& table : file->tables) {
      std::size_t words = 0;
      double longest = 0.0;
      for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (const double length = words_in(table, i); length > longest) words = i, longest = length;
      if (longest > 0.0) add_reviews(*file, table, words, reviews);
    }
  }
  if (reviews.empty()) return std::unexpected{Error{"error.no_reviews"}};
  return reviews;
}

}  // namespace core
