#include "shell/panels/playbook_panel.h"

#include <algorithm>
#include <string>

#include "core/edit/activity_edits.h"
#include "shell/widgets/button.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

bool suits(const core::Plan& plan, const core::PlaybookCard& card) {
  return !plan.business.model || card.models.empty() ||
         std::ranges::find(card.models, *plan.business.model) != card.models.end();
}

bool is_used(const core::Plan& plan, const core::PlaybookCard& card) {
  return std::ranges::find(plan.activities, card.id, &core::Activity::from) !=
         plan.activities.end();
}

core::Month month_for(const Frame& frame) {
  const int shown =
      frame.ui.is_phone() ? frame.session.plan.phone_month : frame.session.plan.first_month;
  return frame.plan.start.plus(std::clamp(shown, 0, frame.plan.months - 1));
}

}  // namespace

float draw_playbook_panel(Frame& frame, Rect box) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  const float top = box.y;
  Rect head = box.cut_top(28, 4);
  head.w -= 40;
  heading(frame, head, 2, Type::heading, frame.text("plan.playbook"));
  box.cut_top(paragraph(frame, box, Type::small, theme.muted, frame.text("plan.playbook_intro")) +
              space::m);
  const NodeScope list{frame, Role::list, frame.text("plan.playbook"), box};
  for (const core::PlaybookCard& card : frame.shelf.cards) {
    if (!suits(frame.plan, card)) continue;
    const IdScope scope{card.id};
    paint.horizontal(box.x, box.y, box.w, theme.hairline);
    box.cut_top(12);
    const std::string& title = frame.in_language(card.title);
    const std::string& add =
        frame.text(is_used(frame.plan, card) ? TextKey{"plan.playbook_again"} : "common.add");
    const float button_room = button_width(frame, add, {.dense = true});
    const float width = box.w - button_room - 8;
    const float at = box.y;
    Rect words{box.x, box.y, width, 1000};
    const NodeScope item{frame, Role::list_item, title, {box.x, box.y, box.w, 60}};
    words.cut_top(paragraph(frame, words, Type::body_strong, theme.text, title));
    std::string effort = frame.text_count("plan.playbook_effort", card.months,
                                          {{"hours", frame.format.hours(card.hours)}});
    if (card.cost > 0) effort += " · " + frame.format.money_short(card.cost);
    label(frame, words.cut_top(20), Type::small, theme.muted, effort);
    const std::string name = frame.text("plan.playbook_add", {{"title", title}});
    if (button(frame, {box.right() - button_room, at, button_room, button_height(frame, true)}, add,
               {.dense = true, .name = name})) {
      core::Activity activity =
          core::activity_from_card(card, frame.plan, frame.plan.language, month_for(frame));
      activity.id = frame.ids.make(title);
      frame.edits.apply("edit.add_activity", core::add_activity(activity));
      frame.ui.semantics.announce(frame.text("plan.playbook_added", {{"title", title}}));
    }
    Rect note{box.x, words.y + 2, box.w, 1000};
    note.cut_top(paragraph(frame, note, Type::small, theme.muted, frame.in_language(card.note)));
    box.y = note.y + 12;
  }
  return box.y - top;
}

}  // namespace shell
