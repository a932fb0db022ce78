// What the plan and the discovery map say of a platform, criterion by criterion.
#pragma once

#include <optional>
#include <vector>

#include "core/platforms/scout.h"
#include "shell/frame/frame.h"

namespace shell {

struct PlatformScout {
  std::vector<core::ScoutAnswer> answers;  // in the order of the library's criteria
  std::optional<core::Interval> reach;     // of customers; nothing: the map does not say
};

// One for each platform of the plan, in its order.
std::vector<PlatformScout> scout_platforms(const Frame& frame);
PlatformScout scout_platform(const Frame& frame, const core::Platform& platform);

}  // namespace shell
