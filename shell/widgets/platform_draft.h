// What is being written about a platform.
#pragma once

#include "shell/frame/frame.h"
#include "shell/frame/platform_draft.h"

namespace shell {

// That of the platform, kept while others are looked at.
PlatformDraft& draft_of(Frame& frame, const core::Platform& platform);

}  // namespace shell
