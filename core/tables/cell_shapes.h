// What a cell looks like before it is known how its file writes numbers and dates.
#pragma once

#include <cstdint>
#include <string_view>

namespace core {

enum class CellShape : std::uint8_t { empty, text, number, year, date, duration };

CellShape cell_shape(std::string_view text);

inline bool is_value(CellShape shape) { return shape > CellShape::text; }

}  // namespace core
