// How much hangs on how few.
#pragma once

#include <cstddef>
#include <span>

#include "core/base/result.h"

namespace core {

struct Concentration {
  double hhi = 0;               // sum of squared shares, 1/n..1 (not the 10,000 scale)
  double effective_number = 0;  // 1 / hhi
  double normalised = 0;        // (hhi - 1/n) / (1 - 1/n), 0 all equal .. 1 all in one
  double entropy_number = 0;    // exp(- sum of s ln s)
  double largest_share = 0;     // 0..1
  std::size_t largest = 0;      // place in `amounts`; the first of equals
  bool operator==(const Concentration&) const = default;
};

// amounts  shares, or revenues in any one unit: they are divided by their sum. Zeros count as
//          absent: n is the number of those above zero. With one alone, normalised is 1
// errors   error.metric_input (a negative or non-finite amount), error.nothing_to_share (no amount
//          above zero); the place is "shares"
// source   Hill 1973, numbers of order 2, 1 and infinity; hhi as in the US merger guidelines
Result<Concentration> concentration(std::span<const double> amounts);

}  // namespace core
