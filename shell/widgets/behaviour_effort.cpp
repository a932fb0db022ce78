#include "shell/widgets/behaviour_effort.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "core/base/sort_stably.h"
#include "core/model/lookup.h"

namespace shell {
namespace {

// Whole percentages that add up to the rounded sum: those with the most cut off get one more.
std::vector<int> percentages(const std::vector<core::EffortPart>& parts, double sum) {
  std::vector<int> whole;
  for (const core::EffortPart& part : parts)
    whole.push_back(static_cast<int>(std::floor(part.share * 100)));
  const auto cut = [&](std::size_t i) { return parts[i].share * 100 - whole[i]; };
  int left =
      static_cast<int>(std::lround(sum * 100)) - std::accumulate(whole.begin(), whole.end(), 0);
  for (; left > 0 && !whole.empty(); --left) {
    std::size_t most = 0;
    for (std::size_t i = 1; i < whole.size(); ++i)
      if (cut(i) > cut(most)) most = i;
    ++whole[most];
  }
  return whole;
}

std::string list_of(const Frame& frame, std::vector<core::EffortPart> parts, double sum) {
  core::sort_stably(parts, std::greater{}, &core::EffortPart::share);
  const std::vector<int> whole = percentages(parts, sum);
  std::string list;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const core::Channel* const channel = core::find_by_id(frame.plan.channels, parts[i].id);
    if (whole[i] == 0 || !channel) continue;
    list += (list.empty() ? "" : ", ") + channel->name + "\u00A0" +
            frame.format.share(whole[i] / 100.0);
  }
  return list;
}

}  // namespace

BehaviourEffort behaviour_effort(const Frame& frame, const core::EffortShares& effort,
                                 const core::Behaviour& behaviour) {
  constexpr double most_unplaced = 0.2;
  if (effort.basis == core::EffortBasis::none || effort.unplaced > most_unplaced) return {};
  const auto part = std::ranges::find(effort.behaviours, behaviour.id, &core::EffortPart::id);
  if (part == effort.behaviours.end()) return {};
  const bool is_planned = effort.basis == core::EffortBasis::planned;
  const std::string share = frame.format.share(part->share);
  BehaviourEffort result;
  result.sentence =
      frame.text(is_planned ? TextKey{"discovery.effort_planned"} : "discovery.effort_today",
                 {{"share", share}});
  const std::string list =
      list_of(frame, core::effort_from(frame.plan, effort, behaviour), part->share);
  result.origin = list.empty()
                      ? frame.text("discovery.effort_from_none")
                      : frame.text("discovery.effort_from", {{"share", share}, {"parts", list}});
  return result;
}

}  // namespace shell
