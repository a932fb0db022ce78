#include "shell/panels/plan_header_panel.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/edit/phase_edits.h"
#include "core/metrics/month_load.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/number_field.h"
#include "shell/widgets/popover.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"
#include "shell/widgets/text_field.h"

namespace shell {
namespace {

void set_phase(Frame& frame, const core::Phase& phase, Gesture gesture) {
  follow(frame, gesture, "edit.set_phase", core::set_phase(phase));
}

void draw_phase_form(Frame& frame, core::Phase phase, Rect anchor, NodeId id) {
  Popover sheet{frame, id, frame.text("plan.phase"), anchor, 320, 236};
  if (!sheet) return;
  Rect form = sheet.content().inset(10, 6);
  set_phase(frame, phase,
            labelled_text(frame, form.cut_top(size::field_with_label, 12),
                          frame.text("plan.phase_name"), phase.name));
  Rect row = form.cut_top(size::field_with_label, 16);
  std::vector<std::string> months;
  for (int i = 0; i < frame.plan.months; ++i)
    months.push_back(frame.format.month(frame.plan.start.plus(i)));
  const int at = core::months_between(frame.plan.start, phase.start);
  if (const auto chosen = labelled_dropdown(frame, row.column(0, 2, 12), frame.text("plan.starts"),
                                            months, static_cast<std::size_t>(at))) {
    phase.start = frame.plan.start.plus(static_cast<int>(*chosen));
    frame.edits.apply("edit.set_phase", core::set_phase(phase));
  }
  std::optional<double> length = phase.months;
  const Gesture gesture =
      labelled_number(frame, row.column(1, 2, 12), frame.text("plan.months_long"), length,
                      {.least = 1, .most = 36, .decimals = 0});
  if (length) phase.months = static_cast<int>(*length);
  follow_required(frame, gesture, length.has_value(), "edit.set_phase", core::set_phase(phase));
  if (button(frame,
             form.cut_top(size::control_dense)
                 .cut_left(button_width(frame, frame.text("plan.remove_phase"), {.dense = true})),
             frame.text("plan.remove_phase"), {.kind = ButtonKind::destructive, .dense = true})) {
    frame.edits.remove("edit.remove_phase", core::remove_phase(phase.id));
    close_popover(frame);
  }
}

void add_phase(Frame& frame) {
  core::Phase phase;
  phase.name = frame.text("plan.new_phase");
  phase.start = frame.plan.start;
  for (const core::Phase& other : frame.plan.phases)
    phase.start = std::max(phase.start, other.start.plus(other.months));
  if (phase.start > frame.plan.last_month()) phase.start = frame.plan.last_month();
  phase.months = 1;
  phase.id = frame.ids.make(phase.name);
  frame.edits.apply("edit.add_phase", core::add_phase(phase));
}

void draw_phase(Frame& frame, const core::Phase& phase, Rect box) {
  const IdScope scope{phase.id};
  const Theme& theme = frame.theme();
  frame.paint().vertical(box.x, box.y, box.h, theme.hairline);
  const std::string name = phase.name.empty() ? frame.text("plan.new_phase") : phase.name;
  const NodeId id = node_id("phase form");
  const Hit hit = row_button(frame, box.inset(2, 2), name + "###phase",
                             {.radius = radius::badge,
                              .description = frame.text("plan.edit_phase"),
                              .opens = Popup::dialog,
                              .is_open = is_open(frame, id)});
  frame.paint().text({box.x + 12, box.y, box.w - 14, box.h}, Type::small_strong, theme.text, name);
  if (hit.clicked) open_popover(frame, id);
  draw_phase_form(frame, phase, box, id);
}

// In the cell of the month where each begins.
void draw_phases(Frame& frame, const BoardLayout& board) {
  const ClipScope clip{frame, board.phases};
  for (int i = 0; i < board.months; ++i) {
    const NodeScope cell{frame, Role::cell, "", board.cell(board.phases, i),
                         "phases " + std::to_string(board.first.plus(i).index)};
    for (const core::Phase& phase : frame.plan.phases) {
      const int from = std::max(0, core::months_between(board.first, phase.start));
      const int to =
          std::min(board.months, core::months_between(board.first, phase.start.plus(phase.months)));
      if (to <= from || from != i) continue;
      Rect box = board.cell(board.phases, i);
      box.w *= static_cast<float>(to - from);
      draw_phase(frame, phase, box);
    }
  }
}

void draw_phase_row(Frame& frame, const BoardLayout& board, Rect name) {
  const std::string& words = frame.text("plan.phase");
  const NodeScope row{
      frame, Role::row, words, {name.x, name.y, name.w + board.phases.w, name.h}, "phase row"};
  {
    const NodeScope header{frame, Role::row_header, words, name, "phase header"};
    const Rect inside = name.inset(16, 0);
    frame.paint().text(inside, Type::small, frame.theme().muted, words);
    if (icon_button(frame, {inside.right() - 20, inside.centre().y - 13, 26, 26}, icons::add,
                    frame.text("plan.add_phase"),
                    {.colour = frame.theme().accent, .icon_size = 16}))
      add_phase(frame);
  }
  draw_phases(frame, board);
}

// The year of the first month shown, and what there is in it of time and money.
void draw_corner(Frame& frame, const BoardLayout& board, Rect box) {
  const NodeScope cell{frame, Role::cell, "", box, "corner"};
  const Theme& theme = frame.theme();
  box = box.inset(16, 0);
  box.cut_top(8);
  label(frame, box.cut_top(20), Type::small_strong, theme.text, std::to_string(board.first.year()));
  const core::Month month = board.first;
  if (const auto hours = frame.plan.capacity.hours.at(month))
    label(frame, box.cut_top(18), Type::small, theme.muted,
          frame.text("plan.time_there", {{"hours", frame.format.hours(*hours)}}));
  if (const auto money = frame.plan.capacity.budget.at(month))
    label(frame, box.cut_top(18), Type::small, theme.muted,
          frame.text("plan.money_there", {{"money", frame.format.money_short(*money)}}));
}

void draw_month(Frame& frame, Rect cell, const core::MonthLoad& load, bool names_year) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  if (load.is_over()) paint.fill({cell.x + 1, cell.y, cell.w - 1, cell.h}, theme.bad_soft);
  Rect inside = cell.inset(12, 8);
  const Rect top = inside.cut_top(20, 4);
  const double most_hours = std::max(load.hours, load.hours_there.value_or(load.hours) * 1.25);
  const std::string hours = load.hours_over() > 0.005 ? "+" + frame.format.hours(load.hours_over())
                                                      : frame.format.hours(load.hours);
  paint.text(top, load.hours_over() > 0.005 ? Type::small_strong : Type::small,
             load.hours_over() > 0.005 ? theme.bad : theme.muted, hours, Align::right);
  paint.text(top, Type::small_strong, theme.text,
             frame.format.month_heading(load.month) +
                 (names_year ? " " + std::to_string(load.month.year()) : ""));
  capacity_bar(frame, inside.cut_top(6, 6), load.hours, load.hours_there, most_hours);
  const std::string money =
      load.budget ? frame.text("plan.money_of",
                               {{"money", frame.format.money_short_bare(load.money, *load.budget)},
                                {"budget", frame.format.money_short(*load.budget)}})
                  : frame.format.money_short(load.money);
  paint.text(inside.cut_top(20), Type::small, load.money_over() > 0.005 ? theme.bad : theme.muted,
             money);

