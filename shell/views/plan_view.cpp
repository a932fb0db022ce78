#include "shell/views/plan_view.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/edit/activity_edits.h"
#include "core/metrics/month_load.h"
#include "core/model/lookup.h"
#include "shell/panels/activity_panel.h"
#include "shell/panels/allocation_panel.h"
#include "shell/panels/plan_header_panel.h"
#include "shell/panels/plan_lanes_panel.h"
#include "shell/panels/plan_month_panel.h"
#include "shell/panels/playbook_panel.h"
#include "shell/text/capital.h"
#include "shell/widgets/allocation_answer.h"
#include "shell/widgets/board_layout.h"
#include "shell/widgets/button.h"
#include "shell/widgets/drawer.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/next_step.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

// The answer at the top: the first month that asks for too much and the card that would mend it, or
// that all fits.
struct Answer {
  std::string title, cure;
  std::string action;  // the button's words; empty: none
  core::Id card;
  core::Month to;
};

Answer answer_of(const Frame& frame) {
  Answer answer;
  const auto advice = core::load_advice(frame.plan);
  if (!advice) {
    const bool limited = frame.plan.capacity.hours.at(frame.plan.start) ||
                         frame.plan.capacity.budget.at(frame.plan.start);
    answer.title =
        frame.plan.activities.empty()
            ? frame.text("plan.title_none")
            : frame.text_count(limited ? TextKey{"plan.title_fits"} : "plan.title_no_capacity",
                               static_cast<double>(frame.plan.activities.size()));
    if (!limited) answer.cure = frame.text("plan.cure_no_capacity");
    return answer;
  }
  const core::MonthLoad& load = advice->load;
  const std::string month = capitalised(frame.format.month_long(load.month));
  const bool hours = load.hours_over() > 0.005, money = load.money_over() > 0.005;
  answer.title =
      hours && money
          ? frame.text_count("plan.title_both_over", std::ceil(load.hours_over()),
                             {{"month", month}, {"money", frame.format.money(load.money_over())}})
      : hours ? frame.text_count("plan.title_hours_over", std::ceil(load.hours_over()),
                                 {{"month", month}})
              : frame.text("plan.title_money_over",
                           {{"month", month}, {"money", frame.format.money(load.money_over())}});
  if (!advice->activity) {
    answer.cure = frame.text("plan.cure_none");
    return answer;
  }
  const core::Activity& card = *core::find_by_id(frame.plan.activities, *advice->activity);
  answer.card = card.id;
  answer.to = advice->to;
  const std::string to = frame.format.month_long(advice->to);
  const bool is_last =
      std::ranges::count_if(core::month_loads(frame.plan), &core::MonthLoad::is_over) == 1;
  answer.cure = frame.text(is_last ? TextKey{"plan.cure_move"} : "plan.cure_move_one",
                           {{"card", card.title}, {"month", to}});
  answer.action = frame.text("plan.move_to", {{"month", to}});
  return answer;
}

void do_cure(Frame& frame, const Answer& answer) {
  const core::Activity& card = *core::find_by_id(frame.plan.activities, answer.card);
  frame.edits.apply("edit.move_activity", core::move_activity(card.id, card.channel, answer.to));
}

void open_playbook(Frame& frame) {
  frame.session.plan.playbook_open = true;
  frame.session.plan.activity.clear();
  frame.ui.animating = true;
}

// Nothing is there yet: a card offers the ideas, so the title need not.
bool is_blank(const Frame& frame) {
  return frame.plan.activities.empty() && frame.plan.channels.empty();
}

