// What platforms claim beside what came in: the bars, what cannot be, and the question of tax.
#pragma once

#include "shell/widgets/audit_page.h"

namespace shell {

// Answers the height used.
float draw_audit_claims_panel(Frame& frame, Rect box, const AuditPage& page);

}  // namespace shell
