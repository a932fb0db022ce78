#include "shell/views/discovery_answer.h"

#include <algorithm>

#include "core/model/lookup.h"
#include "shell/widgets/behaviour_effort.h"
#include "shell/widgets/behaviour_mark.h"

namespace shell {
namespace {

std::string presence_sentence(const Frame& frame, const core::Behaviour& behaviour) {
  constexpr double felt = 0.25;
  if (frame.plan.channels.empty()) return frame.text("discovery.no_channel_yet");
  if (behaviour.reach.empty()) return frame.text("discovery.not_placed");
  const auto strongest =
      std::ranges::max_element(behaviour.reach, {}, [](const auto& entry) { return entry.second; });
  const core::Channel* channel = core::find_by_id(frame.plan.channels, strongest->first);
  if (!channel || strongest->second < felt) return frame.text("discovery.nobody_there");
  return frame.text("discovery.strongest", {{"channel", channel->name}});
}

}  // namespace

std::string discovery_answer(const Frame& frame, const DiscoveryFacts& facts) {
  const std::vector<BehaviourLine>& lines = facts.lines;
  if (lines.empty()) return frame.text("discovery.answer_nothing");
  const BehaviourLine& top = lines.front();
  if (!top.is_known())
    return frame.text_count("discovery.answer_unmeasured", static_cast<double>(lines.size()));
  constexpr double fewest = 5;
  if (top.share.asked > 0 && top.share.asked < fewest)
    return frame.text_count("discovery.answer_few", top.share.asked);
  // Of few people the number alone says too much.
  constexpr double few = 30;
  const std::string share =
      top.share.asked > 0 && top.share.asked < few
          ? frame.text("discovery.with_range", {{"share", share_text(frame, top)},
                                                {"low", frame.format.share_bare(top.share.low)},
                                                {"high", frame.format.share(top.share.high)}})
          : share_text(frame, top);
  const bool is_guess = top.share.grade.value_or(core::Evidence::guess) == core::Evidence::guess;
  const std::string first =
      frame.text(is_guess ? TextKey{"discovery.answer_guess"} : "discovery.answer_known",
                 {{"they", behaviour_they(frame, *top.behaviour)}, {"share", share}});
  const std::string effort = behaviour_effort(frame, facts.effort, *top.behaviour).sentence;
  return first + " " + (effort.empty() ? presence_sentence(frame, *top.behaviour) : effort);
}

std::string discovery_help(const Frame& frame, const DiscoveryFacts& facts) {
  if (facts.lines.empty()) return {};
  const std::string answer = discovery_answer(frame, facts);
  const BehaviourEffort effort =
      behaviour_effort(frame, facts.effort, *facts.lines.front().behaviour);
  // Only an answer that speaks of effort is explained by it.
  return !effort.sentence.empty() && answer.ends_with(effort.sentence) ? effort.origin : "";
}

std::string discovery_cure(const Frame& frame, const DiscoveryFacts& facts) {
  if (facts.lines.size() < 2 || !facts.lines.front().is_known()) return {};
  const BehaviourLine& weakest = facts.lines[facts.weakest];
  return frame.text("discovery.weakest", {{"name", behaviour_name(frame, *weakest.behaviour)}}) +
         " " + weakness_text(frame, weakest.share);
}

}  // namespace shell
