// Edits of how channels feed each other.
#pragma once

#include "core/edit/editor.h"

namespace core {

// Replaces the link with the same ends and kind, or adds it. creates: share 0..1; boosts: lift
// 0..1000. errors  error.unknown_channel {id}, error.link_to_itself, error.link_circle, those of an
// estimate
Edit set_link(Link link);
// errors  error.unknown_link
Edit remove_link(Id from, Id to, LinkKind kind);

}  // namespace core
