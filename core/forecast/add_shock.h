// Something that goes wrong, put into a model.
#pragma once

#include "core/base/result.h"
#include "core/forecast/forecast_model.h"
#include "core/model/owners.h"
#include "core/model/plan.h"

namespace core {

// Adds `shock` to the model. Its own uncertain numbers come after all others, so that the model
// without it has the same draws.
//
//   stop, ban  revenue * (1 - severity) and what cannot be sold is not spent on; then all comes
//              back in 1..3 months, after a ban in 2..6
//   cost       each result that is paid for costs severity times as much: revenue / severity at the
//              same spend; work costs what it did
//   tracking   the truth does not change: nothing
//   rank       work without spend alone loses severity, back in 2..8 months
//   close      as stop, for good;  copy  loses severity, for good
//   season     loses severity, back at once
//
// severity and recapture are the shock's as they stand, for they say what is asked; else as
// core/forecast/usual_shock.h has them, recapture 0.
//
// It lasts `months` to `months` + `more_months`: a PERT with its mode in the middle. A month in
// which it ends is hit in part.
//
// from    month of the model in which it begins
// errors  error.shock_hits_nothing (no channel of the plan is its target)
Result<void> add_shock(ForecastModel& model, const OwnerDirectory& owners, const Shock& shock,
                       int from);

}  // namespace core
