// What a plan forgets when one of its channels goes.
#pragma once

#include "core/model/plan.h"

namespace core {

// Takes `removed`, which is no longer among the channels, out of everything that names it, as
// remove_channel says.
void forget_channel(Plan& plan, const Channel& removed);

}  // namespace core
