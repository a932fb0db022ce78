#include "core/edit/criterion_edits.h"

#include "core/edit/alter.h"
#include "core/model/criteria.h"

namespace core {
namespace {

bool is_known(const Id& id) { return std::ranges::contains(criterion_ids(), id); }

// The plan lists what is said, and the criteria of its own.
void forget_what_says_nothing(Plan& plan) {
  std::erase_if(plan.criteria, [](const Criterion& criterion) {
    return !criterion.low && !criterion.high && criterion.extra.empty() && is_known(criterion.id);
  });
}

}  // namespace

Edit set_weight_bound(Id criterion, std::optional<double> Criterion::* bound,
                      std::optional<double> share) {
  return altering([criterion = std::move(criterion), bound, share](Plan& plan) -> Refusal {
    Criterion* said = find_by_id(plan.criteria, criterion);
    if (!said && !is_known(criterion)) return Error{"error.unknown_criterion", {{"id", criterion}}};
    if (!said) said = &plan.criteria.emplace_back(criterion);
    said->*bound = share;
    if (auto refusal = check_number(share, limits::share)) return refusal;
    if (said->low.value_or(0.0) > said->high.value_or(1.0)) return Error{"error.range_reversed"};
    forget_what_says_nothing(plan);
    return std::nullopt;
  });
}

Edit clear_weight_bounds() {
  return altering([](Plan& plan) -> Refusal {
    for (Criterion& criterion : plan.criteria) criterion.low.reset(), criterion.high.reset();
    forget_what_says_nothing(plan);
    return std::nullopt;
  });
}

}  // namespace core
