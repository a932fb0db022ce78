// What must hold of any plan that was read, whatever it was read from.
#pragma once

#include "core/document/plan_json.h"

namespace fuzz {

// Ends the program, with the reason on standard error, unless the plan is sound and parse -> write
// -> parse is the identity: from JSON, and from a page with the plan inside.
void expect_identity(const core::OpenedPlan& opened);

// Ends the program with the reason.
[[noreturn]] void fail(const char* reason);

}  // namespace fuzz
