// Which node lies under a point, for pressing and touching.
#pragma once

#include <span>

#include "shell/frame/semantics.h"

namespace web {

// The topmost node at a point that can have the focus, inside the modal layer if one is open;
// nothing: nullptr.
const shell::SemanticNode* focusable_at(std::span<const shell::SemanticNode> nodes,
                                        shell::NodeId modal, shell::Point point);

}  // namespace web
