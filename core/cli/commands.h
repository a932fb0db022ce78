// The commands of `tributary`, one file each. A command gets the bytes or the plan that it is to
// work on and answers what to print.
#pragma once

#include <map>
#include <string_view>

#include "core/base/catalog.h"
#include "core/cli/command_line.h"
#include "core/document/plan_json.h"

namespace core::cli {

// What a command was called with.
struct Call {
  std::string_view path;  // of the file, as it was typed; empty where the text was typed itself
  std::string_view text;  // the file's bytes, or what was typed
  std::map<std::string_view, std::string_view> options{};  // "--from" -> "2026-01"
  // What the bytes hold, for the commands that work on a plan; what was mended is said around them.
  const OpenedPlan* opened = nullptr;

  const Plan& plan() const { return opened->plan; }
};

// Prints what is wrong or was mended, one "pointer: message" a line.
Outcome check_plan(const Call& call, const Catalog& messages);

// Prints the plan in its canonical form.
Outcome format_plan(const Call& call, const Catalog& messages);

// Prints how customers find the business: core/audit/audit.h as JSON. Options --from and --to.
Outcome audit_plan(const Call& call, const Catalog& messages);

// Prints how channels fit the product: core/rating/fit.h and acceptability.h as JSON, its sentences
// in the plan's language. Options --samples and --seed.
Outcome fit_plan(const Call& call, const Catalog& messages);

// Prints what the coming months may bring: core/forecast/forecast.h as JSON. Options --scenarios,
// --seed and --scenario.
Outcome forecast_plan(const Call& call, const Catalog& messages);

// Prints how customers discover: shares, reach and gaps of core/discovery as JSON.
Outcome discover_plan(const Call& call, const Catalog& messages);

// Prints the tables of an export as JSON, with all that was understood and left out.
Outcome import_tables(const Call& call, const Catalog& messages);

// Prints the best split of the plan's money and hours: core/optimise/plan_allocation.h as JSON.
// Option --objective: expected (as without it) or p10.
Outcome optimise_plan(const Call& call, const Catalog& messages);

// Prints what can be said of each platform of the plan: core/platforms as JSON.
Outcome scout_platforms(const Call& call, const Catalog& messages);

// Prints what is left when something stops: core/stress/stress.h as JSON. One of the options
// --stop, --owner and --shock, and --month, --months, --scenarios and --seed.
Outcome stress_plan(const Call& call, const Catalog& messages);

// Prints one formula's answer: {"name": ..., and its members}.
Outcome run_metric(const Call& call, const Catalog& messages);

}  // namespace core::cli
