// What the discovery page says first: how most customers discover, and whether this plan meets them
// there.
#pragma once

#include <span>
#include <string>

#include "shell/frame/frame.h"
#include "shell/widgets/behaviour_lines.h"

namespace shell {

// One or two sentences about this plan; that nothing is known yet, where it is so.
std::string discovery_answer(const Frame& frame, std::span<const BehaviourLine> lines);

// Where the share of effort in it comes from; empty where it speaks of none.
std::string discovery_help(const Frame& frame, std::span<const BehaviourLine> lines);

// Which answer rests on least; empty while there is none to compare.
std::string discovery_cure(const Frame& frame);

}  // namespace shell
