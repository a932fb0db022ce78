// How hard events usually hit and how long it takes until all is back, where nobody says. Our
// judgement.
#pragma once

#include "core/model/activity.h"

namespace core {

// The part of revenue that is lost, 0..1; of a cost shock the factor on costs, at least 1.
Estimate usual_severity(ShockKind kind);
// Months until all is back; 0 of what is back at once or never.
Estimate usual_recovery(ShockKind kind);

}  // namespace core
