// What is being written about the platform in the drawer.
#pragma once

#include "shell/frame/frame.h"
#include "shell/frame/platform_draft.h"

namespace shell {

// That of the platform; what was written about another one is gone.
PlatformDraft& draft_of(Frame& frame, const core::Platform& platform);

}  // namespace shell
