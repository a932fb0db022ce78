// Which platform is worked on, and what a worker has answered about those of the plan; an answer
// stays until a newer one comes.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/id.h"
#include "core/base/result.h"

namespace core {
struct GapRanking;
struct Plan;
struct PlatformAnswer;
}  // namespace core

namespace shell {

struct PlatformDraft;

enum class PlatformTab { scout, listing, gate, launch, gaps, watch };

struct PlatformsSession {
  core::Id platform;  // in the drawer; empty: none
  PlatformTab tab = PlatformTab::scout;
  bool details_open = false;  // name, class, channel and route are unfolded
  bool done_open = false;     // what a listing has already is unfolded

  // The plan as it was seen last, and what people complain of there, platform by platform.
  std::shared_ptr<const core::Plan> seen;
  std::shared_ptr<const std::vector<core::GapRanking>> gaps;

  std::shared_ptr<const core::Plan> asked;  // of the question that waits, or was answered last
  std::shared_ptr<const std::vector<core::PlatformAnswer>> answers;
  std::optional<core::Error> refused;  // why there are none

  std::map<core::Id, std::shared_ptr<PlatformDraft>> drafts;  // shell/frame/platform_draft.h
};

}  // namespace shell
