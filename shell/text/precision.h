// No more digits than a range deserves (LOOK.md §5).
#pragma once

#include "core/model/estimate.h"

namespace shell {

// The middle of an estimate, and its ends, rounded to about a tenth of its width: 1, 2 or 5 times a
// power of ten. A plain number stays as it is.
struct Rounded {
  double low = 0, middle = 0, high = 0;
  bool is_point = true;
};
Rounded rounded(const core::Estimate& estimate);

}  // namespace shell
