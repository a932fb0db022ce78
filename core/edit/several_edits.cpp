#include "core/edit/several_edits.h"

#include <utility>

namespace core {

Edit in_turn(std::vector<Edit> edits) {
  return [edits = std::move(edits)](Plan plan) -> Result<Plan> {
    for (const Edit& edit : edits) {
      Result<Plan> next = edit(std::move(plan));
      if (!next) return next;
      plan = *std::move(next);
    }
    return plan;
  };
}

}  // namespace core
