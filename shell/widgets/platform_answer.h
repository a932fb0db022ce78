// What is known of the platforms of the plan without being typed: what a worker has drawn and
// fitted, and what people complain of.
#pragma once

#include "core/jobs/platform_answer.h"
#include "shell/frame/frame.h"

namespace shell {

// Takes answers that have come, and asks when the plan has changed. While a question waits the
// newest one is held back, so that answers keep coming while something is dragged. Once a frame.
void follow_platforms(Frame& frame);

// The latest answer about the platform; null while there is none.
const core::PlatformAnswer* platform_answer(const Frame& frame, const core::Id& platform);
// What is complained of there, of the plan as it is now; empty for a platform that is not in it.
const core::GapRanking& platform_gaps(const Frame& frame, const core::Id& platform);

}  // namespace shell
