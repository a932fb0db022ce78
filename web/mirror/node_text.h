// A semantic node as JSON, without its place.
#pragma once

#include "shell/frame/semantics.h"
#include "web/mirror/json_text.h"

namespace web {

void add_node(JsonText& json, const shell::SemanticNode& node);

// Whether all but place, parent and id agree.
bool is_same_but_moved(const shell::SemanticNode& a, const shell::SemanticNode& b);

}  // namespace web
