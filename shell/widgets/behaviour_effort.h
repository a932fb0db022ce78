// How much of the effort goes where a behaviour happens, in words that can be traced back to the
// channels.
#pragma once

#include <string>

#include "core/discovery/effort_share.h"
#include "core/model/discovery.h"
#include "shell/frame/frame.h"

namespace shell {

struct BehaviourEffort {
  std::string sentence;  // "12 % de l'effort prévu y va."
  // "12 % : Facebook 8 %, Pinterest 4 %." and how a channel's effort is shared out; the whole
  // percentages add up to the one before them.
  std::string origin;
};

// `effort` is that of the plan. Both empty while none is known, or too much of it is in channels
// that nobody has placed.
BehaviourEffort behaviour_effort(const Frame& frame, const core::EffortShares& effort,
                                 const core::Behaviour& behaviour);

}  // namespace shell
