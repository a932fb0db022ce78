// What is listed of a plan, as text between the page's scripts and us: records end with U+001E, the
// fields of a record with U+001F, the members of a field with U+001D. Fields stand in the order of
// shell::DocumentSummary.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shell/frame/host.h"

namespace web {

// One record. Separators inside the texts are dropped.
std::string text_from_summary(const shell::DocumentSummary& summary);

// Records with too few fields are left out; numbers that cannot be read count as 0.
std::vector<shell::DocumentSummary> summaries_from_text(std::string_view text);

// The versions of a plan in the same way: number, name, moment, bytes.
std::vector<shell::VersionSummary> versions_from_text(std::string_view text);

}  // namespace web
