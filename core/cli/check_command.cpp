#include <algorithm>

#include "core/cli/commands.h"
#include "core/cli/repair_lines.h"
#include "core/model/check.h"

namespace core::cli {
namespace {

// What stood in the file as set aside; this reading added its own behind it.
std::span<const SetAside> set_aside_before(const OpenedPlan& opened) {
  const auto added = std::ranges::count_if(opened.repairs, &Repair::is_set_aside);
  return std::span(opened.plan.set_aside)
      .first(opened.plan.set_aside.size() - static_cast<std::size_t>(added));
}

}  // namespace

Outcome check_plan(const Call& call, const Catalog& messages) {
  const auto opened = plan_from_file(call.text);
  if (!opened) return {Exit::wrong_input, error_line(opened.error(), messages), {}};
  std::string wrong;
  if (opened->is_newer) wrong += newer_version_line(opened->version, messages);
  wrong += repair_lines(opened->repairs, messages);
  for (const Problem& problem : check(opened->plan))
    wrong += problem.pointer + ": " + messages.say(problem.message) + "\n";
  wrong += set_aside_lines(set_aside_before(*opened), messages);
  const Exit exit = wrong.empty() ? Exit::done : Exit::wrong_input;
  return {exit, wrong + repair_lines(opened->unknown, messages), {}};
}

}  // namespace core::cli
