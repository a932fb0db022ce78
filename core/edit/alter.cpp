#include "core/edit/alter.h"

namespace core {

Error unknown(std::string_view key, const Id& id) { return {std::string(key), {{"id", id}}}; }

Edit altering(std::shared_ptr<const Change> change) {
  return [change = std::move(change)](Plan plan) -> Result<Plan> {
    if (Refusal refusal = change->apply(plan)) return std::unexpected(*std::move(refusal));
    return plan;
  };
}

}  // namespace core
