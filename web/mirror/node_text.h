// A semantic node as JSON, without its place.
#pragma once

#include <cstdint>

#include "shell/frame/semantics.h"
#include "web/mirror/json_text.h"

namespace web {

// An id as the page knows it: what the program hands over comes as signed numbers there.
constexpr long number_of(shell::NodeId id) { return static_cast<std::int32_t>(id); }

void add_node(JsonText& json, const shell::SemanticNode& node);

// Whether all but place, parent and id agree.
bool is_same_but_moved(const shell::SemanticNode& a, const shell::SemanticNode& b);

}  // namespace web
