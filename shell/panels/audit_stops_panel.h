// What is left when a channel or an owner stops tomorrow, worst first.
#pragma once

#include "shell/widgets/audit_page.h"

namespace shell {

// Answers the height used.
float draw_audit_stops_panel(Frame& frame, Rect box, const AuditPage& page);

}  // namespace shell
