#include "core/tables/cell_shapes.h"

#include "core/tables/dates.h"
#include "core/tables/numbers.h"
#include "core/tables/text_bits.h"

namespace core {

CellShape cell_shape(std::string_view text) {
  text = trimmed(text);
  if (text.empty() || is_missing_word(text, true)) return CellShape::empty;
  if (text.size() > 64) return CellShape::text;
  if (const auto date = cell_date(text, DateOrder::day_first);
      date && (!date->is_compact || (text.size() == 8 && date->year < 2100)))
    return CellShape::date;
  if (text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) && is_digit(text[2]) &&
      is_digit(text[3]))
    return CellShape::year;
  for (const char decimal : {'.', ','})
    if (cell_number(text, decimal)) return CellShape::number;
  return cell_duration(text) ? CellShape::duration : CellShape::text;
}

}  // namespace core
