// What the discovery page says first: how most customers discover, and whether this plan meets them
// there.
#pragma once

#include <string>

#include "shell/frame/frame.h"
#include "shell/widgets/discovery_facts.h"

namespace shell {

// One or two sentences about this plan; that nothing is known yet, where it is so.
std::string discovery_answer(const Frame& frame, const DiscoveryFacts& facts);

// Where the share of effort in it comes from; empty where it speaks of none.
std::string discovery_help(const Frame& frame, const DiscoveryFacts& facts);

// Which answer rests on least; empty while there is none to compare.
std::string discovery_cure(const Frame& frame, const DiscoveryFacts& facts);

}  // namespace shell
