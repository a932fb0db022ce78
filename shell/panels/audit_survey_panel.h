// How people say they first heard of the business, beside what platforms claim: the shares, the
// answers, the words to ask with.
#pragma once

#include "shell/widgets/audit_page.h"

namespace shell {

// Answers the height used.
float draw_audit_survey_panel(Frame& frame, Rect box, const AuditPage& page);

}  // namespace shell
