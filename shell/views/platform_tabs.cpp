#include "shell/views/platform_tabs.h"

#include <array>

#include "shell/panels/platform_cases_panel.h"
#include "shell/panels/platform_complaints_panel.h"
#include "shell/panels/platform_frictions_panel.h"
#include "shell/panels/platform_funnel_panel.h"
#include "shell/panels/platform_gaps_panel.h"
#include "shell/panels/platform_launch_panel.h"
#include "shell/panels/platform_log_panel.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/platform_draft.h"

namespace shell {
namespace {

// Chooses the part of a tab that is shown; answers the height used.
template <class Part, std::size_t count>
float choose_part(Frame& frame, Rect box, TextKey name, const std::array<TextKey, count>& keys,
                  Part& part) {
  std::array<std::string, count> names;
  for (std::size_t i = 0; i < count; ++i) names[i] = frame.text(keys[i]);
  const float height = frame.ui.control_height();
  if (const auto chosen = segments(frame, {box.x, box.y, box.w, height}, frame.text(name), names,
                                   static_cast<std::size_t>(part)))
    part = static_cast<Part>(*chosen);
  return height;
}

}  // namespace

float draw_platform_launch_tab(Frame& frame, Rect box, const core::Platform& platform) {
  constexpr std::array<TextKey, 2> names{"platforms.launch.simulate", "platforms.log.title"};
  const float top = box.y;
  LaunchPart& part = draft_of(frame, platform).launch_part;
  const LaunchPart shown = part;
  box.cut_top(choose_part(frame, box, "platforms.tab.launch", names, part), space::l);
  if (shown == LaunchPart::log) {
    box.cut_top(draw_platform_log_panel(frame, box, platform));
  } else {
    box.cut_top(draw_platform_launch_panel(frame, box, platform), space::l);
    box.cut_top(draw_platform_funnel_panel(frame, box, platform), space::s);
    box.cut_top(draw_platform_cases_panel(frame, box, platform, core::Route::rank));
  }
  return box.y - top;
}

float draw_platform_gaps_tab(Frame& frame, Rect box, const core::Platform& platform) {
  constexpr std::array<TextKey, 3> names{"platforms.gaps.ranking", "platforms.gaps.complaints",
                                         "platforms.gaps.frictions"};
  const float top = box.y;
  PlatformDraft& draft = draft_of(frame, platform);
  const GapsPart shown = draft.gaps_part;
  box.cut_top(choose_part(frame, box, "platforms.tab.gaps", names, draft.gaps_part), space::l);
  if (draft.gaps_part != shown) draft.first_remark = 0;
  if (shown == GapsPart::complaints) {
    box.cut_top(draw_platform_complaints_panel(frame, box, platform));
  } else if (shown == GapsPart::frictions) {
    box.cut_top(draw_platform_frictions_panel(frame, box, platform));
  } else {
    box.cut_top(draw_platform_gaps_panel(frame, box, platform), space::s);
    box.cut_top(draw_platform_cases_panel(frame, box, platform, core::Route::gap));
  }
  return box.y - top;
}

}  // namespace shell
