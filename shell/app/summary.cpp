// What Home lists of a plan without opening it.

#include "core/base/sort_stably.h"
#include "core/document/library.h"
#include "core/metrics/today_mix.h"
#include "core/model/lookup.h"
#include "shell/app/workbench_state.h"
#include "shell/widgets/channel_mark.h"

namespace shell {

DocumentSummary summary_of(const Frame& frame, std::string id) {
  const core::Plan& plan = frame.plan;
  DocumentSummary summary;
  summary.id = std::move(id);
  summary.title = plan.title;
  summary.client = plan.client;
  const core::TodayMix mix = core::today_mix(plan, frame.library.owners);
  std::vector<std::pair<double, std::string>> parts;
  for (const core::ChannelToday& today : mix.channels) {
    if (today.share.value_or(0) <= 0) continue;
    const core::Channel* channel = core::find_by_id(plan.channels, today.channel);
    parts.emplace_back(*today.share, channel ? channel_colour_role(frame, *channel) : "other");
  }
  core::sort_stably(parts, std::greater{});
  for (const auto& [share, colour] : parts) {
    summary.mix.push_back(share);
    summary.mix_colours.push_back(colour);
  }
  if (const auto by_channel = core::concentration_by_channel(mix))
    summary.effective_number = by_channel->effective_number;
  if (!mix.owners.empty()) {
    const core::OwnerToday& largest = mix.owners.front();
    summary.mix_text_owner = frame.library.owners.display_name_of_key(frame.plan, largest.key,
                                                                      frame.preferences.language);
    summary.mix_owner_share = largest.share;
  }
  return summary;
}

}  // namespace shell
