#include "shell/panels/library_panel.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "core/base/month.h"
#include "core/edit/channel_edits.h"
#include "shell/text/search.h"
#include "shell/widgets/button.h"
#include "shell/widgets/channel_mark.h"
#include "shell/widgets/library_filters.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/physics_words.h"
#include "shell/widgets/popover.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"
#include "shell/widgets/text_field.h"

namespace shell {
namespace {

constexpr float close_button = 44;  // at the top right of the drawer
constexpr float physics_width = 300, physics_height = 420;

bool is_in_plan(const core::Plan& plan, const core::LibraryChannel& row) {
  return std::ranges::any_of(plan.channels, [&](const core::Channel& channel) {
    return channel.library && channel.library->id == row.id;
  });
}

std::string first_result(const Frame& frame, const core::LibraryChannel& row) {
  const auto& days = row.physics.first_result_days;
  if (!days) return frame.text("fit.library.first_unknown");
  const bool in_months = days->low >= 28;
  const double unit = in_months ? core::days_per_month : 1;
  const double low = std::max(1.0, std::round(days->low / unit)),
               high = std::max(low, std::round(days->high / unit));
  const std::string range =
      low == high
          ? frame.text_count(in_months ? TextKey{"fit.library.month"} : "fit.library.day", low)
          : frame.text(in_months ? TextKey{"fit.library.months"} : "fit.library.days",
                       {{"low", frame.format.number(low)}, {"high", frame.format.number(high)}});
  return frame.text("fit.library.first", {{"range", range}});
}

// How the channel works, value by value with what each rests on.
void draw_physics(Frame& frame, Rect place, const core::LibraryChannel& row) {
  const std::string& name = frame.in_language(row.name);
  const std::string title = frame.text("fit.library.physics_of", {{"channel", name}});
  const NodeId id = node_id("physics");
  const ButtonOptions options{.kind = ButtonKind::quiet,
                              .dense = true,
                              .name = title,
                              .opens = Popup::dialog,
                              .is_open = is_open(frame, id)};
  const std::string& words = frame.text("fit.library.physics");
  // Its words, not its padding, stand in line with what is above.
  place.x -= space::m;
  place.w = std::min(place.w, button_width(frame, words, options));
  if (button(frame, place, words, options))
    is_open(frame, id) ? close_popover(frame) : open_popover(frame, id);
  Popover sheet{frame, id, title, place, physics_width, physics_height};
  if (!sheet) return;
  Rect box = sheet.content().inset(space::m, space::s);
  const float top = box.y;
  for (const PhysicsProperty& property : physics_properties()) {
    const auto& value = row.physics.*(property.field);
    if (!value) continue;
    Rect line = box.cut_top(22);
    const std::string amount = physics_amount(frame, *value, property.unit);
    label(frame, line.cut_right(frame.paint().width(Type::small_strong, amount) + 1, space::s),
          Type::small_strong, frame.theme().text, amount, Align::right);
    label(frame, line, Type::small, frame.theme().text, physics_name(frame, property));
    const std::string source = physics_source(*value);
    box.cut_top(paragraph(frame, box, Type::micro, frame.theme().muted,
                          source.empty() ? frame.text("fit.physics.judgement") : source),
                space::s);
  }
  sheet.set_height(box.y - top + 2 * space::s);
}

void draw_add(Frame& frame, Rect box, const core::LibraryChannel& row) {
  const std::string& name = frame.in_language(row.name);
  if (is_in_plan(frame.plan, row)) {
    const std::string& added = frame.text("fit.library.added");
    const float width = tag_width(frame, added, icons::check);
    tag(frame, {box.right() - width, box.centre().y - size::badge / 2}, added, TagTone::good,
        icons::check);
    return;
  }
  const std::string add = frame.text("fit.library.add"),
                    said = frame.text("fit.library.add_of", {{"channel", name}});
  const ButtonOptions options{.dense = true, .name = said};
  const float width = std::min(box.w, button_width(frame, add, options));
  if (!button(frame, {box.right() - width, box.y, width, box.h}, add, options)) return;
  frame.edits.apply("edit.add_channel", core::add_library_channel(frame.ids.make(row.id), row));
  frame.ui.semantics.announce(frame.text("fit.library.added_of", {{"channel", name}}));
}

float action_width(const Frame& frame) {
  return std::max(button_width(frame, frame.text("fit.library.add"), {.dense = true}),
                  tag_width(frame, frame.text("fit.library.added"), icons::check));
}

std::string owner_line(const Frame& frame, const core::LibraryChannel& row) {
  const std::string owner = owner_name(frame, row.owner);
  return owner.empty() ? frame.text("fit.owner.none") : owner;
}

// Where the parts of a row stand, so that its height is known before it is drawn.
struct RowPlaces {
  Rect name, owner, action, summary, first, physics;
  float height = 0;
};

RowPlaces places_of(const Frame& frame, Rect box, const core::LibraryChannel& row) {
  const Paint& paint = frame.paint();
  const float top = box.y;
  const auto cut_text = [&](Rect& from, std::string_view text, Type type, float gap) {
    return from.cut_top(paint.paragraph_height(from.w, type, text), gap);
  };
  RowPlaces places;
  box.cut_top(space::m);
  Rect head = box;
  places.action = Rect{box.right() - action_width(frame), box.y, action_width(frame),
                       button_height(frame, true)};
  head.cut_right(places.action.w, space::s);
  head.cut_left(space::l);
  places.name = cut_text(head, frame.in_language(row.name), Type::small_strong, 0);
  places.owner = cut_text(head, owner_line(frame, row), Type::small, space::xxs);
  box.cut_top(std::max(head.y, places.action.bottom()) - box.y);
  box.cut_left(space::l);
  places.summary = cut_text(box, frame.in_language(row.summary), Type::small, space::xxs);
  places.first = cut_text(box, first_result(frame, row), Type::small, space::xs);
  places.physics = box.cut_top(button_height(frame, true), space::m);
  places.height = box.y - top;
  return places;
}

void draw_row(Frame& frame, Rect box, const core::LibraryChannel& row, const RowPlaces& places) {
  const IdScope scope{row.id};
  const Theme& theme = frame.theme();
  const std::string& name = frame.in_language(row.name);
  const NodeScope item{frame, Role::list_item, name, box};
  frame.paint().horizontal(box.x, box.y, box.w, theme.hairline);
  swatch(frame, {box.x + 4, places.name.y + 10}, channel_colour(theme, row.colour));
  paragraph(frame, places.name, Type::small_strong, theme.text, name);
  paragraph(frame, places.owner, Type::small, theme.muted, owner_line(frame, row));
  draw_add(frame, places.action, row);
  paragraph(frame, places.summary, Type::small, theme.text, frame.in_language(row.summary));
  paragraph(frame, places.first, Type::small, theme.muted, first_result(frame, row));
  draw_physics(frame, places.physics, row);
}

float draw_rows(Frame& frame, Rect box) {
  const float top = box.y;
  std::vector<const core::LibraryChannel*> wanted;
  for (const core::LibraryChannel& row : frame.library.channels)
    if (is_wanted(frame, row)) wanted.push_back(&row);
  const std::string count =
      wanted.empty() ? frame.text("fit.library.not_found")
                     : frame.text_count("fit.library.found", static_cast<double>(wanted.size()));
  box.cut_top(paragraph(frame, box, Type::small, frame.theme().muted, count), space::xs);

  std::vector<RowPlaces> places;
  float height = 0;
  for (const core::LibraryChannel* row : wanted) {
    places.push_back(places_of(frame, {box.x, box.y + height, box.w, 0}, *row));
    height += places.back().height;
  }
  const NodeScope list{
      frame, Role::list, frame.text("fit.library.list"), {box.x, box.y, box.w, height}};
  for (std::size_t i = 0; i < wanted.size(); ++i)
    draw_row(frame, box.cut_top(places[i].height), *wanted[i], places[i]);
  frame.paint().horizontal(box.x, box.y, box.w, frame.theme().hairline);
  return box.y - top;
}

float draw_own(Frame& frame, Rect box) {
  const float top = box.y;
  FitSession& fit = frame.session.fit;
  const std::string& hint = frame.text("fit.library.own.placeholder");
  const float field = size::label + size::label_gap + frame.ui.control_height();
  labelled_text(frame, box.cut_top(field, space::s), frame.text("fit.library.own"), fit.own_name,
                {.placeholder = hint});
  const std::string& add = frame.text("fit.library.own_add");
  const ButtonOptions options{
      .icon = icons::add,
      .dense = true,
      .disabled = search_form(fit.own_name).find_first_not_of(' ') == std::string::npos};
  Rect place = box.cut_top(button_height(frame, true));
  place.w = std::min(place.w, button_width(frame, add, options));
  if (button(frame, place, add, options)) {
    const core::Id id = frame.ids.make(fit.own_name);
    frame.edits.apply("edit.add_channel", core::add_own_channel(id, fit.own_name));
    // Nothing is known of it yet, so its details are asked for at once.
    fit.own_name.clear();
    fit.library_open = fit.raters_open = false;
    fit.channel = id;
    fit.details_open = fit.physics_open = true;
  }
  return box.y - top;
}

}  // namespace

float draw_library_panel(Frame& frame, Rect box) {
  const float top = box.y;
  Rect head = box;
  head.w -= close_button;
  heading(frame, head.cut_top(28), 2, Type::heading, frame.text("fit.library.title"));
  box.cut_top(28, space::xs);
  box.cut_top(paragraph(frame, box, Type::small, frame.theme().muted,
                        frame.text_count("fit.library.note",
                                         static_cast<double>(frame.library.channels.size()))),
              space::m);
  box.cut_top(draw_library_filters(frame, box));
  box.cut_top(draw_rows(frame, box), space::l);
  box.cut_top(draw_own(frame, box));
  return box.y - top;
}

}  // namespace shell
