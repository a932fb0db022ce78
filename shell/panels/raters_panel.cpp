#include "shell/panels/raters_panel.h"

#include <algorithm>
#include <string>

#include "core/edit/rater_edits.h"
#include "core/model/criteria.h"
#include "core/model/lookup.h"
#include "core/model/rating_range.h"
#include "core/rating/effective_rating.h"
#include "core/rating/rater_differences.h"
#include "shell/text/search.h"
#include "shell/widgets/button.h"
#include "shell/widgets/fit_row.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"
#include "shell/widgets/text_field.h"

namespace shell {
namespace {

constexpr float close_button = 44;  // at the top right of the drawer
constexpr std::size_t differences_shown = 12;

void line(Frame& frame, Rect box) {
  frame.paint().horizontal(box.x, box.y, box.w, frame.theme().hairline);
}

float draw_rater(Frame& frame, Rect box, const core::Rater& rater) {
  const IdScope scope{rater.id};
  const float top = box.y;
  line(frame, box);
  box.cut_top(space::m);
  const float side = frame.ui.control_height();
  Rect row = box.cut_top(side, space::xs);
  const std::string remove = frame.text("fit.raters.remove", {{"name", rater.name}});
  if (icon_button(frame, row.cut_right(side, space::xs), icons::close, remove,
                  {.icon_size = size::icon_small})) {
    if (frame.session.fit.rater == rater.id) frame.session.fit.rater.clear();
    frame.edits.remove("edit.remove_rater", core::remove_rater(rater.id));
  }
  std::string name = rater.name;
  follow(frame, text_field(frame, row, frame.text("fit.raters.name"), name), "edit.rename_rater",
         core::rename_rater(rater.id, name));

  const double all = static_cast<double>(frame.plan.channels.size() * core::criterion_ids().size());
  const std::string given = frame.text_count(
      "fit.raters.given", static_cast<double>(core::ratings_given(frame.plan, rater.id)),
      {{"all", frame.format.number(all)}});
  const std::string rate = frame.text("fit.raters.rate"),
                    said = frame.text("fit.raters.rate_as", {{"name", rater.name}});
  const ButtonOptions options{.dense = true, .name = said};
  Rect last = box.cut_top(button_height(frame, true), space::m);
  if (frame.plan.channels.empty()) {
    label(frame, last, Type::small, frame.theme().muted, frame.text("fit.raters.no_channels"));
    return box.y - top;
  }
  const Rect place = last.cut_right(std::min(last.w, button_width(frame, rate, options)), space::s);
  label(frame, last, Type::small, frame.theme().muted, given);
  if (button(frame, place, rate, options)) {
    frame.session.fit.rater = rater.id;
    frame.session.fit.raters_open = false;
    if (!core::find_by_id(frame.plan.channels, frame.session.fit.channel))
      frame.session.fit.channel = frame.plan.channels.front().id;
  }
  return box.y - top;
}

float draw_add(Frame& frame, Rect box) {
  const float top = box.y;
  std::string& name = frame.session.fit.rater_name;
  const std::string& field = frame.text("fit.raters.new");
  const Gesture gesture = labelled_text(
      frame, box.cut_top(size::label + size::label_gap + frame.ui.control_height(), space::s),
      field, name);
  const std::string& add = frame.text("fit.raters.add");
  const bool is_empty = search_form(name).find_first_not_of(' ') == std::string::npos;
  const ButtonOptions options{.icon = icons::add, .dense = true, .disabled = is_empty};
  Rect place = box.cut_top(button_height(frame, true));
  place.w = std::min(place.w, button_width(frame, add, options));
  if (button(frame, place, add, options) || (is_entered(frame, gesture, field) && !is_empty)) {
    frame.edits.apply("edit.add_rater",
                      core::add_rater({.id = frame.ids.make(name), .name = name}));
    name.clear();
  }
  return box.y - top;
}

float draw_difference(Frame& frame, Rect box, const core::RaterDifference& difference) {
  const IdScope channel_scope{difference.channel};
  const IdScope criterion_scope{difference.criterion};
  const float top = box.y;
  const core::Channel* const channel = core::find_by_id(frame.plan.channels, difference.channel);
  const auto number = [&](double value) { return frame.format.number(value, 1); };
  const std::string what =
      frame.text("fit.raters.about", {{"channel", channel ? channel->name : difference.channel},
                                      {"criterion", criterion_name(frame, difference.criterion)}});
  line(frame, box);
  box.cut_top(space::s);
  box.cut_top(paragraph(frame, box, Type::small_strong, frame.theme().text, what), space::xxs);
  std::string who;
  for (const core::RaterNote& note : difference.notes) {
    const core::Rater* const rater = core::find_by_id(frame.plan.raters, note.rater);
    who += (who.empty() ? "" : " · ") +
           frame.text("fit.raters.noted",
                      {{"name", rater ? rater->name : note.rater},
                       {"rating", rating_text(frame, note.rating, note.low, note.high)}});
  }
  const double mean = difference.mean();
  const core::Rating* const agreed =
      core::find_rating(frame.plan, std::nullopt, difference.channel, difference.criterion);
  const bool is_agreed =
      agreed && agreed->rating == mean &&
      core::range_of(*agreed) == core::Interval{difference.low(), difference.high()};
  const std::string keep = is_agreed ? frame.text("fit.raters.agreed", {{"rating", number(mean)}})
                                     : frame.text("fit.raters.agree", {{"rating", number(mean)}});
  const std::string said = keep + ", " + what;
  const ButtonOptions options{.kind = ButtonKind::quiet, .dense = true, .name = said};
  Rect row = box.cut_top(button_height(frame, true));
  const float width = button_width(frame, keep, options);
  Rect place = row.cut_right(std::min(row.w / 2, width), space::s);
  // One line stands beside the button, more of them hang below it.
  const float inset = (row.h - size::label) / 2;
  const float height = paragraph(frame, row.moved(0, inset), Type::small, frame.theme().muted, who);
  box.cut_top(std::max(0.0f, height + inset - row.h), space::xs);
  if (is_agreed)
    label(frame, place, Type::small, frame.theme().good, keep, Align::right);
  else if (button(frame, place, keep, options))
    frame.edits.apply("edit.agree_on_rating",
                      core::agree_on_rating(difference.channel, difference.criterion));
  return box.y - top;
}

float draw_differences(Frame& frame, Rect box) {
  if (frame.plan.raters.size() < 2) return 0;
  const float top = box.y;
  const auto found = core::rater_differences(frame.plan);
  heading(frame, box.cut_top(size::label, space::xs), 3, Type::small_strong,
          frame.text("fit.raters.differences"));
  const auto apart = static_cast<std::size_t>(std::ranges::count_if(
      found, [](const core::RaterDifference& one) { return one.apart() > 0; }));
  const std::string said =
      found.empty()
          ? frame.text("fit.raters.nothing_common")
          : frame.text_count("fit.raters.apart", static_cast<double>(apart),
                             {{"all", frame.format.number(static_cast<double>(found.size()))}});
  box.cut_top(paragraph(frame, box, Type::small, frame.theme().muted, said), space::s);
  bool& all = frame.session.fit.all_differences;
  for (std::size_t i = 0; i < (all ? found.size() : std::min(found.size(), differences_shown)); ++i)
    box.cut_top(draw_difference(frame, box, found[i]));
  if (found.size() <= differences_shown || all) return box.y - top;
  const std::string more = frame.text(
      "fit.raters.all", {{"all", frame.format.number(static_cast<double>(found.size()))}});
  const ButtonOptions quiet{.kind = ButtonKind::quiet, .dense = true};
  const Rect place = box.cut_top(button_height(frame, true));
  if (button(frame,
             {place.x - space::m, place.y, std::min(place.w, button_width(frame, more, quiet)),
              place.h},
             more, quiet)) {
    all = true;
    frame.ui.animating = true;
  }
  return box.y - top;
}

}  // namespace

float draw_raters_panel(Frame& frame, Rect box) {
  const IdScope scope{"raters"};
  const float top = box.y;
  Rect head = box;
  head.w -= close_button;
  heading(frame, head.cut_top(28), 2, Type::heading, frame.text("fit.raters.title"));
  box.cut_top(28, space::xs);
  box.cut_top(
      paragraph(frame, box, Type::small, frame.theme().muted, frame.text("fit.raters.note")),
      space::m);
  for (const core::Rater& rater : frame.plan.raters) box.cut_top(draw_rater(frame, box, rater));
  // Agreement is between two.
  if (frame.plan.raters.size() < 2) box.cut_top(draw_add(frame, box), space::l);
  box.cut_top(draw_differences(frame, box));
  return box.y - top;
}

}  // namespace shell
