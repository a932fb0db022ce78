// The fan of a launch: what comes each week, by weeks and then by months.
#pragma once

#include "core/jobs/platform_answer.h"
#include "shell/charts/fan.h"

namespace shell {

// unit    what is counted, "installations"
// answer  null, or one without a launch: an empty chart of the same size over the plan's months
FanChart launch_fan(const Frame& frame, const std::string& unit,
                    const core::PlatformAnswer* answer);

}  // namespace shell
