#include "shell/panels/business_goals_panel.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "core/base/sort_stably.h"
#include "core/edit/goal_edits.h"
#include "core/metrics/break_even_roas.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/number_field.h"
#include "shell/widgets/remark_lines.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

using core::Goal;
using core::Measure;

constexpr float gap = space::s;

// Where a goal of that kind begins until the person says otherwise. The shares and the number of
// channels are judgement: less than half on one owner, three channels, two thirds kept.
double first_target(const core::Plan& plan, Measure measure) {
  switch (measure) {
    case Measure::revenue:
      return plan.business.monthly_revenue
                 ? std::round(core::middle(*plan.business.monthly_revenue))
                 : 0.0;
    case Measure::customers:
      return 0.0;
    case Measure::mer: {
      const auto roas = core::break_even_roas(plan.business);
      return roas ? std::round(core::middle(*roas) * 100.0) / 100.0 : 1.0;
    }
    case Measure::owner_share:
      return 0.5;
    case Measure::effective_number:
      return 3.0;
    case Measure::kept_if_stopped:
      return 0.66;
  }
  return 0.0;
}

NumberOptions options_of(const Frame& frame, Measure measure) {
  const core::Limits limits = core::target_limits(measure);
  NumberOptions options;
  switch (measure) {
    case Measure::revenue:
      return money_options(frame);
    case Measure::customers:
      options.decimals = 0;
      return options;
    case Measure::owner_share:
    case Measure::kept_if_stopped:
      return share_options(frame);
    case Measure::mer:
      options.decimals = 2;
      break;
    case Measure::effective_number:
      options.decimals = 1;
      break;
  }
  options.least = limits.least, options.most = limits.most;
  return options;
}

void measure_field(Frame& frame, Rect place, const Goal& goal, const std::string& name) {
  std::vector<std::string> names;
  for (const std::string_view one : core::names_of<Measure>())
    names.push_back(frame.text(TextKey{"business.measure."} + one));
  const auto chosen = dropdown(frame, place, name, names, static_cast<std::size_t>(goal.measure));
  if (!chosen || static_cast<Measure>(*chosen) == goal.measure) return;
  Goal changed = goal;
  changed.measure = static_cast<Measure>(*chosen);
  changed.target = first_target(frame.plan, changed.measure);
  frame.edits.apply("edit.set_goal", core::set_goal(changed));
}

std::string pointer_of(std::size_t index) { return "/goals/" + std::to_string(index) + "/target"; }

void target_field(Frame& frame, Rect place, const Goal& goal, std::size_t index,
                  const std::string& name) {
  std::optional<double> target = goal.target;
  const std::string remark = remark_text(frame, pointer_of(index));
  NumberOptions options = options_of(frame, goal.measure);
  options.remarked = !remark.empty();
  options.description = remark;
  const Gesture gesture = number_field(frame, place, name, target, options);
  Goal changed = goal;
  changed.target = target.value_or(goal.target);
  follow_required(frame, gesture, target.has_value(), "edit.set_goal", core::set_goal(changed));
}

void month_field(Frame& frame, Rect place, const Goal& goal, const std::string& name) {
  std::vector<core::Month> months;
  for (int i = 0; i < frame.plan.months; ++i) months.push_back(frame.plan.start.plus(i));
  if (goal.month && std::ranges::find(months, *goal.month) == months.end())
    months.push_back(*goal.month);
  core::sort_stably(months);
  std::vector<std::string> names{frame.text("business.goal_undated")};
  std::size_t selected = 0;
  for (std::size_t i = 0; i < months.size(); ++i) {
    names.push_back(frame.format.month(months[i]));
    if (goal.month == months[i]) selected = i + 1;
  }
  const auto chosen = dropdown(frame, place, name, names, selected);
  if (!chosen || *chosen == selected) return;
  Goal changed = goal;
  changed.month = *chosen == 0 ? std::nullopt : std::optional{months[*chosen - 1]};
  frame.edits.apply("edit.set_goal", core::set_goal(changed));
}

float goal_height(const Frame& frame) {
  const float control = frame.ui.control_height();
  return frame.ui.is_phone() ? 2 * control + gap : control;
}

