#include "core/edit/ids_in_use.h"

#include <algorithm>
#include <vector>

#include "core/model/lookup.h"

namespace core {
namespace {

template <class... T>
bool any_named(std::string_view id, const std::vector<T>&... lists) {
  return ((find_by_id(lists, id) != nullptr) || ...);
}

}  // namespace

bool is_id_in_use(const Plan& plan, std::string_view id) {
  if (plan.id == id) return true;
  if (any_named(id, plan.goals, plan.segments, plan.behaviours, plan.interviews, plan.channels,
                plan.raters, plan.surveys, plan.sources, plan.platforms, plan.phases,
                plan.activities, plan.scenarios, plan.shocks, plan.experiments, plan.recipes,
                plan.notes))
    return true;
  return std::ranges::any_of(plan.platforms, [&](const Platform& platform) {
    return any_named(id, platform.traction.circles, platform.complaints, platform.frictions,
                     platform.gaps, platform.watch);
  });
}

}  // namespace core
