#include "web/mirror/hit_test.h"

#include <set>

namespace web {

const shell::SemanticNode* focusable_at(std::span<const shell::SemanticNode> nodes,
                                        shell::NodeId modal, shell::Point point) {
  // Parents come before their children, so one pass finds everything inside the modal layer.
  std::set<shell::NodeId> inside{modal};
  const shell::SemanticNode* found = nullptr;
  for (const shell::SemanticNode& node : nodes) {
    if (modal != 0) {
      if (node.id != modal && !inside.contains(node.parent)) continue;
      inside.insert(node.id);
    }
    if (node.focusable && !node.disabled && node.rect.clipped_to(node.clip).contains(point))
      found = &node;
  }
  return found;
}

}  // namespace web
