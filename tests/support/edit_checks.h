// What every edit is held to: it can be undone and done again, and a refused one changes nothing.
#pragma once

#include <string_view>

#include "core/edit/editor.h"

namespace core {

// The plan after the edit. Fails unless the edit is taken, undo gives the old plan back and redo
// the new one.
Plan applied(const Plan& plan, const Edit& edit);

// Fails unless the edit is refused with that error and the plan stays as it was.
void expect_refused(const Plan& plan, const Edit& edit, std::string_view key);

}  // namespace core
