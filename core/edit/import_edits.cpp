#include "core/edit/import_edits.h"

#include "core/edit/alter.h"
#include "core/edit/history_edits.h"

namespace core {
namespace {

Refusal check(const TotalRow& row) {
  return first_of({check_month(row.month), check_number(row.revenue, limits::money),
                   check_number(row.orders, limits::count),
                   check_number(row.cash, limits::balance)});
}

Refusal check(const Survey& survey, const Plan& plan) {
  if (auto refusal = first_of({check_text(survey.question), check_date(survey.date),
                               check_number(survey.respondents, limits::count)}))
    return refusal;
  for (const SurveyAnswer& answer : survey.answers)
    if (auto refusal = first_of({check_channel(plan, answer.channel), check_text(answer.label),
                                 check_number(answer.count, limits::count)}))
      return refusal;
  return std::nullopt;
}

// Puts `item` in the place of the first for which `is_same` holds, or at the end.
template <class T, class IsSame>
void put(std::vector<T>& items, const T& item, IsSame is_same) {
  const auto same = std::ranges::find_if(items, is_same);
  if (same == items.end())
    items.push_back(item);
  else
    *same = item;
}

Refusal take_source(Source source, Plan& plan) {
  const auto same = std::ranges::find_if(plan.sources, [&](const Source& other) {
    return !source.sha256.empty() && other.sha256 == source.sha256;
  });
  if (same != plan.sources.end()) {
    source.id = same->id;
    *same = std::move(source);
    return std::nullopt;
  }
  if (auto refusal = first_of({check_new_id(plan, source.id), check_text(source.file)}))
    return refusal;
  plan.sources.push_back(std::move(source));
  return std::nullopt;
}

}  // namespace

Edit add_imported(ImportedRows rows) {
  return [rows = std::move(rows)](Plan plan) -> Result<Plan> {
    Refusal refusal = take_source(rows.source, plan);
    for (const Channel& channel : rows.channels) {
      if (!refusal) refusal = first_of({check_new_id(plan, channel.id), check_text(channel.name)});
      plan.channels.push_back(channel);
    }
    for (const TotalRow& row : rows.totals) {
      if (!refusal) refusal = check(row);
      put(plan.totals, row, [&](const TotalRow& other) { return other.month == row.month; });
    }
    for (const Survey& survey : rows.surveys) {
      if (!refusal) refusal = check(survey, plan);
      const bool is_new = !find_by_id(plan.surveys, survey.id);
      if (!refusal && is_new) refusal = check_new_id(plan, survey.id);
      put(plan.surveys, survey, [&](const Survey& other) { return other.id == survey.id; });
    }
    if (refusal) return std::unexpected(*std::move(refusal));
    for (const HistoryRow& row : rows.history) {
      auto next = set_history_row(row)(std::move(plan));
      if (!next) return next;
      plan = *std::move(next);
    }
    return plan;
  };
}

}  // namespace core
