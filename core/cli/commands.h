// The commands of `tributary`, one file each. A command gets the bytes of its plan and answers what
// to print.
#pragma once

#include <string_view>

#include "core/base/catalog.h"
#include "core/cli/command_line.h"

namespace core::cli {

// Prints what is wrong or was mended, one "pointer: message" a line.
Outcome check_plan(std::string_view text, const Catalog& messages);

// Prints the plan in its canonical form, and to standard error what was mended.
Outcome format_plan(std::string_view text, const Catalog& messages);

}  // namespace core::cli
