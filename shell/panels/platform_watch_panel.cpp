#include "shell/panels/platform_watch_panel.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "core/edit/activity_edits.h"
#include "core/edit/platform_edits.h"
#include "core/edit/several_edits.h"
#include "core/model/lookup.h"
#include "core/platforms/watch.h"
#include "shell/widgets/button.h"
#include "shell/widgets/date_field.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/platform_draft.h"
#include "shell/widgets/platform_fields.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

using core::Platform;
using core::Watch;

constexpr float row_height = 56;
constexpr std::string_view step = "edit.set_platform";

template <auto member>
const auto* of_watch(const Platform& platform, const core::Id& id) {
  const Watch* const at = core::find_by_id(platform.watch, id);
  return at ? &(at->*member) : nullptr;
}

NumberOptions days_options(const Frame& frame) {
  return {.unit = frame.text("platforms.launch.days"), .least = 1, .most = 3650, .decimals = 0};
}

// The rhythm and when it is due: those with one the latest first, then the others.
struct Line {
  const Watch* watch;
  const core::WatchDue* due;  // null: without a rhythm
};

std::vector<Line> lines_of(const Platform& platform, const std::vector<core::WatchDue>& due) {
  std::vector<Line> lines;
  for (const core::WatchDue& one : due)
    lines.push_back({core::find_by_id(platform.watch, one.watch), &one});
  for (const Watch& watch : platform.watch)
    if (!watch.every_days) lines.push_back({&watch, nullptr});
  return lines;
}

// In days, or in full months and years where those say more.
std::string days_text(const Frame& frame, int days) {
  constexpr int few_days = 60, year = 12;
  if (days < few_days) return frame.text_count("fit.library.day", days);
  // One day more: a year of 365 days has twelve months.
  const int months = static_cast<int>((days + 1) / core::days_per_month);
  const std::string rest = frame.text_count("fit.library.month", months % year);
  if (months < year) return rest;
  const std::string years = frame.text_count("platforms.watch.years", months / year);
  return months % year == 0
             ? years
             : frame.text("platforms.watch.and", {{"years", years}, {"months", rest}});
}

std::string due_text(const Frame& frame, const Line& line) {
  if (!line.due) return frame.text("platforms.watch.no_rhythm");
  const std::string every = frame.text_count("platforms.watch.every", *line.watch->every_days);
  if (line.due->next.empty()) return every + " · " + frame.text("platforms.watch.never");
  if (line.due->days_late == 0) return every + " · " + frame.text("platforms.watch.today");
  return every + " · " +
         frame.text(line.due->is_due ? TextKey{"platforms.watch.late"} : "platforms.watch.ahead",
                    {{"time", days_text(frame, std::abs(line.due->days_late))}});
}

float draw_add(Frame& frame, Rect box, const Platform& platform, PlatformDraft& draft) {
  const float top = box.y;
  Watch& watch = draft.watch;
  Rect row = box.cut_top(field_height(frame), space::s);
  const Rect days = row.cut_right(120, space::m);
  const std::string &what = frame.text("platforms.watch.what"),
                    &every = frame.text("platforms.watch.every_days");
  const Gesture named = labelled_text(frame, row, what, watch.what,
                                      {.placeholder = frame.text("platforms.watch.what_hint")});
  const Gesture timed = labelled_number(frame, days, every, watch.every_days, days_options(frame));
  const std::string& add = frame.text("platforms.watch.add");
  const bool is_empty = watch.what.find_first_not_of(' ') == std::string::npos;
  const ButtonOptions options{
      .kind = ButtonKind::action, .icon = icons::add, .dense = true, .disabled = is_empty};
  Rect last = box.cut_top(button_height(frame, true));
  const bool is_pressed =
      button(frame, last.cut_left(button_width(frame, add, options)), add, options);
  if ((is_pressed || is_entered(frame, named, what) || is_entered(frame, timed, every)) &&
      !is_empty) {
    watch.id = frame.ids.make(watch.what);
    const core::Edit edit = core::edit_platform(
        platform.id, [added = watch](Platform& one) { one.watch.push_back(added); });
    frame.edits.apply(step, edit);
    // What is refused stays to be mended.
    if (edit(frame.plan)) watch = {};
  }
  return box.y - top;
}

float draw_open(Frame& frame, Rect box, const Platform& platform, const Watch& watch) {
  const float top = box.y;
  const PlatformPart part{platform, watch.id};
  box.cut_top(space::s);
  platform_text(frame, box.cut_top(field_height(frame), space::s),
                frame.text("platforms.watch.what"), part, of_watch<&Watch::what>);
  Rect row = box.cut_top(field_height(frame), space::s);
  platform_number(frame, row.column(0, 2, space::l), frame.text("platforms.watch.every_days"), part,
                  of_watch<&Watch::every_days>, days_options(frame));
  std::string last = watch.last;
  const Gesture gesture =
      labelled_date(frame, row.column(1, 2, space::l), frame.text("platforms.watch.last"), last);
  follow_checked(
      frame, gesture, step,
      core::set_platform_text(platform.id, watch.id, of_watch<&Watch::last>, std::move(last)));
  platform_text(frame, box.cut_top(field_height(frame), space::s),
                frame.text("platforms.watch.note"), part, of_watch<&Watch::note>);
  remove_part_button(frame, box.cut_top(button_height(frame, true), space::m),
                     frame.text("common.remove"), part);
  return box.y - top;
}

