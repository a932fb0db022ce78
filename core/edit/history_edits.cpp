#include "core/edit/history_edits.h"

#include <array>
#include <iterator>
#include <string>

#include "core/edit/alter.h"

namespace core {
namespace {

Refusal check(const HistoryRow& row, const Plan& plan) {
  return first_of({check_channel(plan, row.channel), check_month(row.month),
                   check_number(row.spend, limits::money), check_number(row.hours, limits::hours),
                   check_number(row.visits, limits::count), check_number(row.clicks, limits::count),
                   check_number(row.visit_seconds, limits::count),
                   check_number(row.orders, limits::count),
                   check_number(row.new_customers, limits::count),
                   check_estimate(row.claimed_revenue, limits::money),
                   check_estimate(row.revenue, limits::money), check_text(row.source)});
}

constexpr std::array plain_figures{&HistoryRow::spend,  &HistoryRow::hours,
                                   &HistoryRow::visits, &HistoryRow::visit_seconds,
                                   &HistoryRow::orders, &HistoryRow::new_customers};
constexpr std::array total_figures{&TotalRow::revenue, &TotalRow::orders, &TotalRow::cash};

auto estimate_of(HistoryFigure figure) {
  return figure == HistoryFigure::revenue ? &HistoryRow::revenue : &HistoryRow::claimed_revenue;
}

bool is_plain(HistoryFigure figure) {
  return static_cast<std::size_t>(figure) < plain_figures.size();
}

auto plain_of(HistoryFigure figure) { return plain_figures[static_cast<std::size_t>(figure)]; }

bool has_figures(const HistoryRow& row) {
  return row.claimed_revenue || row.revenue ||
         std::ranges::any_of(plain_figures, [&](auto figure) { return (row.*figure).has_value(); });
}

// The source in which `row` may say something of its own: known, and not that of a total.
Source* own_source(Plan& plan, const HistoryRow& row) {
  if (std::ranges::contains(plan.totals, row.source, &TotalRow::source)) return nullptr;
  return find_by_id(plan.sources, row.source);
}

}  // namespace

Edit set_history_row(HistoryRow row) {
  return altering([row = std::move(row)](Plan& plan) -> Refusal {
    const auto same = std::ranges::find_if(plan.history, [&](const HistoryRow& other) {
      return other.channel == row.channel && other.month == row.month;
    });
    if (same == plan.history.end())
      plan.history.push_back(row);
    else
      *same = row;
    return check(row, plan);
  });
}

Edit remove_history_row(Id channel, Month month) {
  return altering([channel = std::move(channel), month](Plan& plan) -> Refusal {
    const auto removed = std::erase_if(plan.history, [&](const HistoryRow& row) {
      return row.channel == channel && row.month == month;
    });
    if (removed == 0) return Error{"error.unknown_history_row"};
    return std::nullopt;
  });
}

std::optional<double> figure_of(const HistoryRow& row, HistoryFigure figure) {
  if (is_plain(figure)) return row.*plain_of(figure);
  const std::optional<Estimate>& estimate = row.*estimate_of(figure);
  return estimate ? std::optional{middle(*estimate)} : std::nullopt;
}

std::optional<double> figure_of(const TotalRow& row, TotalFigure figure) {
  return row.*total_figures[static_cast<std::size_t>(figure)];
}

Edit set_history_figure(Id channel, Month month, HistoryFigure figure,
                        std::optional<double> value) {
  return altering([channel = std::move(channel), month, figure, value](Plan& plan) -> Refusal {
    auto row = std::ranges::find_if(plan.history, [&](const HistoryRow& other) {
      return other.channel == channel && other.month == month;
    });
    if (row == plan.history.end()) {
      HistoryRow fresh;
      fresh.month = month;
      fresh.channel = channel;
      row = plan.history.insert(row, std::move(fresh));
    }
    if (is_plain(figure)) {
      (*row).*plain_of(figure) = value;
    } else {
      std::optional<Estimate>& estimate = (*row).*estimate_of(figure);
      if (value) {
        if (!estimate) estimate.emplace();
        estimate->low = estimate->high = *value;
        estimate->mode.reset();
      } else {
        estimate.reset();
      }
    }
    if (Refusal refusal = check(*row, plan)) return refusal;
    if (!has_figures(*row)) plan.history.erase(row);
    return std::nullopt;
  });
}

Edit set_total_figure(Month month, TotalFigure figure, std::optional<double> value) {
  return altering([month, figure, value](Plan& plan) -> Refusal {
    auto row = std::ranges::find(plan.totals, month, &TotalRow::month);
    if (row == plan.totals.end()) {
      TotalRow fresh;
      fresh.month = month;
      row = plan.totals.insert(row, std::move(fresh));
    }
    (*row).*total_figures[static_cast<std::size_t>(figure)] = value;
    const bool is_empty = !row->revenue && !row->orders && !row->cash;
    const Refusal refusal = first_of({check_month(month), check_number(row->revenue, limits::money),
                                      check_number(row->orders, limits::count),
                                      check_number(row->cash, limits::balance)});
    if (is_empty) plan.totals.erase(row);
    return refusal;
  });
}

Edit set_claim_tax(Id channel, TaxBasis tax, Id new_source) {
  return altering([channel = std::move(channel), tax,
                   new_source = std::move(new_source)](Plan& plan) -> Refusal {
    if (Refusal refusal = check_channel(plan, channel)) return refusal;
    std::vector<Source> made;
    for (HistoryRow& row : plan.history) {
      if (row.channel != channel || !row.claimed_revenue) continue;
      if (Source* const known = own_source(plan, row)) {
        known->tax = tax;
        continue;
      }
      const Source* const shared = find_by_id(plan.sources, row.source);
      Source source = shared ? *shared : Source{};
      if (!shared) source.file = row.source;
      source.tax = tax;
      const auto like = std::ranges::find(made, source.file, &Source::file);
      if (like != made.end()) {
        row.source = like->id;
        continue;
      }
      source.id = made.empty() ? new_source : new_source + "-" + std::to_string(made.size() + 1);
      if (Refusal refusal = check_new_id(plan, source.id)) return refusal;
      row.source = source.id;
      made.push_back(std::move(source));
    }
    std::ranges::move(made, std::back_inserter(plan.sources));
    return std::nullopt;
  });
}

}  // namespace core
