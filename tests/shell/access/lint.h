// What a screen reader, a keyboard or a finger would find wrong with the nodes of one frame.
#pragma once

#include <string>
#include <vector>

#include "tests/shell/headless.h"

namespace shell {

// One line for each fault, naming the node: a role or a name that is missing, a number of the same
// name beside each other, a child in the wrong parent, a heading that skips a level ...
std::vector<std::string> faults(std::span<const SemanticNode> nodes, NodeId modal,
                                std::span<const NodeId> worked);

inline std::vector<std::string> faults(Headless& screen) {
  const Workbench& workbench = screen.workbench();
  return faults(workbench.nodes(), workbench.modal(), workbench.worked());
}

}  // namespace shell
