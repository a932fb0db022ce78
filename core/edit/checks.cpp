#include "core/edit/checks.h"

#include <cmath>

#include "core/base/digits.h"
#include "core/edit/alter.h"
#include "core/edit/ids_in_use.h"

namespace core {
namespace {

template <class T>
Refusal check_known(const Plan& plan, const Id& id) {
  if (find_by_id(plan.*list_of<T>, id)) return std::nullopt;
  return unknown<T>(id);
}

}  // namespace

Refusal first_of(std::initializer_list<Refusal> checks) {
  for (const Refusal& refusal : checks)
    if (refusal) return refusal;
  return std::nullopt;
}

Refusal check_text(const std::string& text) {
  if (text.size() <= limits::text_bytes) return std::nullopt;
  return Error{"error.text_too_long"};
}

Refusal check_number(double value, Limits bounds) {
  if (!std::isfinite(value)) return Error{"error.not_a_number"};
  if (bounds.admits(value)) return std::nullopt;
  if (bounds == limits::share) return Error{"error.share_out_of_range"};
  const std::string least = decimal_digits(bounds.least, 0);
  if (bounds.most < limits::count.most)
    return Error{"error.out_of_range",
                 {{"least", least}, {"most", decimal_digits(bounds.most, 0)}}};
  if (value > bounds.most || bounds == limits::balance) return Error{"error.too_large"};
  return Error{"error.at_least", {{"least", least}}};
}

Refusal check_number(const std::optional<double>& value, Limits bounds) {
  return value ? check_number(*value, bounds) : std::nullopt;
}

Refusal check_estimate(const std::optional<Estimate>& estimate, Limits bounds) {
  if (!estimate) return std::nullopt;
  const Estimate& e = *estimate;
  if (auto refusal = first_of({check_number(e.low, bounds), check_number(e.high, bounds),
                               check_number(e.mode, bounds), check_date(e.date),
                               check_text(e.source), check_text(e.note)}))
    return refusal;
  if (e.low > e.high) return Error{"error.range_reversed"};
  if (e.mode && (*e.mode < e.low || *e.mode > e.high)) return Error{"error.mode_outside_range"};
  if (!e.mode && e.low < e.high && e.low <= 0.0) return Error{"error.range_from_zero"};
  return std::nullopt;
}

Refusal check_month(Month month) {
  if (month >= make_month(1900, 1) && month <= make_month(2999, 12)) return std::nullopt;
  return Error{"error.month_out_of_range"};
}

Refusal check_month(const std::optional<Month>& month) {
  return month ? check_month(*month) : std::nullopt;
}

Refusal check_date(const std::string& date) {
  if (date.empty() || is_date(date)) return std::nullopt;
  return Error{"error.date_unreadable"};
}

Refusal check_new_id(const Plan& plan, const Id& id) {
  if (!is_id(id)) return Error{"error.id_unreadable"};
  if (is_id_in_use(plan, id)) return Error{"error.id_taken", {{"id", id}}};
  return std::nullopt;
}

Refusal check_channel(const Plan& plan, const std::optional<Id>& id) {
  return id ? check_known<Channel>(plan, *id) : std::nullopt;
}

Refusal check_segment(const Plan& plan, const std::optional<Id>& id) {
  return id ? check_known<Segment>(plan, *id) : std::nullopt;
}

Refusal check_phase(const Plan& plan, const std::optional<Id>& id) {
  return id ? check_known<Phase>(plan, *id) : std::nullopt;
}

Refusal check_behaviours(const Plan& plan, const std::vector<Id>& ids) {
  for (const Id& id : ids)
    if (auto refusal = check_known<Behaviour>(plan, id)) return refusal;
  return std::nullopt;
}

}  // namespace core
