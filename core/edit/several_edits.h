// Several edits as one.
#pragma once

#include <vector>

#include "core/edit/editor.h"

namespace core {

// Each after the one before it. The first that is refused refuses all.
Edit in_turn(std::vector<Edit> edits);

}  // namespace core
