// Where direct visits really come from, and how visitors of each channel behave.
#pragma once

#include "shell/widgets/audit_page.h"

namespace shell {

// Answers the height used; 0 while no visits are known.
float draw_audit_direct_panel(Frame& frame, Rect box, const AuditPage& page);
float draw_audit_traffic_panel(Frame& frame, Rect box, const AuditPage& page);

}  // namespace shell
