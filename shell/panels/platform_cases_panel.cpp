#include "shell/panels/platform_cases_panel.h"

#include <string>
#include <utility>

#include "core/document/platform_library.h"
#include "shell/widgets/button.h"
#include "shell/widgets/card_button.h"
#include "shell/widgets/disclosure.h"
#include "shell/widgets/platform_draft.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr float section = 44;

float draw_case(Frame& frame, Rect box, const core::Platform& platform,
                const core::PlatformCase& one) {
  const Theme& theme = frame.theme();
  const float top = box.y;
  const std::string& title = frame.in_language(one.title);
  const NodeScope item{frame, Role::list_item, title, {box.x, box.y, box.w, 80}};
  box.cut_top(paragraph(frame, box, Type::small_strong, theme.text, title));
  box.cut_top(paragraph(frame, box, Type::small, theme.text, frame.in_language(one.did)));
  box.cut_top(paragraph(frame, box, Type::small, theme.text, frame.in_language(one.outcome)));
  box.cut_top(paragraph(frame, box, Type::small, theme.accent, frame.in_language(one.lesson)));
  box.cut_top(paragraph(frame, box, Type::micro, theme.muted,
                        frame.text("platforms.cases.source", {{"source", one.source}})),
              space::xs);
  core::Activity card;
  card.title = frame.text("platforms.cases.card", {{"case", title}});
  card.channel = platform.channel;
  card.note = one.lesson.in(frame.plan.language);
  Rect last = box.cut_top(button_height(frame, true));
  card_button(frame, last.cut_left(card_button_width(frame)), std::move(card));
  return box.y - top;
}

}  // namespace

float draw_platform_cases_panel(Frame& frame, Rect box, const core::Platform& platform,
                                core::Route route) {
  const float top = box.y;
  bool& is_open = draft_of(frame, platform).cases_open;
  const std::string& title = frame.text("platforms.cases.title");
  if (disclosure(frame, box.cut_top(section), title, is_open)) is_open = !is_open;
  if (!is_open) return box.y - top;
  const NodeScope list{frame, Role::list, title, box, "cases"};
  for (const core::PlatformCase& one : core::embedded_platform_library().cases) {
    if (one.route != route) continue;
    const IdScope scope{one.id};
    box.cut_top(draw_case(frame, box, platform, one), space::m);
  }
  return box.y - top;
}

}  // namespace shell