float draw_title(Frame& frame, Rect box, const Answer& answer) {
  if (is_blank(frame))
    return page_title(frame, box, frame.text("plan.question"), answer.title, answer.cure);
  const std::string& ideas = frame.text("plan.ideas");
  const ButtonOptions quiet{.kind = ButtonKind::quiet, .icon = icons::auto_fix_high},
      action{.kind = ButtonKind::action, .icon = icons::arrow_forward};
  const bool stacked = frame.ui.width < breakpoint::rail_icons_below || box.w < 700;
  float buttons = button_width(frame, ideas, quiet);
  if (!answer.action.empty()) buttons += button_width(frame, answer.action, action) + space::s;
  Rect words = box;
  if (!stacked) words.w -= buttons + space::l;
  float height = page_title(frame, words, frame.text("plan.question"), answer.title, answer.cure);
  const float control = button_height(frame);
  Rect row{box.x, stacked ? box.y + height + space::s : box.y + height - control, box.w, control};
  if (!stacked) row.x = box.right() - buttons, row.w = buttons;
  if (stacked) height += space::s + control;
  const LeftToRight order{frame};
  const auto draw_action = [&] {
    if (answer.action.empty()) return;
    const float width = button_width(frame, answer.action, action);
    if (button(frame, stacked ? row.cut_left(width, space::s) : row.cut_right(width, space::s),
               answer.action, action))
      do_cure(frame, answer);
  };
  draw_action();
  const float width = button_width(frame, ideas, quiet);
  if (button(frame, stacked ? row.cut_left(width) : row.cut_right(width), ideas, quiet))
    open_playbook(frame);
  return height;
}

// Pinching widens the months or lets more of them in, about the one between the fingers; turning
// sideways goes through them.
void zoom_board(Frame& frame, Rect box, Rect view) {
  auto& session = frame.session.plan;
  const BoardLayout before = board_layout(frame, box);
  const Rect seen = Rect{box.x, box.y, box.w, before.height}.clipped_to(view);
  frame.ui.pinch_area = frame.ui.open_popup == 0 ? seen : Rect{};
  const Input& input = frame.ui.input;
  if (input.pinch && seen.contains(input.pinch->centre)) {
    const float x = input.pinch->centre.x - before.header.x;
    const float month = static_cast<float>(session.first_month) + x / before.month_width;
    session.zoom_by(input.pinch->factor);
    const float left = month - x / board_layout(frame, box).month_width;
    session.first_month = static_cast<int>(std::round(left));
  }
  if (input.wheel.x != 0 && seen.contains(input.pointer)) {
    session.turned += input.wheel.x / before.month_width;
    const float whole = std::trunc(session.turned);
    session.turned -= whole;
    session.first_month += static_cast<int>(whole);
  }
  session.first_month =
      std::clamp(session.first_month, 0, frame.plan.months - months_that_fit(frame, box.w));
}

// The months stay in sight at the top of `view` while the lanes scroll under them.
float draw_board(Frame& frame, Rect box, Rect view) {
  const BoardLayout board = board_layout(frame, box);
  const Rect whole{box.x, box.y, box.w, board.height};
  card(frame, whole);
  const NodeScope table{frame, Role::table, frame.text("plan.board"), whole};
  const ClipScope clip{frame, whole};
  constexpr float least_lanes = 60;
  const float most = std::max(0.0f, board.height - board.corner.h - least_lanes);
  const float down = std::clamp(view.y - board.corner.y, 0.0f, most);
  BoardLayout header = board;
  for (Rect* part : {&header.phases, &header.header, &header.corner}) part->y += down;
  draw_plan_header_panel(frame, header);
  {
    const float top = header.corner.bottom();
    const ClipScope lanes{frame, {whole.x, top, whole.w, whole.bottom() - top}};
    draw_plan_lanes_panel(frame, board);
  }
  frame.paint().edge(whole, frame.theme().hairline, 1, radius::card);
  return board.height;
}

