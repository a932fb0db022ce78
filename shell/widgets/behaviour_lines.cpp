#include "shell/widgets/behaviour_lines.h"

#include <algorithm>

#include "core/base/sort_stably.h"
#include "core/model/lookup.h"

namespace shell {

std::vector<BehaviourLine> behaviour_lines(const core::Plan& plan) {
  std::vector<BehaviourLine> lines;
  std::vector<core::BehaviourShare> shares = core::behaviour_shares(plan);
  for (std::size_t i = 0; i < shares.size(); ++i)
    lines.push_back({&plan.behaviours[i], std::move(shares[i])});
  core::sort_stably(lines, std::ranges::greater{},
                    [](const BehaviourLine& line) { return line.share.share.value_or(-1); });
  return lines;
}

std::string share_text(const Frame& frame, const BehaviourLine& line) {
  return line.is_known() ? frame.format.share(*line.share.share) : "–";
}

std::string range_text(const Frame& frame, const BehaviourLine& line) {
  if (!line.is_known()) return frame.text("discovery.share_unknown");
  return frame.text("discovery.range", {{"low", frame.format.share_bare(line.share.low)},
                                        {"high", frame.format.share(line.share.high)}});
}

std::string share_said(const Frame& frame, const BehaviourLine& line) {
  return line.is_known() ? share_text(frame, line) + ", " + range_text(frame, line)
                         : range_text(frame, line);
}

std::string weakness_text(const Frame& frame, const core::BehaviourShare& share) {
  if (!share.share) return frame.text("discovery.rests_on_nothing");
  if (share.is_torn()) return frame.text("discovery.rests_on_conflict");
  if (share.asked > 0) return frame.text_count("discovery.rests_on_people", share.asked);
  if (share.grade == core::Evidence::guess) return frame.text("discovery.rests_on_guess");
  return frame.text("discovery.rests_on_number");
}

std::string strongest_channels(const Frame& frame, const core::Behaviour& behaviour,
                               std::size_t most) {
  constexpr double weak = 0.25;
  struct Found {
    double presence;
    const core::Channel* channel;
  };
  std::vector<Found> found;
  for (const auto& [id, presence] : behaviour.reach)
    if (const core::Channel* channel = core::find_by_id(frame.plan.channels, id);
        channel && presence > 0)
      found.push_back({presence, channel});
  core::sort_stably(found, std::ranges::greater{}, &Found::presence);
  std::string text;
  for (std::size_t i = 0; i < std::min(most, found.size()); ++i) {
    if (i > 0 && found[i].presence < weak) break;
    text += (i == 0 ? "" : ", ") + found[i].channel->name;
  }
  return text;
}

}  // namespace shell
