#include "shell/frame/input.h"

#include <algorithm>

namespace shell {

bool Input::take_activation(NodeId id) {
  const auto found = std::ranges::find(activated, id);
  if (found == activated.end()) return false;
  activated.erase(found);
  return true;
}

std::optional<NodeKey> Input::take_key(NodeId id) {
  const auto found = std::ranges::find(keys, id, &NodeKey::node);
  if (found == keys.end()) return std::nullopt;
  const NodeKey key = *found;
  keys.erase(found);
  return key;
}

void Input::end_frame() {
  wheel = {};
  wheel_taken = false;
  newly_focused = 0;
  activated.clear();
  keys.clear();
  stepped = 0;
  texts.clear();
  pasted.reset();
  pinch.reset();
  escape = false;
}

}  // namespace shell
