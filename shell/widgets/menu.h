// A short list of things to do or to add, opened beside a button: an icon, a name and one muted
// line each.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "shell/frame/frame.h"

namespace shell {

struct MenuItem {
  std::string label;
  Icon icon = nullptr;
  std::string hint = {};  // one line under the label
};

// Drawn while the popover `id` is open (open_popover); answers the item that was chosen, and then
// the menu is closed.
std::optional<std::size_t> menu(Frame& frame, NodeId id, std::string_view name, Rect anchor,
                                std::span<const MenuItem> items);

}  // namespace shell