// Months that do not fit beside each other are paged through.
float draw_paging(Frame& frame, Rect box) {
  const int fit = months_that_fit(frame, box.w), most = frame.plan.months - fit;
  if (most <= 0) return 0;
  int& first = frame.session.plan.first_month;
  first = std::clamp(first, 0, most);
  Rect row = box.cut_top(size::control_dense);
  const LeftToRight order{frame};
  const auto page = [&](Icon icon, TextKey key, int by) {
    const int to = std::clamp(first + by, 0, most);
    if (icon_button(frame, row.cut_right(28, 4), icon, frame.text(key), {.disabled = to == first}))
      first = to, frame.ui.animating = true;
  };
  page(icons::chevron_right, "plan.later_months", fit);
  page(icons::chevron_left, "plan.earlier_months", -fit);
  const core::Month from = frame.plan.start.plus(first);
  label(frame, row, Type::small, frame.theme().muted,
        frame.text("plan.months_shown", {{"from", frame.format.month(from)},
                                         {"to", frame.format.month(from.plus(fit - 1))},
                                         {"all", std::to_string(frame.plan.months)}}));
  return size::control_dense + space::s;
}

// One of the three that open beside the board: a card, the ideas, a better split.
float draw_drawer(Frame& frame, Rect box, const core::Activity* selected) {
  if (selected) return draw_activity_panel(frame, box, *selected);
  if (frame.session.plan.playbook_open) return draw_playbook_panel(frame, box);
  return draw_allocation_panel(frame, box);
}

void close_drawer(Frame& frame) {
  frame.session.plan.activity.clear();
  frame.session.plan.playbook_open = false;
  close_allocation(frame);
}

}  // namespace

void draw_plan_view(Frame& frame, Rect view) {
  auto& session = frame.session.plan;
  const core::Activity* selected = core::find_by_id(frame.plan.activities, session.activity);
  if (frame.session.allocation.open && (selected || session.playbook_open)) close_allocation(frame);
  bool open = selected || session.playbook_open || frame.session.allocation.open;
  {
    const Rect rest = Drawer::rest(frame, view, open);
    ScrollArea area{frame, "plan page", rest};
    const float padding = open && !frame.ui.drawer_overlays() ? space::xl : frame.ui.page_padding();
    Rect page = area.content().inset(padding, 0);
    page.w = std::min(page.w, size::content_max);
    const float top = page.y;
    page.cut_top(frame.ui.is_phone() ? space::l : space::xl);
    const Answer answer = answer_of(frame);
    page.cut_top(draw_title(frame, page, answer) + space::l);
    if (is_blank(frame)) {
      const std::string& sentence = frame.text("plan.empty_text");
      const Rect place = page.cut_top(empty_state_height(frame, page.w, sentence), space::l);
      if (empty_state(frame, place, frame.text("plan.empty_title"), sentence,
                      frame.text("plan.ideas")))
        open_playbook(frame);
    }
    if (frame.ui.is_phone()) {
      page.cut_top(draw_plan_month_panel(frame, page));
    } else {
      zoom_board(frame, page, rest);
      page.cut_top(draw_paging(frame, page));
      page.cut_top(draw_board(frame, page, rest));
      page.cut_top(space::m);
      page.cut_top(
          paragraph(frame, page, Type::small, frame.theme().muted, frame.text("plan.how_to")));
    }
    if (!is_blank(frame)) {
      bool asks_for_split = false;
      page.cut_top(space::m);
      page.cut_top(next_step(frame, page, frame.text("allocation.offer"),
                             frame.text("allocation.open"), asks_for_split));
      if (asks_for_split) frame.session.open_allocation(), frame.ui.animating = true;
    }
    area.set_height(page.y - top + space::xl);
  }
  if (!open) return;
  const bool was_open = open;
  Drawer drawer{frame, view,
                frame.text(selected                ? TextKey{"plan.card"}
                           : session.playbook_open ? TextKey{"plan.playbook"}
                                                   : TextKey{"allocation.title"}),
                open,
                selected                ? std::string_view{selected->id}
                : session.playbook_open ? "playbook"
                                        : "split"};
  if (drawer) drawer.set_height(draw_drawer(frame, drawer.content(), selected));
  if (was_open && !open) close_drawer(frame);
}

}  // namespace shell
