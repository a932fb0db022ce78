#include "shell/views/platforms_view.h"

#include <algorithm>
#include <array>

#include "core/model/lookup.h"
#include "core/platforms/listing.h"
#include "shell/panels/platform_add_panel.h"
#include "shell/panels/platform_gate_panel.h"
#include "shell/panels/platform_head_panel.h"
#include "shell/panels/platform_list_panel.h"
#include "shell/panels/platform_listing_panel.h"
#include "shell/panels/platform_scout_panel.h"
#include "shell/panels/platform_watch_panel.h"
#include "shell/views/platform_tabs.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/drawer.h"
#include "shell/widgets/next_step.h"
#include "shell/widgets/platform_answer.h"
#include "shell/widgets/platform_words.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr float list_least = 320;

// What is missed most on any of them.
std::string heaviest_gap(const Frame& frame) {
  const core::Platform* where = nullptr;
  const core::RankedGap* heaviest = nullptr;
  for (const core::Platform& platform : frame.plan.platforms)
    for (const core::RankedGap& gap : platform_gaps(frame, platform.id).gaps)
      // By what is sure of it: one remark alone is all of its platform's.
      if (gap.remarks > 0 && (!heaviest || gap.weight.low > heaviest->weight.low))
        heaviest = &gap, where = &platform;
  if (!heaviest) return {};
  return frame.text("platforms.answer.gap",
                    {{"platform", platform_name(frame, *where)}, {"tag", heaviest->tag}});
}

// What a listing that was begun gains most by, for an hour of work.
std::string first_work(const Frame& frame) {
  std::string answer;
  double most = 0;
  for (const core::Platform& platform : frame.plan.platforms) {
    const core::PlatformClassText* const text = class_text(platform);
    if (!text || !is_listing_begun(platform)) continue;
    const core::ListingScore score = core::score_listing(platform.listing, text->checks);
    if (score.missing.empty()) continue;
    const std::size_t first = score.missing.front();
    if (score.items[first].gain_per_hour <= most) continue;
    most = score.items[first].gain_per_hour;
    answer = frame.text("platforms.answer.first",
                        {{"platform", platform_name(frame, platform)},
                         {"check", frame.in_language(text->checks[first].name)}});
  }
  return answer;
}

std::string answer(const Frame& frame) {
  const auto count = static_cast<double>(frame.plan.platforms.size());
  if (count == 0) return frame.text("platforms.answer.none");
  if (std::string gap = heaviest_gap(frame); !gap.empty()) return gap;
  if (std::string work = first_work(frame); !work.empty()) return work;
  return frame.text_count("platforms.answer.count", count);
}

struct Tab {
  TextKey name;
  float (*draw)(Frame&, Rect, const core::Platform&);
};
constexpr std::array<Tab, 6> platform_tabs{{{"platforms.tab.scout", draw_platform_scout_panel},
                                            {"platforms.tab.listing", draw_platform_listing_panel},
                                            {"platforms.tab.gate", draw_platform_gate_panel},
                                            {"platforms.tab.launch", draw_platform_launch_tab},
                                            {"platforms.tab.gaps", draw_platform_gaps_tab},
                                            {"platforms.tab.watch", draw_platform_watch_panel}}};

float choose_tab(Frame& frame, Rect box) {
  PlatformTab& tab = frame.session.platforms.tab;
  std::array<std::string, platform_tabs.size()> names;
  std::array<bool, platform_tabs.size()> selected{};
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = frame.text(platform_tabs[i].name);
  const auto now = static_cast<std::size_t>(tab);
  selected[now] = true;
  const std::string& name = frame.text("platforms.tabs");
  float height = size::tab;
  const auto chosen = frame.ui.is_phone()
                          ? chips(frame, box, name, names, selected, height, /*only_one=*/true)
                          : tabs(frame, {box.x, box.y, box.w, height}, name, names, now);
  if (chosen) tab = static_cast<PlatformTab>(*chosen);
  return height;
}

// Answers the height used.
float draw_platform(Frame& frame, Rect box, const core::Platform& platform) {
  const IdScope scope{platform.id};
  const float top = box.y;
  box.cut_top(draw_platform_head_panel(frame, box, platform), space::s);
  box.cut_top(choose_tab(frame, box));
  if (frame.ui.is_phone()) box.cut_top(space::m);
  frame.paint().horizontal(box.x - space::l, box.y, box.w + 2 * space::l, frame.theme().hairline);
  box.cut_top(1, space::l);
  const auto place = static_cast<std::size_t>(frame.session.platforms.tab);
  const IdScope panel{static_cast<int>(place)};
  box.cut_top(platform_tabs[place].draw(frame, box, platform));
  return box.y - top;
}

float draw_start(Frame& frame, Rect box) {
  const float top = box.y;
  const std::string& sentence = frame.text("platforms.empty.sentence");
  box.cut_top(paragraph(frame, {box.x, box.y, std::min(box.w, 720.0f), box.h}, Type::body,
                        frame.theme().text, sentence),
              space::l);
  heading(frame, box.cut_top(24, space::s), 2, Type::title, frame.text("platforms.empty.title"));
  box.cut_top(draw_platform_start_panel(frame, box));
  return box.y - top;
}

void draw_page(Frame& frame, Rect view, bool is_beside, const core::Id& chosen) {
  ScrollArea area{frame, "platforms", view};
  const float padding = is_beside ? space::xl : frame.ui.page_padding();
  Rect box = area.content().inset(padding, 0);
  box.w = std::min(box.w, size::content_max);
  const float top = box.y;
  box.cut_top(std::min(padding, space::xl));
  box.cut_top(page_title(frame, box, frame.text("platforms.question"), answer(frame)), space::l);
  if (frame.plan.platforms.empty()) {
    box.cut_top(draw_start(frame, box), space::l);
  } else {
    box.cut_top(draw_platform_list_panel(frame, box, chosen), space::m);
    box.cut_top(draw_platform_add_panel(frame, box), space::l);
  }
  box.cut_top(next_step(frame, box, frame.text("platforms.next"),
                        frame.text("platforms.next_action"), "plan"));
  area.set_height(box.y + space::xl - top);
}

}  // namespace

void draw_platforms_view(Frame& frame, Rect content) {
  follow_platforms(frame);
  core::Id& session = frame.session.platforms.platform;
  const core::Platform* const chosen = core::find_by_id(frame.plan.platforms, session);
  bool is_open = chosen != nullptr;
  // Beside the drawer that tells how the plan is kept it leaves the list its room.
  const float width = frame.ui.drawer_overlays()
                          ? size::drawer_wide
                          : std::clamp(content.w - list_least, size::drawer, size::drawer_wide);
  const Rect rest = Drawer::rest(frame, content, is_open, width);
  draw_page(frame, rest, rest.w < content.w, chosen ? chosen->id : core::Id{});
  if (!chosen) return;
  // Another one chosen beside it is shown in the next frame.
  if (Drawer drawer{frame, content, platform_name(frame, *chosen), is_open, chosen->id, width})
    drawer.set_height(draw_platform(frame, drawer.content(), *chosen));
  if (!is_open) session.clear();
}

}  // namespace shell
