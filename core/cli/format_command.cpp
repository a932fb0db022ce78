#include "core/cli/commands.h"
#include "core/cli/repair_lines.h"

namespace core::cli {

Outcome format_plan(const Call& call, const Catalog& messages) {
  // Writing it would say version 1 of something that is not.
  if (call.opened->is_newer)
    return {Exit::wrong_input, {}, newer_version_line(call.opened->version, messages)};
  return {Exit::done, plan_to_json(call.plan()), {}};
}

}  // namespace core::cli
