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
//   cost       each result costs severity times as much: revenue / severity at the same spend
//   tracking   the truth does not change: nothing
//   rank       work without spend alone loses severity, back in 2..8 months
//   close      as stop, for good;  copy  loses severity, for good
//   season     loses severity, back at once
//
// severity and recapture are the shock's as they stand, for they say what is asked; else: severity
// 1 of stop, ban and close, 1.5..2.5 of cost, 0.3..0.7 of rank, 0.2..0.6 of copy, 0.2..0.5 of
// season; recapture 0. Our judgement.
//
// from    month of the model in which it begins
// errors  error.shock_hits_nothing (no channel of the plan is its target)
Result<void> add_shock(ForecastModel& model, const OwnerDirectory& owners, const Shock& shock,
                       int from);

}  // namespace core
