// Edits of what happened month by month.
// "Those of a number" and "of an estimate" are the errors of core/edit/checks.h.
#pragma once

#include "core/edit/editor.h"

namespace core {

// Replaces the row of the same channel and month, or adds it. No amount is negative.
// errors  error.unknown_channel {id}, error.month_out_of_range, those of a number,
//         those of an estimate, error.text_too_long
Edit set_history_row(HistoryRow row);
// errors  error.unknown_history_row
Edit remove_history_row(Id channel, Month month);

}  // namespace core
