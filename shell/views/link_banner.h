// Says that the file to which every save of the plan should go as well is no longer written, and
// why.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// The key of what is wrong; empty if nothing is.
TextKey link_trouble(const FileLink& link);

}  // namespace shell
