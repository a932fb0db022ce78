// What each channel cost and brought in the month looked at, typed or pasted, and the month of the
// whole business.
#pragma once

#include <string>

#include "shell/widgets/audit_page.h"

namespace shell {

// Answers the height used.
float draw_audit_table_panel(Frame& frame, Rect box, const AuditPage& page);

// The name of the field that holds what a channel is believed to make in a month; brings its column
// into sight.
std::string audit_revenue_field(Frame& frame, const core::Id& channel, core::Month month);

}  // namespace shell