void draw_goal(Frame& frame, Rect row, const Goal& goal, std::size_t index) {
  const IdScope scope{goal.id};
  const std::string number = std::to_string(index + 1);
  const NodeScope group{frame, Role::group, frame.text("business.goal", {{"number", number}}), row,
                        "goal"};
  // Goals are numbered as they stand, but each keeps its id when one before it goes.
  const auto named = [&](const std::string& key) {
    return frame.text(key, {{"number", number}}) + "###" + key;
  };
  const float control = frame.ui.control_height();
  Rect first = row.cut_top(control, gap);
  const Rect remove = first.cut_right(control, frame.ui.is_phone() ? gap : 4.0f);
  Rect rest = frame.ui.is_phone() ? row : first;
  Rect what = first;
  Rect amount, month;
  if (frame.ui.is_phone()) {
    amount = rest.column(0, 2, gap), month = rest.column(1, 2, gap);
    amount.h = month.h = control;
  } else {
    month = what.cut_right(std::min(136.0f, rest.w * 0.28f), gap);
    amount = what.cut_right(std::min(128.0f, rest.w * 0.26f), gap);
  }
  measure_field(frame, what, goal, named("business.goal_measure"));
  target_field(frame, amount, goal, index, named("business.goal_target"));
  month_field(frame, month, goal, named("business.goal_month"));
  if (icon_button(frame, remove, icons::close, named("business.goal_remove"),
                  {.colour = frame.theme().muted}))
    frame.edits.remove("edit.remove_goal", core::remove_goal(goal.id));
}

// A kind of goal that is not there yet, so that adding one twice does not say the same twice.
Measure next_measure(const core::Plan& plan) {
  for (const Measure one : {Measure::revenue, Measure::owner_share, Measure::kept_if_stopped,
                            Measure::effective_number})
    if (std::ranges::find(plan.goals, one, &Goal::measure) == plan.goals.end()) return one;
  return Measure::revenue;
}

void add_goal(Frame& frame) {
  Goal goal;
  goal.id = frame.ids.make("goal");
  goal.measure = next_measure(frame.plan);
  goal.target = first_target(frame.plan, goal.measure);
  goal.month = frame.plan.last_month();
  frame.edits.apply("edit.add_goal", core::add_goal(goal));
}

std::vector<std::string> remarks_here(const Frame& frame) {
  std::vector<std::string> pointers;
  std::vector<RemarkedField> fields;
  pointers.reserve(frame.plan.goals.size());
  for (std::size_t i = 0; i < frame.plan.goals.size(); ++i) {
    pointers.push_back(pointer_of(i));
    fields.push_back(
        {pointers.back(), frame.text("business.goal", {{"number", std::to_string(i + 1)}})});
  }
  return remark_lines(frame, fields);
}

}  // namespace

float draw_business_goals_panel(Frame& frame, Rect box) {
  const auto& goals = frame.plan.goals;
  const float inner = box.w - 2 * space::l;
  const std::string& sentence =
      frame.text(goals.empty() ? TextKey{"business.goals_empty"} : "business.goals_note");
  const float sentence_height = frame.paint().paragraph_height(inner, Type::small, sentence);
  const float button_h = button_height(frame, true);
  box.h = 2 * space::l + 24 + 4 + sentence_height + space::m +
          static_cast<float>(goals.size()) * (goal_height(frame) + gap) + button_h;
  const std::vector<std::string> remarks = remarks_here(frame);
  box.h += remark_lines_height(frame, inner, remarks);
  card(frame, box);

  Rect inside = box.inset(space::l);
  heading(frame, inside.cut_top(24, 4), 2, Type::title, frame.text("business.goals_title"));
  inside.cut_top(paragraph(frame, inside, Type::small, frame.theme().muted, sentence), space::m);
  for (std::size_t i = 0; i < goals.size(); ++i)
    draw_goal(frame, inside.cut_top(goal_height(frame), gap), goals[i], i);
  const std::string& add = frame.text("business.goal_add");
  const ButtonOptions options{.kind = ButtonKind::quiet, .icon = icons::add, .dense = true};
  const float width = button_width(frame, add, options);
  if (button(frame, {inside.x - space::m, inside.y, width, button_h}, add, options))
    add_goal(frame);
  inside.cut_top(button_h);
  draw_remark_lines(frame, inside, remarks);
  return box.h;
}

}  // namespace shell
