#include "shell/widgets/platform_answer.h"

#include <algorithm>
#include <utility>

#include "core/document/plan_json.h"

namespace shell {
namespace {

constexpr std::string_view slot = "platforms";

void take_answers(Frame& frame, PlatformsSession& platforms) {
  const auto outcome = frame.jobs.take(slot);
  if (!outcome) return;
  auto answers = outcome->and_then(
      [](const std::string& bytes) { return core::platform_answers_from_bytes(bytes); });
  platforms.refused.reset();
  platforms.answers.reset();
  if (answers)
    platforms.answers =
        std::make_shared<const std::vector<core::PlatformAnswer>>(*std::move(answers));
  else
    platforms.refused = std::move(answers).error();
  frame.ui.animating = true;
}

void look_at_plan(Frame& frame, PlatformsSession& platforms) {
  if (platforms.seen && *platforms.seen == frame.plan) return;
  platforms.seen = std::make_shared<const core::Plan>(frame.plan);
  std::vector<core::GapRanking> gaps;
  for (const core::Platform& platform : frame.plan.platforms)
    gaps.push_back(core::rank_gaps(platform));
  platforms.gaps = std::make_shared<const std::vector<core::GapRanking>>(std::move(gaps));
}

}  // namespace

void follow_platforms(Frame& frame) {
  PlatformsSession& platforms = frame.session.platforms;
  // What still runs was asked about another plan.
  if (!platforms.asked) frame.jobs.stop(slot);
  take_answers(frame, platforms);
  look_at_plan(frame, platforms);
  if (frame.plan.platforms.empty() || frame.jobs.progress(slot) ||
      platforms.asked == platforms.seen)
    return;
  platforms.asked = platforms.seen;
  frame.jobs.start(slot, "platforms", core::plan_to_json(frame.plan));
}

const core::PlatformAnswer* platform_answer(const Frame& frame, const core::Id& platform) {
  const auto& answers = frame.session.platforms.answers;
  if (!answers) return nullptr;
  const auto found = std::ranges::find(*answers, platform, &core::PlatformAnswer::platform);
  return found == answers->end() ? nullptr : &*found;
}

const core::GapRanking& platform_gaps(const Frame& frame, const core::Id& platform) {
  static const core::GapRanking none;
  const PlatformsSession& session = frame.session.platforms;
  if (!session.gaps) return none;
  const auto& all = frame.plan.platforms;
  const auto place =
      static_cast<std::size_t>(std::ranges::find(all, platform, &core::Platform::id) - all.begin());
  return place < session.gaps->size() ? (*session.gaps)[place] : none;
}

}  // namespace shell
