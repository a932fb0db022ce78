// The split of money and hours that a worker proposes for the plan as it is now.
#pragma once

#include "core/optimise/plan_allocation.h"
#include "shell/frame/frame.h"

namespace shell {

// Takes an answer that has come, and asks when the plan or what is to be great has changed. While a
// question waits the newest one is held back.
void follow_allocation(Frame& frame);
// Ends what is under way; nothing is asked until ask_again().
void stop_allocation(Frame& frame);
void ask_again(Frame& frame);

// How much of the answer that waits is done, 0..1; nothing while none does.
std::optional<double> allocation_progress(const Frame& frame);
// The answer about the plan as it stands; null while there is none.
const core::PlanAllocation* allocation_now(const Frame& frame);

// Closes the proposal beside the plan and ends what is under way for it.
void close_allocation(Frame& frame);

}  // namespace shell
