// How a way of discovering is shown everywhere: its icon, the name of its kind, and the name a new
// one starts with.
#pragma once

#include <string>

#include "core/model/discovery.h"
#include "shell/frame/frame.h"

namespace shell {

Icon behaviour_icon(core::BehaviourKind kind);
// "behaviour.search" ...: the key of the kind's name. With ".hint" after it, of a sentence that
// explains it.
TextKey behaviour_key(core::BehaviourKind kind);
std::string behaviour_kind_name(const Frame& frame, core::BehaviourKind kind);

// What a behaviour is called where it is shown: its name, or that of its kind while it has none.
std::string behaviour_name(const Frame& frame, const core::Behaviour& behaviour);

// What customers do, after a number: "s'inspirent" for a behaviour that still has its kind's name,
// else by its own name.
std::string behaviour_they(const Frame& frame, const core::Behaviour& behaviour);

// The name a new behaviour of that kind gets: the kind's in the plan's language, numbered when the
// plan has one so called.
std::string new_behaviour_name(const Frame& frame, core::BehaviourKind kind);

}  // namespace shell
