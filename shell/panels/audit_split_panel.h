// Offered where exports say what channels claim and nobody yet what they bring: a first guess.
#pragma once

#include "shell/widgets/audit_page.h"

namespace shell {

// Answers its height, 0 where there is nothing to offer. Taking the offer is one edit: each channel
// gets the part of the bank's revenue that it has of all claims, or its claim where these stay
// below the revenue; a guess, from half to double.
float draw_audit_split_panel(Frame& frame, Rect box, const AuditPage& page);

}  // namespace shell
