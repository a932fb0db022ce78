// A series of notes, the curve that was fitted to it, and the four weeks to come.
#pragma once

#include "core/jobs/platform_answer.h"
#include "core/platforms/log_series.h"
#include "shell/charts/fan.h"

namespace shell {

// fit  null, or one that was refused: the notes alone, in a chart of the same size
FanChart log_fan(const Frame& frame, const core::LogSeries& series, const core::LogFit* fit);

}  // namespace shell
