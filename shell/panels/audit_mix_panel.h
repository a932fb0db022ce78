// On how few the sales hang, counted three ways: by channel, by owner, owned against rented.
#pragma once

#include "shell/widgets/audit_page.h"

namespace shell {

// Answers the height used.
float draw_audit_mix_panel(Frame& frame, Rect box, const AuditPage& page);

}  // namespace shell
