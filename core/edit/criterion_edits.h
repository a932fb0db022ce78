// Edits of how much each criterion may count.
#pragma once

#include <optional>

#include "core/edit/editor.h"

namespace core {

// Sets Criterion::low or Criterion::high: the least or the most share of the whole that a criterion
// weighs, 0..1; nothing says that nobody knows. The criterion is one of criterion_ids() or of the
// plan's; one of the former of which nothing is said is not in the plan.
// errors  error.unknown_criterion {id}, error.not_a_number, error.share_out_of_range,
//         error.range_reversed
Edit set_weight_bound(Id criterion, std::optional<double> Criterion::* bound,
                      std::optional<double> share);

// Nobody knows what any criterion weighs.
Edit clear_weight_bounds();

}  // namespace core
