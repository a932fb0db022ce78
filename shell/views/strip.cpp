#include "shell/views/strip.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "core/metrics/kept_share.h"
#include "core/metrics/today_mix.h"
#include "shell/panels/audit_table_panel.h"
#include "shell/widgets/audit_page.h"
#include "shell/widgets/button.h"
#include "shell/widgets/channel_mark.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

struct Number {
  std::string label, short_label, value;
  std::string beside = {};
  bool is_known = false;
};

std::optional<double> goal_of(const core::Plan& plan, core::Measure measure) {
  for (const core::Goal& goal : plan.goals)
    if (goal.measure == measure) return goal.target;
  return std::nullopt;
}

std::string goal_text(const Frame& frame, std::string value) {
  return frame.text("strip.goal", {{"value", std::move(value)}});
}

std::array<Number, 4> numbers_of(const Frame& frame) {
  const core::TodayMix mix = core::today_mix(frame.plan, frame.library.owners);
  const bool phone = frame.ui.is_phone();
  const std::string& unknown = frame.text(phone ? TextKey{"strip.short_unknown"} : "strip.unknown");
  std::array<Number, 4> numbers{
      {{frame.text("strip.revenue"), frame.text("strip.short_revenue"), unknown},
       {frame.text("strip.effective"), frame.text("strip.short_channels"), unknown},
       {frame.text("strip.owner"), frame.text("strip.short_owner"), unknown},
       {frame.text("strip.kept_none"), frame.text("strip.short_kept"), unknown}}};
  const auto total = mix.total ? mix.total : mix.revenue;
  if (total) {
    numbers[0].value =
        phone ? frame.format.money_short(*total) : frame.format.money(std::round(*total));
    numbers[0].is_known = true;
    numbers[0].beside = frame.text("strip.per_month");
    if (mix.month)
      numbers[0].label =
          frame.text("strip.revenue_of", {{"month", frame.format.month(*mix.month)}});
    if (const auto goal = goal_of(frame.plan, core::Measure::revenue))
      numbers[0].beside = goal_text(frame, frame.format.money(*goal));
  }
  const auto by_channel = core::concentration_by_channel(mix);
  if (by_channel) {
    numbers[1].is_known = true;
    std::size_t known = 0;
    for (const core::ChannelToday& channel : mix.channels)
      known += channel.share.value_or(0) > 0 ? 1 : 0;
    numbers[1].value = frame.format.number(by_channel->effective_number, 1, true);
    // What no channel accounts for is a stream as well.
    const bool has_rest = mix.unattributed > 0.005;
    numbers[1].beside =
        frame.text_count(has_rest ? TextKey{"strip.of_channels_rest"} : "strip.of_channels",
                         static_cast<double>(known + (has_rest ? 1 : 0)));
    if (const auto goal = goal_of(frame.plan, core::Measure::effective_number))
      numbers[1].beside = goal_text(frame, frame.format.number(*goal, 1));
  }
  if (!mix.owners.empty()) {
    const core::OwnerToday& largest = mix.owners.front();
    const std::string name = frame.library.owners.display_name_of_key(frame.plan, largest.key,
                                                                      frame.preferences.language);
    numbers[2].value =
        phone ? frame.format.share(largest.share) : name + " " + frame.format.share(largest.share);
    numbers[2].short_label = name;
    if (const auto goal = goal_of(frame.plan, core::Measure::owner_share))
      numbers[2].beside = goal_text(frame, frame.format.share(*goal));
    if (const auto goal = goal_of(frame.plan, core::Measure::kept_if_stopped))
      numbers[3].beside = goal_text(frame, frame.format.share(*goal));
    numbers[2].is_known = true;
    numbers[3].label = frame.text("strip.kept", {{"owner", name}});
    numbers[3].short_label = frame.text("strip.short_without", {{"owner", name}});
    if (const auto kept = core::kept_if_owner_stops(mix, largest.key))
      numbers[3].value = frame.format.share(*kept), numbers[3].is_known = true;
  }
  return numbers;
}

