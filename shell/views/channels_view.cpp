#include "shell/views/channels_view.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/model/lookup.h"
#include "shell/panels/blind_list_panel.h"
#include "shell/panels/blind_rating_panel.h"
#include "shell/panels/channel_compare_panel.h"
#include "shell/panels/channel_decision_panel.h"
#include "shell/panels/channel_details_panel.h"
#include "shell/panels/channel_gaps_panel.h"
#include "shell/panels/channel_physics_panel.h"
#include "shell/panels/channel_ranking_panel.h"
#include "shell/panels/channel_ratings_panel.h"
#include "shell/panels/channel_today_panel.h"
#include "shell/panels/fit_answer_panel.h"
#include "shell/panels/fit_legend_panel.h"
#include "shell/panels/fit_list_panel.h"
#include "shell/panels/fit_ranking_panel.h"
#include "shell/panels/fit_table_panel.h"
#include "shell/panels/fit_weights_panel.h"
#include "shell/panels/library_panel.h"
#include "shell/panels/raters_panel.h"
#include "shell/widgets/button.h"
#include "shell/widgets/drawer.h"
#include "shell/widgets/fit_ranking.h"
#include "shell/widgets/fit_row.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/next_step.h"
#include "shell/widgets/scopes.h"

namespace shell {
namespace {

using Rows = std::vector<FitRow>;

void open_library(Frame& frame) {
  frame.session.fit.library_open = true;
  frame.session.fit.raters_open = false;
  frame.ui.animating = true;
}

// While nothing can be compared, a card says what to do about it; answers the height used.
float draw_empty_state(Frame& frame, Rect box, const Rows& rows) {
  if (!rows.empty() && std::ranges::any_of(rows, &FitRow::has_rating)) return 0;
  const std::string count = frame.format.number(static_cast<double>(frame.library.channels.size()));
  const std::string sentence = rows.empty() ? frame.text("fit.empty.sentence", {{"count", count}})
                                            : frame.text("fit.traits.sentence");
  const Rect place = box.cut_top(empty_state_height(frame, box.w, sentence));
  if (rows.empty()) {
    if (empty_state(frame, place, frame.text("fit.empty.title"), sentence,
                    frame.text("fit.empty.action")))
      open_library(frame);
    return place.h;
  }
  if (empty_state(frame, place, frame.text("fit.traits.title"), sentence,
                  frame.text("fit.traits.action")))
    frame.command(Command::Kind::go_to, "business");
  return place.h + space::l;
}

void open_raters(Frame& frame) {
  frame.session.fit.raters_open = true;
  frame.session.fit.library_open = false;
  frame.ui.animating = true;
}

float draw_below_table(Frame& frame, Rect box) {
  const float top = box.y;
  const std::string add = frame.text("fit.add"), raters = frame.text("fit.raters.open");
  const ButtonOptions adding{.kind = ButtonKind::action, .icon = icons::add, .dense = true};
  const ButtonOptions rating{.icon = icons::people_outline, .dense = true};
  const float height = button_height(frame, true);
  if (frame.ui.is_phone()) {
    box.cut_top(draw_fit_legend_panel(frame, box), space::s);
    if (button(frame, box.cut_top(height, space::s), raters, rating)) open_raters(frame);
    if (button(frame, box.cut_top(height), add, adding)) open_library(frame);
    return box.y - top;
  }
  Rect line = box;
  const Rect second = line.cut_right(button_width(frame, add, adding), space::s);
  const Rect first = line.cut_right(button_width(frame, raters, rating), space::l);
  const float legend = draw_fit_legend_panel(frame, line);
  if (button(frame, {first.x, first.y, first.w, height}, raters, rating)) open_raters(frame);
  if (button(frame, {second.x, second.y, second.w, height}, add, adding)) open_library(frame);
  return std::max(legend, height);
}

void draw_page(Frame& frame, Rect rest, const core::Fit& fit, const Rows& rows, float padding) {
  ScrollArea area{frame, "channels page", rest};
  Rect page = area.content().inset(padding, 0);
  page.w = std::min(page.w, size::content_max);
  const float top = page.y;
  page.cut_top(frame.ui.is_phone() ? space::l : space::xl);
  // Who rates alone is not to be led by what comes of it.
  if (!frame.session.fit.rater.empty()) {
    page.cut_top(draw_blind_list_panel(frame, page));
    return area.set_height(page.y - top + space::xl);
  }
  page.cut_top(draw_fit_answer_panel(frame, page, rows), space::l);
  page.cut_top(draw_empty_state(frame, page, rows));
  if (!rows.empty()) {
    page.cut_top(frame.ui.is_phone() ? draw_fit_list_panel(frame, page, rows)
                                     : draw_fit_table_panel(frame, page, rows),
                 space::m);
    page.cut_top(draw_below_table(frame, page), space::l);
    // What the draws answer later stands below what can be pressed.
    if (rows.size() > 1) page.cut_top(draw_fit_weights_panel(frame, page, fit), space::l);
    if (const float ranking = draw_fit_ranking_panel(frame, page, fit); ranking > 0)
      page.cut_top(ranking, space::xl);
    page.cut_top(
        next_step(frame, page, frame.text("fit.next"), frame.text("fit.next_action"), "plan"));
  }
  area.set_height(page.y - top + space::xl);
}

void section_line(Frame& frame, Rect& box, float before, float after) {
  box.cut_top(before);
  frame.paint().horizontal(box.x, box.y, box.w, frame.theme().hairline);
  box.cut_top(after);
}

float draw_channel(Frame& frame, Rect box, const core::Fit& fit, const FitRow& row) {
  const IdScope scope{row.channel->id};
  const core::Channel& channel = *row.channel;
  const float top = box.y;
  if (!frame.session.fit.rater.empty()) {
    box.cut_top(draw_blind_rating_panel(frame, box, row));
    return box.y - top;
  }
  box.cut_top(draw_channel_gaps_panel(frame, box, row));
  section_line(frame, box, space::l, space::m);
  box.cut_top(draw_channel_decision_panel(frame, box, channel));
  section_line(frame, box, space::l, space::xs);
  box.cut_top(draw_channel_today_panel(frame, box, channel));
  section_line(frame, box, space::xs, space::xs);
  box.cut_top(draw_channel_ratings_panel(frame, box, row));
  section_line(frame, box, space::xs, space::xs);
  box.cut_top(draw_channel_physics_panel(frame, box, channel));
  section_line(frame, box, space::xs, space::xs);
  box.cut_top(draw_channel_details_panel(frame, box, channel));
  // What comes of a worker stands last: it may change its length at any time, and would move what
  // the pointer is about to press.
  section_line(frame, box, space::xs, space::m);
  if (const float ranking = draw_channel_ranking_panel(frame, box, fit, channel); ranking > 0)
    box.cut_top(ranking, space::l);
  box.cut_top(draw_channel_compare_panel(frame, box, fit, channel));
  return box.y - top;
}

// What the drawer shows, and what it is called.
enum class Shown { nothing, channel, library, raters };

Shown shown_now(const FitSession& fit, const FitRow* selected) {
  return fit.library_open  ? Shown::library
         : fit.raters_open ? Shown::raters
         : selected        ? Shown::channel
                           : Shown::nothing;
}

}  // namespace

void draw_channels_view(Frame& frame, Rect content) {
  FitSession& fit = frame.session.fit;
  // Who rates alone has the channel open that they rate; with anything else the mode ends.
  if (fit.library_open || fit.raters_open || !core::find_by_id(frame.plan.raters, fit.rater) ||
      !core::find_by_id(frame.plan.channels, fit.channel))
    fit.rater.clear();
  const core::Fit found = fit_now(frame);
  follow_ranking(frame, found);
  const Rows rows = fit_rows(frame, found);
  const FitRow* const selected = fit_row_of(rows, fit.channel);
  const Shown shown = shown_now(fit, selected);
  bool open = shown != Shown::nothing;
  const Rect rest = Drawer::rest(frame, content, open);
  draw_page(frame, rest, found, rows,
            open && !frame.ui.drawer_overlays() ? space::xl : frame.ui.page_padding());
  if (!open) return;

  // A row chosen beside the open library is shown in the next frame.
  const std::string name = shown == Shown::library  ? frame.text("fit.library.title")
                           : shown == Shown::raters ? frame.text("fit.raters.title")
                                                    : selected->channel->name;
  const std::string about = shown == Shown::library  ? "library"
                            : shown == Shown::raters ? "raters"
                                                     : selected->channel->id;
  Drawer drawer{frame, content, name, open, about};
  if (drawer)
    drawer.set_height(shown == Shown::library ? draw_library_panel(frame, drawer.content())
                      : shown == Shown::raters
                          ? draw_raters_panel(frame, drawer.content())
                          : draw_channel(frame, drawer.content(), found, *selected));
  if (open) return;
  // Closing the library shows the channel that was open before, if it still is in the plan.
  fit.library_open = fit.raters_open = false;
  if (shown != Shown::channel) return;
  fit.channel.clear();
  fit.rater.clear();
}

}  // namespace shell
