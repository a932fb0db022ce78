#include "shell/panels/activity_panel.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <vector>

#include "core/edit/activity_edits.h"
#include "core/model/lookup.h"
#include "shell/widgets/behaviour_mark.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/number_field.h"
#include "shell/widgets/plan_card.h"
#include "shell/widgets/remark_lines.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"
#include "shell/widgets/text_field.h"

namespace shell {
namespace {

// Shows or records the card with what `gesture` has changed in it.
void keep(Frame& frame, const core::Activity& changed, Gesture gesture) {
  follow(frame, gesture, "edit.set_activity", core::set_activity(changed));
}

void apply(Frame& frame, const core::Activity& changed) {
  frame.edits.apply("edit.set_activity", core::set_activity(changed));
}

void draw_when(Frame& frame, Rect& box, core::Activity activity) {
  Rect row = box.cut_top(field_height(frame), space::m);
  std::vector<std::string> months;
  const core::Month first = std::min(frame.plan.start, activity.start);
  const core::Month last = std::max(frame.plan.last_month(), activity.start);
  for (core::Month month = first; month <= last; month = month.plus(1))
    months.push_back(frame.format.month(month));
  const auto at = static_cast<std::size_t>(core::months_between(first, activity.start));
  if (const auto chosen =
          labelled_dropdown(frame, row.column(0, 2, 12), frame.text("plan.starts"), months, at)) {
    activity.start = first.plus(static_cast<int>(*chosen));
    frame.edits.apply("edit.move_activity", core::set_activity(activity));
  }
  std::optional<double> length = activity.months;
  const Gesture gesture =
      labelled_number(frame, row.column(1, 2, 12), frame.text("plan.months_long"), length,
                      {.least = 1, .most = 36, .decimals = 0});
  if (length) activity.months = std::max(1, static_cast<int>(*length));
  follow_required(frame, gesture, length.has_value(), "edit.set_activity",
                  core::set_activity(activity));
}

std::string pointer_of(const Frame& frame, const core::Activity& activity) {
  const auto found = std::ranges::find(frame.plan.activities, activity.id, &core::Activity::id);
  return "/activities/" + std::to_string(found - frame.plan.activities.begin());
}

void draw_effort(Frame& frame, Rect& box, core::Activity activity) {
  Rect row = box.cut_top(field_height(frame), space::m);
  std::optional<double> hours = activity.hours, cost = activity.cost;
  const std::string place = pointer_of(frame, activity), hours_place = place + "/hours",
                    cost_place = place + "/cost";
  const std::string odd_hours = remark_text(frame, hours_place),
                    odd_cost = remark_text(frame, cost_place);
  NumberOptions hours_field = hours_options(frame), cost_field = money_options(frame);
  hours_field.description = odd_hours, hours_field.remarked = !odd_hours.empty();
  cost_field.description = odd_cost, cost_field.remarked = !odd_cost.empty();
  const Gesture of_hours =
      labelled_number(frame, row.column(0, 2, 12), frame.text("plan.hours_total"), hours,
                      hours_field, frame.text("plan.hours_help"));
  activity.hours = hours.value_or(0);
  keep(frame, activity, of_hours);
  const Gesture of_cost =
      labelled_number(frame, row.column(1, 2, 12), frame.text("plan.cost_total"), cost, cost_field,
                      frame.text("plan.cost_help"));
  activity.cost = cost.value_or(0);
  keep(frame, activity, of_cost);
  const std::array fields{RemarkedField{hours_place, frame.text("plan.hours_total")},
                          RemarkedField{cost_place, frame.text("plan.cost_total")}};
  const std::vector<std::string> remarks = remark_lines(frame, fields);
  if (remarks.empty()) return;
  Rect below = box.cut_top(remark_lines_height(frame, box.w, remarks), space::m);
  draw_remark_lines(frame, below.moved(0, -space::m), remarks);
}

void draw_lane(Frame& frame, Rect& box, core::Activity activity) {
  std::vector<std::string> names{frame.text("plan.foundations")};
  std::size_t at = 0;
  for (const core::Channel& channel : frame.plan.channels) {
    names.push_back(channel.name);
    if (activity.channel == channel.id) at = names.size() - 1;
  }
  if (const auto chosen = labelled_dropdown(frame, box.cut_top(field_height(frame), space::m),
                                            frame.text("plan.lane"), names, at)) {
    activity.channel =
        *chosen == 0 ? std::nullopt : std::optional{frame.plan.channels[*chosen - 1].id};
    frame.edits.apply("edit.move_activity", core::set_activity(activity));
  }
}

void draw_purpose(Frame& frame, Rect& box, core::Activity activity) {
  const FieldLabel label_text{frame, box.cut_top(size::label, size::label_gap),
                              frame.text("plan.purpose"), frame.text("plan.purpose_help")};
  std::vector<std::string> names;
  for (const std::string_view name : core::names_of<core::Purpose>())
    names.push_back(frame.text(TextKey{"plan.purpose_"} + name));
  const std::size_t at =
      activity.purpose ? static_cast<std::size_t>(*activity.purpose) : names.size();
  if (const auto chosen = segments(frame, box.cut_top(frame.ui.control_height(), space::m),
                                   frame.text("plan.purpose"), names, at)) {
    activity.purpose = static_cast<core::Purpose>(*chosen);
    apply(frame, activity);
  }
}

void draw_behaviours(Frame& frame, Rect& box, core::Activity activity) {
  if (frame.plan.behaviours.empty()) return;
  const FieldLabel label_text{frame, box.cut_top(size::label, size::label_gap),
                              frame.text("plan.serves"), frame.text("plan.serves_help")};
  std::vector<std::string> names;
  const auto selected = std::make_unique<bool[]>(frame.plan.behaviours.size());
  for (std::size_t i = 0; i < frame.plan.behaviours.size(); ++i) {
    names.push_back(behaviour_name(frame, frame.plan.behaviours[i]));
    selected[i] = std::ranges::find(activity.behaviours, frame.plan.behaviours[i].id) !=
                  activity.behaviours.end();
  }
  float height = 0;
  if (const auto clicked = chips(frame, box, frame.text("plan.serves"), names,
                                 {selected.get(), names.size()}, height)) {
    const core::Id& id = frame.plan.behaviours[*clicked].id;
    if (selected[*clicked])
      std::erase(activity.behaviours, id);
    else
      activity.behaviours.push_back(id);
    apply(frame, activity);
  }
  box.cut_top(height + space::m);
}

void draw_after(Frame& frame, Rect& box, core::Activity activity) {
  std::vector<std::string> names{frame.text("plan.after_nothing")};
  std::vector<core::Id> ids{""};
  for (const core::Activity& other : frame.plan.activities) {
    if (other.id == activity.id) continue;
    names.push_back(other.title.empty() ? frame.text("plan.untitled_card") : other.title);
    ids.push_back(other.id);
  }
  if (ids.size() < 2) return;
  const auto found =
      activity.after.empty() ? ids.begin() : std::ranges::find(ids, activity.after.front());
  const auto at = static_cast<std::size_t>(found - ids.begin());
  if (const auto chosen =
          labelled_dropdown(frame, box.cut_top(field_height(frame), space::m),
                            frame.text("plan.after"), names, at, frame.text("plan.after_help"))) {
    // A card may come after several; the list changes the first of them and keeps the others.
    std::erase(activity.after, ids[*chosen]);
    if (!activity.after.empty() && at < ids.size()) activity.after.erase(activity.after.begin());
    if (*chosen != 0) activity.after.insert(activity.after.begin(), ids[*chosen]);
    apply(frame, activity);
  }
}

void draw_end(Frame& frame, Rect& box, const core::Activity& activity) {
  const ButtonOptions quiet{.icon = icons::content_copy, .dense = true};
  const std::string copy = frame.text("plan.duplicate"), remove = frame.text("plan.remove_card");
  Rect row = box.cut_top(button_height(frame, true), space::m);
  if (button(frame, row.cut_left(button_width(frame, copy, quiet), 8), copy, quiet)) {
    const core::Id id = frame.ids.make("card");
    frame.edits.apply("edit.duplicate_activity", core::duplicate_activity(activity.id, id));
    frame.session.plan.activity = id;
  }
  const ButtonOptions red{.kind = ButtonKind::destructive, .dense = true};
  if (button(frame, row.cut_left(button_width(frame, remove, red)), remove, red)) {
    frame.edits.remove("edit.remove_activity", core::remove_activity(activity.id));
    frame.session.plan.activity.clear();
  }
}

}  // namespace

float draw_activity_panel(Frame& frame, Rect box, const core::Activity& source) {
  const IdScope scope{source.id};
  const float top = box.y;
  core::Activity activity = source;
  const std::string title =
      activity.title.empty() ? frame.text("plan.untitled_card") : activity.title;
  box.cut_top(wrapped_heading(frame, {box.x, box.y, box.w - 40, box.h}, 2, Type::heading, title),
              2);
  box.cut_top(paragraph(frame, box, Type::small, frame.theme().muted, card_line(frame, activity)),
              space::l);

  keep(frame, activity,
       labelled_text(frame, box.cut_top(field_height(frame), space::m),
                     frame.text("plan.card_title"), activity.title,
                     {.placeholder = frame.text("plan.card_title_hint")}));
  activity = source;
  draw_lane(frame, box, activity);
  draw_when(frame, box, activity);
  draw_effort(frame, box, activity);
  draw_purpose(frame, box, activity);
  draw_behaviours(frame, box, activity);

  Rect row = box.cut_top(field_height(frame), space::m);
  std::vector<std::string> kinds;
  for (const std::string_view name : core::names_of<core::ActivityKind>())
    kinds.push_back(frame.text(TextKey{"plan.kind_"} + name));
  if (const auto chosen = labelled_dropdown(frame, row.column(0, 2, 12), frame.text("plan.kind"),
                                            kinds, static_cast<std::size_t>(activity.kind))) {
    activity.kind = static_cast<core::ActivityKind>(*chosen);
    apply(frame, activity);
  }
  activity = source;
  keep(frame, activity,
       labelled_text(frame, row.column(1, 2, 12), frame.text("plan.who"), activity.who));
  activity = source;
  const Gesture of_effect =
      labelled_range(frame, box.cut_top(field_height(frame)), frame.text("plan.effect_label"),
                     activity.effect, money_options(frame), frame.text("plan.effect_help"));
  if (of_effect != Gesture::none && activity.effect && !activity.effect->evidence)
    activity.effect->evidence = core::Evidence::guess;
  keep(frame, activity, of_effect);
  box.cut_top(4);
  label(frame, box.cut_top(20, space::m), Type::small, frame.theme().muted,
        frame.text("plan.effect_means"));
  activity = source;
  draw_after(frame, box, activity);
  const bool done = !activity.done.empty();
  const std::string done_text =
      done ? frame.text("plan.done_on", {{"date", frame.format.date(activity.done)}})
           : frame.text("plan.done");
  if (check_box(frame, box.cut_top(frame.ui.control_height(), space::m), done_text + "###done",
                done))
    frame.edits.apply("edit.set_activity_done",
                      core::set_activity_done(activity.id, done ? "" : frame.today));
  keep(frame, activity,
       labelled_text(frame, box.cut_top(size::label + size::label_gap + 84, space::l),
                     frame.text("plan.note"), activity.note, {.multiline = true}));
  draw_end(frame, box, source);
  return box.y - top;
}

}  // namespace shell
