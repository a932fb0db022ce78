#include "shell/panels/platform_frictions_panel.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/edit/platform_edits.h"
#include "core/model/lookup.h"
#include "shell/widgets/button.h"
#include "shell/widgets/card_button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/date_field.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/pager.h"
#include "shell/widgets/platform_draft.h"
#include "shell/widgets/platform_fields.h"
#include "shell/widgets/remark.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

using core::Friction;
using core::Platform;

constexpr std::size_t remarks_shown = 10;
constexpr std::string_view step = "edit.set_platform";

template <auto member>
const auto* of_friction(const Platform& platform, const core::Id& id) {
  const Friction* const at = core::find_by_id(platform.frictions, id);
  return at ? &(at->*member) : nullptr;
}

NumberOptions minutes_options(const Frame& frame) {
  return {.unit = frame.text("platforms.gaps.minutes_unit"), .decimals = 0};
}
constexpr NumberOptions severity_options() { return {.least = 1, .most = 5, .decimals = 1}; }

float draw_add(Frame& frame, Rect box, const Platform& platform, PlatformDraft& draft) {
  const float top = box.y;
  Friction& friction = draft.friction;
  if (friction.date.empty()) friction.date = frame.today;
  const std::string& text = frame.text("platforms.gaps.friction");
  const Gesture gesture =
      labelled_text(frame, box.cut_top(field_height(frame), space::s), text, friction.text, {},
                    frame.text("platforms.gaps.friction.help"));
  Rect row = box.cut_top(field_height(frame), space::s);
  labelled_date(frame, row.column(0, 3, space::m), frame.text("platforms.log.day"), friction.date);
  labelled_number(frame, row.column(1, 3, space::m), frame.text("platforms.gaps.severity"),
                  friction.severity, severity_options());
  labelled_number(frame, row.column(2, 3, space::m), frame.text("platforms.gaps.minutes"),
                  friction.minutes, minutes_options(frame));
  const std::string& add = frame.text("platforms.gaps.add");
  const bool is_empty = friction.text.find_first_not_of(' ') == std::string::npos;
  const ButtonOptions options{
      .kind = ButtonKind::action, .icon = icons::add, .dense = true, .disabled = is_empty};
  Rect last = box.cut_top(button_height(frame, true));
  const bool is_pressed =
      button(frame, last.cut_left(button_width(frame, add, options)), add, options);
  if ((is_pressed || is_entered(frame, gesture, text)) && !is_empty) {
    friction.id = frame.ids.make("friction");
    const core::Edit edit = core::edit_platform(
        platform.id, [added = friction](Platform& one) { one.frictions.push_back(added); });
    frame.edits.apply("edit.add_remarks", edit);
    // What is refused stays to be mended.
    if (edit(frame.plan)) friction = {};
  }
  return box.y - top;
}

std::string meta_of(const Frame& frame, const Friction& friction) {
  std::string meta = frame.format.date(friction.date);
  const auto join = [&](const std::string& part) { meta += (meta.empty() ? "" : " · ") + part; };
  if (friction.severity)
    join(frame.text("platforms.gaps.severity_of",
                    {{"severity", frame.format.number(*friction.severity, 1)}}));
  if (friction.minutes)
    join(frame.text("platforms.gaps.minutes_of",
                    {{"minutes", frame.format.number(*friction.minutes)}}));
  join(friction.tags.empty() ? frame.text("platforms.gaps.no_tag") : tags_text(friction.tags));
  return meta;
}

float draw_open(Frame& frame, Rect box, const Platform& platform, const Friction& friction) {
  const float top = box.y;
  const PlatformPart part{platform, friction.id};
  box.cut_top(space::s);
  platform_text(frame, box.cut_top(field_height(frame), space::s),
                frame.text("platforms.gaps.text"), part, of_friction<&Friction::text>);
  Rect row = box.cut_top(field_height(frame), space::s);
  platform_number(frame, row.column(0, 2, space::l), frame.text("platforms.gaps.severity"), part,
                  of_friction<&Friction::severity>, severity_options());
  platform_number(frame, row.column(1, 2, space::l), frame.text("platforms.gaps.minutes"), part,
                  of_friction<&Friction::minutes>, minutes_options(frame));
  box.cut_top(draw_remark_tags(frame, box, platform, friction.id, friction.tags), space::s);
  Rect last = box.cut_top(button_height(frame, true), space::m);
  const Rect press = last.cut_right(card_button_width(frame), space::m);
  remove_part_button(frame, last, frame.text("common.remove"), part);
  card_button(frame, press, gap_card(frame, platform, friction.text, meta_of(frame, friction)));
  return box.y - top;
}

}  // namespace

float draw_platform_frictions_panel(Frame& frame, Rect box, const Platform& platform) {
  PlatformDraft& draft = draft_of(frame, platform);
  const float top = box.y;
  box.cut_top(draw_add(frame, box, platform, draft), space::l);
  const std::string& title = frame.text("platforms.gaps.frictions");
  const std::size_t count = platform.frictions.size(),
                    end = page_end(draft.first_remark, count, remarks_shown);
  {
    const NodeScope list{frame, Role::list, title, box, "frictions"};
    // The latest first.
    for (std::size_t i = draft.first_remark; i < end; ++i) {
      const Friction& friction = platform.frictions[count - 1 - i];
      const IdScope scope{friction.id};
      const bool is_open = draft.remark == friction.id;
      const Rect row = box.cut_top(remark_row_height());
      const NodeScope item{frame, Role::list_item, friction.text, row, "item"};
      if (remark_row(frame, row, friction.text, meta_of(frame, friction), is_open))
        draft.remark = is_open ? core::Id{} : friction.id;
      if (is_open) box.cut_top(draw_open(frame, box, platform, friction));
      frame.paint().horizontal(box.x, box.y, box.w, frame.theme().hairline);
      box.cut_top(1);
    }
  }
  box.cut_top(pager(frame, box, title, draft.first_remark, count, remarks_shown));
  return box.y - top;
}

}  // namespace shell
