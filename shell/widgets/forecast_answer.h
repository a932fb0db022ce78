// The forecast of the plan, answered by a worker: asked again whenever the plan changes, first with
// few draws, then with all.
#pragma once

#include <string>
#include <vector>

#include "core/jobs/forecast_packing.h"
#include "shell/frame/frame.h"

namespace shell {

// Takes an answer that has come, and asks when the plan or what stands beside it has changed. Once
// a frame, on every page that shows a figure of it.
void follow_forecast(Frame& frame);

// Whether an answer waits that will be about the plan as it is now.
bool is_forecast_pending(const Frame& frame);

// The latest answer about the open plan; null while there is none.
const core::ForecastAnswer* forecast_answer(const Frame& frame);

// What may be drawn beside the plan, in words: nothing, as today, the best channel, fitted to what
// happened, then the plan's own scenarios. A ForecastBeside is a place in it.
std::vector<std::string> beside_names(const Frame& frame);
ForecastBeside beside_at(const Frame& frame, std::size_t place);
// The name of what the answer has beside the plan, or a shorter one; empty if nothing.
std::string answered_beside_name(const Frame& frame, bool shorter = false);

}  // namespace shell
