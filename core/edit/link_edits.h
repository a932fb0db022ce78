// Edits of how channels feed each other.
// "Those of a number" and "of an estimate" are the errors of core/edit/checks.h.
#pragma once

#include "core/edit/editor.h"

namespace core {

// Replaces the link with the same ends and kind, or adds it. The share of creates is 0..1, the lift
// of boosts 0..1000.
// errors  error.unknown_channel {id}, error.link_to_itself, error.link_circle, those of an estimate
Edit set_link(Link link);
// errors  error.unknown_link
Edit remove_link(Id from, Id to, LinkKind kind);

}  // namespace core
