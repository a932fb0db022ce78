#include "shell/views/strip.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

#include "core/metrics/kept_share.h"
#include "core/metrics/today_mix.h"
#include "shell/widgets/channel_mark.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

struct Number {
  std::string label, short_label, value, beside;
};

std::optional<double> revenue_goal(const core::Plan& plan) {
  for (const core::Goal& goal : plan.goals)
    if (goal.measure == core::Measure::revenue) return goal.target;
  return std::nullopt;
}

std::array<Number, 4> numbers_of(const Frame& frame) {
  const core::TodayMix mix = core::today_mix(frame.plan, frame.library.owners);
  const std::string unknown = frame.text("strip.unknown");
  const bool phone = frame.ui.is_phone();
  std::array<Number, 4> numbers{
      {{frame.text("strip.revenue"), frame.text("strip.short_revenue"), unknown, ""},
       {frame.text("strip.effective"), frame.text("strip.short_channels"), unknown, ""},
       {frame.text("strip.owner"), "", unknown, ""},
       {frame.text("strip.kept_none"), "", unknown, ""}}};
  const auto total = mix.total ? mix.total : mix.revenue;
  if (total) {
    numbers[0].value =
        phone ? frame.format.money_short(*total) : frame.format.money(std::round(*total));
    numbers[0].beside = frame.text("strip.per_month");
    if (const auto goal = revenue_goal(frame.plan))
      numbers[0].beside = frame.text("strip.goal", {{"value", frame.format.money(*goal)}});
  }
  const auto by_channel = core::concentration_by_channel(mix);
  if (by_channel) {
    std::size_t known = 0;
    for (const core::ChannelToday& channel : mix.channels)
      known += channel.share.value_or(0) > 0 ? 1 : 0;
    numbers[1].value = frame.format.number(by_channel->effective_number, 1, true);
    numbers[1].beside = frame.text_count("strip.of_channels", static_cast<double>(known));
  }
  if (!mix.owners.empty()) {
    const core::OwnerToday& largest = mix.owners.front();
    const std::string name = frame.library.owners.display_name_of_key(frame.plan, largest.key,
                                                                      frame.preferences.language);
    numbers[2].value =
        phone ? frame.format.share(largest.share) : name + " " + frame.format.share(largest.share);
    numbers[2].short_label = name;
    numbers[3].label = frame.text("strip.kept", {{"owner", name}});
    numbers[3].short_label = frame.text("strip.short_without", {{"owner", name}});
    if (const auto kept = core::kept_if_owner_stops(mix, largest.key))
      numbers[3].value = frame.format.share(*kept);
  }
  return numbers;
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
    SemanticNode node;
    const IdScope place{static_cast<int>(i)};
    node.id = node_id("strip number");
    node.role = Role::text;
    node.name =
        number.label + ": " + number.value + (number.beside.empty() ? "" : ", " + number.beside);
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
