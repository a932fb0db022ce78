#include "shell/panels/plan_month_panel.h"

#include <algorithm>
#include <string>

#include "core/edit/activity_edits.h"
#include "core/edit/spend_edits.h"
#include "core/metrics/month_load.h"
#include "shell/widgets/board_layout.h"
#include "shell/widgets/button.h"
#include "shell/widgets/channel_mark.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/number_field.h"
#include "shell/widgets/plan_card.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

void draw_load(Frame& frame, Rect& box, const core::MonthLoad& load) {
  const Theme& theme = frame.theme();
  const Rect whole = box.cut_top(116, space::l);
  card(frame, whole);
  Rect inside = whole.inset(space::l, space::m);
  const auto line = [&](std::string_view name, double used, std::optional<double> limit,
                        const std::string& words, bool over) {
    const Rect row = inside.cut_top(24, 2);
    label(frame, row, Type::small, theme.muted, name);
    label(frame, row, Type::small_strong, over ? theme.bad : theme.text, words, Align::right);
    capacity_bar(frame, inside.cut_top(6, 12), used, limit,
                 std::max(used, limit.value_or(used) * 1.1));
  };
  const auto words = [&](const std::string& used, std::optional<std::string> limit) {
    return limit ? frame.text("plan.used_of", {{"used", used}, {"limit", *limit}}) : used;
  };
  const auto hours_limit =
      load.hours_there ? std::optional{frame.format.hours(*load.hours_there)} : std::nullopt;
  const auto money_limit =
      load.budget ? std::optional{frame.format.money(*load.budget)} : std::nullopt;
  line(frame.text("plan.time"), load.hours, load.hours_there,
       words(hours_limit ? frame.format.number(load.hours) : frame.format.hours(load.hours),
             hours_limit),
       load.hours_over() > 0.005);
  line(frame.text("plan.money"), load.money, load.budget,
       words(money_limit ? frame.format.number(load.money) : frame.format.money(load.money),
             money_limit),
       load.money_over() > 0.005);
}

void draw_cards(Frame& frame, Rect& box, core::Month month) {
  const Theme& theme = frame.theme();
  std::vector<const core::Activity*> here;
  for (const core::Activity& activity : frame.plan.activities)
    if (activity.start <= month && month < activity.start.plus(activity.months))
      here.push_back(&activity);
  const std::string& add = frame.text("common.add");
  const ButtonOptions quiet{.kind = ButtonKind::quiet, .icon = icons::add};
  Rect head = box.cut_top(44, space::s);
  if (button(
          frame, head.cut_right(button_width(frame, add, quiet)), add,
          {.kind = ButtonKind::quiet, .icon = icons::add, .name = frame.text("plan.add_card")})) {
    core::Activity activity;
    activity.id = frame.ids.make("card");
    activity.start = month;
    frame.session.plan.activity = activity.id;
    frame.edits.apply("edit.add_activity", core::add_activity(activity));
  }
  heading(frame, head, 2, Type::title,
          here.empty()
              ? frame.text("plan.cards_none")
              : frame.text_count("plan.cards_this_month", static_cast<double>(here.size())));
  const NodeScope list{frame, Role::list, frame.text("plan.cards"), box};
  for (const core::Activity* activity : here) {
    const IdScope scope{activity->id};
    const Rect place = box.cut_top(size::plan_card_touch, space::s);
    const NodeScope item{frame, Role::list_item, card_place(frame, *activity), place};
    const Hit hit =
        row_button(frame, place, card_place(frame, *activity),
                   {.draw_background = false, .description = card_line(frame, *activity)});
    draw_plan_card(frame, place, *activity, CardLook::rest, hit.held);
    frame.paint().icon({place.right() - 36, place.y, 24, place.h}, icons::chevron_right,
                       theme.muted);
    if (hit.clicked) frame.session.plan.activity = activity->id;
  }
}

void draw_spend(Frame& frame, Rect& box, core::Month month) {
  const bool any = std::ranges::any_of(
      frame.plan.channels, [&](const core::Channel& c) { return shows_spend(frame.plan, c); });
  if (!any) return;
  box.cut_top(space::m);
  heading(frame, box.cut_top(28, space::s), 2, Type::title, frame.text("plan.spend_this_month"));
  for (const core::Channel& channel : frame.plan.channels) {
    if (!shows_spend(frame.plan, channel)) continue;
    const IdScope scope{channel.id};
    Rect row = box.cut_top(44, space::s);
    const Rect field = row.cut_right(132, space::m);
    swatch(frame, {row.x + 4, row.centre().y}, channel_colour_of(frame, channel));
    row.cut_left(16);
    label(frame, row, Type::body, frame.theme().text, channel.name);
    std::optional<double> amount;
    if (const auto found = frame.plan.spend.find(channel.id); found != frame.plan.spend.end())
      if (const auto at = found->second.find(month); at != found->second.end()) amount = at->second;
    NumberOptions options = money_options(frame);
    options.decimals = 0;
    const Gesture gesture = number_field(
        frame, field,
        frame.text("plan.spend_of", {{"lane", channel.name}, {"month", frame.format.month(month)}}),
        amount, options);
    follow(frame, gesture, "edit.set_spend", core::set_spend(channel.id, month, amount));
  }
}

// The month that asks for too much, else the present one.
int first_month_to_show(const Frame& frame) {
  if (const auto advice = core::load_advice(frame.plan))
    return core::months_between(frame.plan.start, advice->load.month);
  const auto now = core::month_from_text(std::string_view{frame.today}.substr(0, 7));
  return now ? core::months_between(frame.plan.start, *now) : 0;
}

}  // namespace

float draw_plan_month_panel(Frame& frame, Rect box) {
  const float top = box.y;
  int& shown_month = frame.session.plan.phone_month;
  if (shown_month < 0) shown_month = first_month_to_show(frame);
  shown_month = std::clamp(shown_month, 0, frame.plan.months - 1);
  const core::Month month = frame.plan.start.plus(shown_month);
  Rect head = box.cut_top(44, space::m);
  std::optional<LeftToRight> order{std::in_place, frame};
  const auto step = [&](Icon icon, TextKey key, int by) {
    const int to = shown_month + by;
    if (icon_button(frame, head.cut_right(44, 4), icon, frame.text(key),
                    {.disabled = to < 0 || to >= frame.plan.months}))
      shown_month = to, frame.ui.animating = true;
  };
  step(icons::chevron_right, "plan.next_month", 1);
  step(icons::chevron_left, "plan.previous_month", -1);
  const auto phase = std::ranges::find_if(frame.plan.phases, [&](const core::Phase& p) {
    return p.start <= month && month < p.start.plus(p.months);
  });
  heading(frame, head.cut_top(24), 2, Type::title, frame.format.month_title(month));
  if (phase != frame.plan.phases.end())
    label(frame, head.cut_top(20), Type::small, frame.theme().muted, phase->name);
  order.reset();

  const auto loads = core::month_loads(frame.plan);
  draw_load(frame, box, loads[static_cast<std::size_t>(shown_month)]);
  draw_cards(frame, box, month);
  draw_spend(frame, box, month);
  return box.y - top;
}

}  // namespace shell
