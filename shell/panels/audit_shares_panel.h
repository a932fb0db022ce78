// What channels claim beside what is believed of them: their shares, and what a unit of money
// brings against break-even.
#pragma once

#include "shell/widgets/audit_page.h"

namespace shell {

// Answers the height used; 0 while nothing can be compared.
float draw_audit_shares_panel(Frame& frame, Rect box, const AuditPage& page);

}  // namespace shell
