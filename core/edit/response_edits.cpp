#include "core/edit/response_edits.h"

#include <utility>

#include "core/edit/alter.h"
#include "core/model/field_rules.h"

namespace core {
namespace {

Limits limits_of(std::optional<Estimate> Response::* field) {
  if (field == &Response::ceiling || field == &Response::half_saturation) return limits::money;
  return field == &Response::slope ? limits::ratio : rules::duration.limits;
}

}  // namespace

Edit set_response(Id channel, ResponseKind kind, std::optional<Estimate> Response::* field,
                  std::optional<Estimate> value) {
  return altering_item<Channel>(
      std::move(channel),
      [kind, field, value = std::move(value)](Channel& found, Plan&) -> Refusal {
        if (!found.response) found.response = Response{.kind = kind};
        if (value && field == &Response::ceiling) found.response->per = ResponseUnit::revenue;
        (*found.response).*field = value;
        return check_estimate(value, limits_of(field));
      });
}

}  // namespace core