float draw_line(Frame& frame, Rect box, const Platform& platform, const Line& line,
                PlatformDraft& draft) {
  const Watch& watch = *line.watch;
  const IdScope scope{watch.id};
  const Theme& theme = frame.theme();
  const float top = box.y;
  const bool is_open = draft.watched == watch.id;
  const std::string& what = watch.what.empty() ? frame.text("platforms.watch.what") : watch.what;
  const std::string due = due_text(frame, line);
  Rect row = box.cut_top(row_height);
  const NodeScope item{frame, Role::list_item, what, row, "watch"};
  const std::string& seen = frame.text("platforms.watch.seen");
  const std::string name = frame.text("platforms.watch.seen_of", {{"what", what}});
  const ButtonOptions options{
      .icon = icons::check, .dense = true, .disabled = watch.last == frame.today, .name = name};
  const float height = button_height(frame, true), width = button_width(frame, seen, options);
  const Rect aside =
      frame.ui.is_phone() ? box.cut_top(height, space::s) : row.cut_right(width, space::m);
  const Hit hit =
      row_button(frame, row, what,
                 {.radius = radius::control, .value = due, .unfolds = true, .is_open = is_open});
  if (hit.clicked) draft.watched = is_open ? core::Id{} : watch.id;
  Rect inside = row.inset(space::s, space::s);
  frame.paint().text(inside.cut_top(20), Type::body_strong, theme.text, what);
  frame.paint().text(inside.cut_top(20), Type::small,
                     line.due && line.due->is_due ? theme.warn : theme.muted, due);
  if (button(frame, {aside.x, aside.centre().y - height / 2, width, height}, seen, options))
    frame.edits.apply(
        step, core::set_platform_text(platform.id, watch.id, of_watch<&Watch::last>, frame.today));
  if (is_open) box.cut_top(draw_open(frame, box, platform, watch));
  frame.paint().horizontal(box.x, box.y, box.w, theme.hairline);
  box.cut_top(1);
  return box.y - top;
}

// The next look of each as a card, those left out that the plan has.
std::vector<core::Activity> cards_of(const Frame& frame, const Platform& platform,
                                     const std::vector<core::WatchDue>& due) {
  std::vector<core::Activity> cards;
  for (const core::WatchDue& one : due) {
    const Watch& watch = *core::find_by_id(platform.watch, one.watch);
    const std::string day = std::max(one.next, frame.today);
    core::Activity card;
    card.title = frame.text("platforms.watch.card", {{"what", watch.what}});
    card.note = frame.format.date(day);
    card.kind = core::ActivityKind::audit;
    card.purpose = core::Purpose::keep;
    card.channel = platform.channel;
    card.start = std::clamp(core::month_from_text(day.substr(0, 7)).value_or(frame.plan.start),
                            frame.plan.start, frame.plan.last_month());
    const auto is_same = [&](const core::Activity& one) {
      return one.title == card.title && one.channel == card.channel && one.start == card.start;
    };
    if (!std::ranges::any_of(frame.plan.activities, is_same)) cards.push_back(std::move(card));
  }
  return cards;
}

}  // namespace

float draw_platform_watch_panel(Frame& frame, Rect box, const Platform& platform) {
  PlatformDraft& draft = draft_of(frame, platform);
  const float top = box.y;
  const std::string& title = frame.text("platforms.tab.watch");
  box.cut_top(
      paragraph(frame, box, Type::small, frame.theme().muted, frame.text("platforms.watch.text")),
      space::m);
  box.cut_top(draw_add(frame, box, platform, draft), space::l);
  if (platform.watch.empty()) return box.y - top;
  const auto due = core::watch_list(platform, frame.today);
  {
    const NodeScope list{frame, Role::list, title, box, "watch"};
    for (const Line& line : lines_of(platform, due))
      box.cut_top(draw_line(frame, box, platform, line, draft));
  }
  box.cut_top(space::m);
  auto cards = cards_of(frame, platform, due);
  const std::string& plan = frame.text("platforms.watch.cards");
  const ButtonOptions options{.icon = icons::view_week, .dense = true, .disabled = cards.empty()};
  Rect last = box.cut_top(button_height(frame, true));
  if (button(frame, last.cut_left(std::min(last.w, button_width(frame, plan, options))), plan,
             options)) {
    std::vector<core::Edit> edits;
    for (core::Activity& card : cards) {
      card.id = frame.ids.make(card.title);
      edits.push_back(core::add_activity(std::move(card)));
    }
    frame.edits.remove("edit.add_activities", core::in_turn(std::move(edits)));
  }
  return box.y - top;
}

}  // namespace shell
