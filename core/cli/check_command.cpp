#include "core/cli/commands.h"
#include "core/cli/repair_lines.h"
#include "core/model/check.h"

namespace core::cli {

Outcome check_plan(const Call& call, const Catalog& messages) {
  const auto opened = plan_from_file(call.text);
  if (!opened) return {Exit::wrong_input, error_line(opened.error(), messages), {}};
  Outcome outcome{Exit::done, repair_lines(opened->repairs, messages), {}};
  for (const Problem& problem : check(opened->plan)) {
    outcome.exit = Exit::wrong_input;
    outcome.output += problem.pointer + ": " + messages.say(problem.message) + "\n";
  }
  if (opened->is_newer) {
    outcome.exit = Exit::wrong_input;
    outcome.output = newer_version_line(opened->version, messages) + outcome.output;
  }
  return outcome;
}

}  // namespace core::cli
