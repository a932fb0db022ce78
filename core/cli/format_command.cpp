#include "core/cli/commands.h"
#include "core/cli/repair_lines.h"

namespace core::cli {

Outcome format_plan(const Call& call, const Catalog& messages) {
  const auto opened = plan_from_file(call.text);
  if (!opened) return {Exit::wrong_input, {}, error_line(opened.error(), messages)};
  // Writing it would say version 1 of something that is not.
  if (opened->is_newer)
    return {Exit::wrong_input, {}, newer_version_line(opened->version, messages)};
  return {Exit::done, plan_to_json(opened->plan), repair_lines(opened->repairs, messages)};
}

}  // namespace core::cli
