#include "shell/widgets/allocation_answer.h"

#include <utility>

#include "core/document/plan_json.h"
#include "core/jobs/allocation_packing.h"

namespace shell {
namespace {

constexpr std::string_view slot = "allocation";

bool is_asked(const Frame& frame) {
  const AllocationSession& session = frame.session.allocation;
  return session.asked && session.asked_careful == session.is_careful &&
         *session.asked == frame.plan;
}

}  // namespace

void follow_allocation(Frame& frame) {
  AllocationSession& session = frame.session.allocation;
  // What still runs was asked about another plan.
  if (!session.asked) frame.jobs.stop(slot);
  if (const auto outcome = frame.jobs.take(slot)) {
    auto answer = outcome->and_then(
        [](const std::string& bytes) { return core::allocation_from_bytes(bytes); });
    session.refused.reset();
    session.answer.reset();
    if (answer)
      session.answer = std::make_shared<const core::PlanAllocation>(*std::move(answer));
    else
      session.refused = std::move(answer).error();
    frame.ui.animating = true;
  }
  if (frame.jobs.progress(slot) || session.is_stopped || is_asked(frame)) return;
  session.asked = std::make_shared<const core::Plan>(frame.plan);
  session.asked_careful = session.is_careful;
  frame.jobs.start(slot, "allocation",
                   core::bytes_from_allocation_question(
                       {.plan = core::plan_to_json(frame.plan),
                        .objective = session.is_careful ? core::PlanObjective::tenth
                                                        : core::PlanObjective::expected}));
}

void stop_allocation(Frame& frame) {
  frame.jobs.stop(slot);
  AllocationSession& session = frame.session.allocation;
  session.asked.reset();
  session.answer.reset();
  session.refused.reset();
  session.is_stopped = true;
  frame.ui.animating = true;
}

void ask_again(Frame& frame) {
  frame.session.allocation.is_stopped = false;
  frame.ui.animating = true;
}

std::optional<double> allocation_progress(const Frame& frame) { return frame.jobs.progress(slot); }

const core::PlanAllocation* allocation_now(const Frame& frame) {
  return is_asked(frame) && !frame.jobs.progress(slot) ? frame.session.allocation.answer.get()
                                                       : nullptr;
}

void close_allocation(Frame& frame) {
  frame.session.allocation.open = false;
  if (allocation_progress(frame)) stop_allocation(frame);
}

}  // namespace shell
