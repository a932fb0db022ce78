// Small plans for tests, each complete enough that every kind of reference in it points somewhere.
#pragma once

#include "core/model/plan.h"

namespace core {

// A home-goods shop from January 2026: two segments, two behaviours, three channels of which two
// share an owner, and one of everything that names them. Its ids are plain words ("browse", "ads",
// "guides").
Plan shop_plan();

// What a shop sells of 50 at a margin of 55 %, and what software sells by the month.
Business shop_business();
Business software_business();

// An estimate of two points, and one of PERT.
Estimate between(double low, double high);
Estimate around(double low, double mode, double high);

}  // namespace core
