// What each channel cost and brought in the month looked at, typed or pasted, and the month of the
// whole business.
#pragma once

#include "shell/widgets/audit_page.h"

namespace shell {

// Answers the height used.
float draw_audit_table_panel(Frame& frame, Rect box, const AuditPage& page);

}  // namespace shell
