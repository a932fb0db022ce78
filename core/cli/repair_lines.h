// Repairs, problems and errors as lines of text.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/base/catalog.h"
#include "core/base/result.h"
#include "core/cli/command_line.h"
#include "core/document/plan_json.h"

namespace core::cli {

// "/channels/0/name: message (line 3, column 7)", each with a line end. The whole document is "/".
// What a file says never breaks the line.
std::string repair_lines(const std::vector<Repair>& repairs, const Catalog& messages);
// "pointer: message" with the value, cut where it is long, for what an earlier reading set aside.
std::string set_aside_lines(std::span<const SetAside> items, const Catalog& messages);
std::string error_line(const Error& error, const Catalog& messages);
// Why a command cannot answer, with the place in the plan where it is said.
Outcome refusal(const Error& error, const Catalog& messages);

// Why a plan of a newer version is refused.
std::string newer_version_line(int version, const Catalog& messages);

}  // namespace core::cli
