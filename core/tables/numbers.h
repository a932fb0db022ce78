// Numbers as people and tools write them in cells: "1,286.58", "12 491", "741,70 €", "< 10 %".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace core {

enum class Bound : std::uint8_t { none, below, above };

struct CellNumber {
  double value = 0.0;  // a percentage divided by 100
  Bound bound = Bound::none;
  bool is_percent = false;
  bool has_mark = false;       // a sign or code of a currency
  std::string_view currency;   // ISO 4217; empty when the sign stands for several
  std::string_view thousands;  // the sign between thousands, empty if there is none
};

// decimal  '.' or ','. The other one, an apostrophe and spaces may stand between groups of three
//          digits (also of two before the last three, as in India)
// is_hundredths  read it as a percentage though it has no sign
// returns  nothing for what is no number: a code with a leading zero, "1.2.3", more digits than a
//          double holds exactly where there is no decimal mark, anything beyond a double's range
std::optional<CellNumber> cell_number(std::string_view text, char decimal,
                                      bool is_hundredths = false);

// What cells say about the decimal mark.
struct DecimalVotes {
  std::uint32_t point = 0;         // "1.5", "1,286.58"
  std::uint32_t comma = 0;         // "1,5", "1.286,58"
  std::uint32_t either_point = 0;  // "1.286": either thousands or three decimals
  std::uint32_t either_comma = 0;
};
void count_decimal_votes(std::string_view text, DecimalVotes& votes);

// A word for nothing: "--", "N/A", "NAN"; not the empty text. Words that may also be meant ("NA" is
// a country) count only among numbers.
bool is_missing_word(std::string_view text, bool is_among_numbers);

}  // namespace core
