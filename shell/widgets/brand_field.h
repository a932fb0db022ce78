// The names by which the business is searched for, parted by commas.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// With its label, at `place`.
void brand_field(Frame& frame, Rect place);

}  // namespace shell
