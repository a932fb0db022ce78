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

// One number of a row.
enum class HistoryFigure {
  spend,
  hours,
  visits,
  visit_seconds,
  orders,
  new_customers,
  claimed_revenue,
  revenue
};
// The middle, where it is an estimate; nothing while it is not said.
std::optional<double> figure_of(const HistoryRow& row, HistoryFigure figure);
// Sets it, adding the row where there is none, or empties it; a row left without any number goes.
// An estimate becomes a plain number and keeps what it rests on.
// errors  those of set_history_row
Edit set_history_figure(Id channel, Month month, HistoryFigure figure, std::optional<double> value);

enum class TotalFigure { revenue, orders, cash };
std::optional<double> figure_of(const TotalRow& row, TotalFigure figure);
// The same for the whole business. Cash may be negative.
// errors  error.month_out_of_range, those of a number
Edit set_total_figure(Month month, TotalFigure figure, std::optional<double> value);

// Says whether the revenue that a channel claims counts tax, of all months in which it claims any.
// A row that names a source says it there. One that names none, or whose source is that of a
// total too, gets a new source with the words that stood there; their ids begin with `new_source`.
// errors  error.unknown_channel {id}, error.id_unreadable, error.id_taken {id}
Edit set_claim_tax(Id channel, TaxBasis tax, Id new_source);

}  // namespace core
