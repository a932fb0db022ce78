// Taking what an export says into the plan, all of it as one step.
#pragma once

#include <vector>

#include "core/edit/editor.h"

namespace core {

struct ImportedRows {
  std::vector<Channel> channels;  // new ones
  std::vector<HistoryRow> history;
  std::vector<TotalRow> totals;
  std::vector<Survey> surveys;
  Source source;
};

// Adds the channels, then puts each row in the place of the one of the same channel and month (of
// the same month; of the same id), or adds it. A source of the same file takes the place of the
// earlier one, which keeps its id.
// errors  error.id_unreadable, error.id_taken {id}, error.text_too_long, error.unknown_channel
// {id},
//         error.month_out_of_range, those of a number and of an estimate (core/edit/checks.h)
Edit add_imported(ImportedRows rows);

}  // namespace core
