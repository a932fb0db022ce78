// How much memory a plan takes, near enough to cap the history of undo.
#pragma once

#include <cstddef>

#include "core/model/plan.h"

namespace core {

// Bytes of the plan and of what it owns, not counting the allocator's own. Never less than
// sizeof(Plan).
std::size_t approximate_bytes(const Plan& plan);

}  // namespace core
