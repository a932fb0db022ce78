// The split of money and hours that workers propose; an answer stays until a newer one comes.
#pragma once

#include <memory>
#include <optional>

#include "core/base/result.h"
#include "core/model/plan.h"

namespace core {
struct PlanAllocation;
}

namespace shell {

struct AllocationSession {
  bool open = false;  // in the drawer of the Plan page
  bool is_careful =
      false;  // the margin that is exceeded 9 times in 10 counts, not the expected one
  bool is_stopped = false;  // nothing is asked until the person says so
  bool shows_all = false;   // of what limits it

  std::shared_ptr<const core::Plan>
      asked;  // about which the question is that waits or was answered
  bool asked_careful = false;
  std::shared_ptr<const core::PlanAllocation> answer;
  std::optional<core::Error> refused;  // why there is none
};

}  // namespace shell
