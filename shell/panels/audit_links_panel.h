// Who makes the demand and who takes it: the links between channels as a flow, and edited below it.
#pragma once

#include "shell/widgets/audit_page.h"

namespace shell {

// Answers the height used.
float draw_audit_links_panel(Frame& frame, Rect box, const AuditPage& page);

}  // namespace shell
