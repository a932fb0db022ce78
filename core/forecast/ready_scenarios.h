// Scenarios that every plan has ready-made, to be held against it. They are drawn without launches
// (ModelOptions::is_planned), which are work of the plan.
#pragma once

#include "core/base/result.h"
#include "core/model/owners.h"
#include "core/model/plan.h"

namespace core {

// Without the plan: no card is worked on, and each channel goes on with the money and hours of
// today. A paid channel whose spend of today is unknown goes on as in the plan's first month.
Scenario as_today_scenario(const Plan& plan, const OwnerDirectory& owners);

// "80 % in the best channel": each month's effort (money + hours * what an hour costs) of all
// channels, cards included, is shared out anew. `part` of it goes to the channel that today brings
// most revenue for its effort, as money; to one that works by hours, money and hours alike. The
// other channels keep their proportions and share the rest. Cards of channels are left out, for
// their money and hours are shared out with the rest; what nobody else could use stays with the
// best one.
//
// part    0..1
// errors  error.no_best_channel (none that money or hours feed has revenue and effort today)
Result<Scenario> best_channel_scenario(const Plan& plan, const OwnerDirectory& owners,
                                       double part = 0.8);

}  // namespace core
