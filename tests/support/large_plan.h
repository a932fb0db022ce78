// A plan as large as any ought to be, for what must stay quick and small.
#pragma once

#include "core/model/plan.h"

namespace core {

// Every channel with its physics, ratings, history, spend and effort in every month; cards with all
// that people write on them; twelve behaviours that reach every channel. check() finds nothing
// wrong with it. `months` 1..36.
Plan large_plan(int channels = 40, int months = 36, int cards = 500);

}  // namespace core
