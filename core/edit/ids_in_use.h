// Whether an id already names something in a plan.
#pragma once

#include <string_view>

#include "core/model/plan.h"

namespace core {

// Looks at everything that has an id of its own, in the whole plan.
bool is_id_in_use(const Plan& plan, std::string_view id);

}  // namespace core
