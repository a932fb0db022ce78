// The audit's answer as a sentence, the month it is about, and the way to import more.
#pragma once

#include "shell/widgets/audit_page.h"

namespace shell {

// Answers the height used.
float draw_audit_head_panel(Frame& frame, Rect box, const AuditPage& page);

}  // namespace shell
