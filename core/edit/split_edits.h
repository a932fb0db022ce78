// Putting a split of money and hours into the plan.
#pragma once

#include "core/edit/editor.h"

namespace core {

// Money and hours (>= 0) of the channels and months that the grids name; all others stay.
// errors  error.unknown_channel {id}, those of a number, error.month_out_of_range
Edit set_split(Grid spend, Grid effort);

}  // namespace core