  SemanticNode node;
  node.id = node_id("month");
  node.role = Role::column_header;
  node.rect = cell;
  node.name = frame.text(load.is_over() ? TextKey{"plan.month_over"} : "plan.month_said",
                         {{"month", frame.format.month(load.month)},
                          {"hours", frame.format.hours(load.hours)},
                          {"money", money},
                          {"over", hours}});
  frame.ui.semantics.add(std::move(node));
}

}  // namespace

void draw_plan_header_panel(Frame& frame, const BoardLayout& board) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  const Rect top{board.corner.x, board.phases.y, board.corner.w + board.phases.w,
                 board.phases.h + board.header.h};
  paint.fill({top.x, top.y + 12, top.w, top.h - 12}, theme.page);
  paint.fill(top, theme.page, radius::card);
  paint.horizontal(top.x, board.phases.bottom(), top.w, theme.hairline);
  paint.horizontal(top.x, top.bottom(), top.w, theme.hairline);

  Rect corner = board.corner;
  draw_phase_row(frame, board, corner.cut_top(board.phases.h));
  const NodeScope row{
      frame, Role::row, frame.text("plan.months"), {top.x, board.header.y, top.w, board.header.h}};
  draw_corner(frame, board, corner);
  const auto loads = core::month_loads(frame.plan);
  for (int i = 0; i < board.months; ++i) {
    const auto index =
        static_cast<std::size_t>(core::months_between(frame.plan.start, board.first) + i);
    if (index >= loads.size()) break;
    const IdScope scope{static_cast<int>(index)};
    draw_month(frame, board.column(i), loads[index],
               i > 0 && loads[index].month.month_of_year() == 0);
    paint.vertical(board.column(i).x, board.header.y, board.header.h, theme.hairline);
  }
}

}  // namespace shell
