#include "shell/widgets/platform_scout.h"

#include <span>

#include "core/discovery/channel_reach.h"
#include "core/document/platform_library.h"

namespace shell {
namespace {

PlatformScout scout_by(const Frame& frame, const core::Platform& platform,
                       std::span<const core::BehaviourShare> shares) {
  PlatformScout found;
  if (platform.channel) found.reach = core::channel_reach(frame.plan, shares, *platform.channel);
  found.answers = core::scout(platform, core::embedded_platform_library().scout, found.reach);
  return found;
}

}  // namespace

std::vector<PlatformScout> scout_platforms(const Frame& frame) {
  const auto shares = core::behaviour_shares(frame.plan);
  std::vector<PlatformScout> found;
  for (const core::Platform& platform : frame.plan.platforms)
    found.push_back(scout_by(frame, platform, shares));
  return found;
}

PlatformScout scout_platform(const Frame& frame, const core::Platform& platform) {
  return scout_by(frame, platform, core::behaviour_shares(frame.plan));
}

}  // namespace shell
