#include "core/edit/phase_edits.h"

#include "core/edit/alter.h"

namespace core {
namespace {

Refusal check(const Phase& phase, const Plan&) {
  if (!limits::plan_months.admits(phase.months)) return Error{"error.phase_months_out_of_range"};
  return first_of({check_month(phase.start), check_text(phase.name)});
}

void forget(Plan& plan, const Phase& phase) {
  for (Activity& activity : plan.activities)
    if (activity.phase == phase.id) activity.phase = std::nullopt;
}

}  // namespace

Edit add_phase(Phase phase) { return adding<Phase>(std::move(phase), check); }

Edit set_phase(Phase phase) { return replacing<Phase>(std::move(phase), check); }

Edit remove_phase(Id id) { return removing<Phase>(std::move(id), forget); }

}  // namespace core