// Goes to the field that a number waits for. Where nothing is counted by months yet, the sales of
// all are a number of the business; else they, and what each channel makes, are said in the audit.
void seek_missing(Frame& frame, std::size_t number) {
  frame.ui.animating = true;
  if (number == 0 && frame.plan.history.empty()) {
    frame.session.sought_field = frame.text("business.revenue");
    return frame.command(Command::Kind::go_to, "business");
  }
  if (frame.plan.channels.empty()) {
    frame.session.fit.library_open = true;
    return frame.command(Command::Kind::go_to, "channels");
  }
  const core::TodayMix mix = core::today_mix(frame.plan, frame.library.owners);
  AuditSession& audit = frame.session.audit;
  audit.month = mix.month;
  audit.from.reset();
  frame.session.sought_field = frame.text("audit.total.revenue");
  const auto waiting = std::ranges::find_if(
      mix.channels, [](const core::ChannelToday& channel) { return !channel.revenue; });
  if (number != 0 && waiting != mix.channels.end())
    frame.session.sought_field =
        audit_revenue_field(frame, waiting->channel, audit_page(frame).month);
  frame.command(Command::Kind::go_to, "audit");
}

// A number that is not known yet leads to what it waits for.
void draw_unknown(Frame& frame, Rect cell, const Number& number, std::size_t index) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  const bool phone = frame.ui.is_phone();
  const Hit hit =
      row_button(frame, cell.inset(2), frame.text("strip.unknown_of", {{"what", number.label}}),
                 {.radius = radius::control});
  if (hit.clicked) seek_missing(frame, index);
  const std::string& name =
      phone && !number.short_label.empty() ? number.short_label : number.label;
  if (phone) {
    paint.text({cell.x + 2, cell.y + 6, cell.w - 4, 22}, Type::small_strong, theme.accent,
               number.value, Align::centre);
    paint.text({cell.x + 2, cell.y + 28, cell.w - 4, 18}, Type::micro, theme.muted, name,
               Align::centre);
    return;
  }
  cell = cell.inset(space::l, 8);
  paint.text(cell.cut_top(20), Type::small, theme.muted, name);
  paint.text(cell.cut_top(24), Type::body_strong, theme.accent, number.value);
}

}  // namespace

void draw_strip(Frame& frame, Rect rect) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  paint.fill(rect, theme.surface);
  paint.horizontal(rect.x, rect.y, rect.w, theme.hairline);
  const NodeScope scope{frame, Role::contentinfo, frame.text("strip.title"), rect, "strip"};
  const bool phone = frame.ui.is_phone();
  const auto numbers = numbers_of(frame);
  const Rect inside = phone ? rect : rect.inset(frame.ui.page_padding() - space::l, 0);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const Number& number = numbers[i];
    Rect cell = inside.column(static_cast<int>(i), 4, 0);
    if (i > 0) paint.vertical(cell.x, rect.y, rect.h, theme.hairline);
    const IdScope place{static_cast<int>(i)};
    if (!number.is_known) {
      draw_unknown(frame, cell, number, i);
      continue;
    }
    SemanticNode node;
    node.id = node_id("strip number");
    node.role = Role::text;
    node.name = frame.text("strip.said", {{"label", number.label}, {"value", number.value}}) +
                (number.beside.empty() ? "" : ", " + number.beside);
    node.rect = cell;
    frame.ui.semantics.add(std::move(node));
    if (phone) {
      paint.text({cell.x + 2, cell.y + 6, cell.w - 4, 22}, Type::body_strong, theme.text,
                 number.value, Align::centre);
      paint.text({cell.x + 2, cell.y + 28, cell.w - 4, 18}, Type::micro, theme.muted,
                 number.short_label.empty() ? number.label : number.short_label, Align::centre);
      continue;
    }
    cell = cell.inset(space::l, 8);
    paint.text(cell.cut_top(20), Type::small, theme.muted, number.label);
    const float width = std::min(paint.width(Type::title, number.value), cell.w);
    paint.text({cell.x, cell.y, width + 1, 24}, Type::title, theme.text, number.value);
    const float left = cell.w - width - 8;
    // Shortened before it would wrap: the comparison goes first.
    if (!number.beside.empty() && paint.fits(Type::small, number.beside, left))
      paint.text({cell.x + width + 8, cell.y + 1, left, 24}, Type::small, theme.muted,
                 number.beside);
  }
}

}  // namespace shell
