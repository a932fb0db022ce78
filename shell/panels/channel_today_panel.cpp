#include "shell/panels/channel_today_panel.h"

#include <algorithm>
#include <string>

#include "core/edit/channel_edits.h"
#include "core/metrics/today_mix.h"
#include "shell/widgets/disclosure.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/number_field.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr float section_height = 44;

bool has_history(const core::Plan& plan, const core::TodayMix& mix, const core::Id& channel) {
  return std::ranges::any_of(plan.history, [&](const core::HistoryRow& row) {
    return row.month == mix.month && row.channel == channel;
  });
}

// What the history says is read here, not typed a second time.
float draw_history(Frame& frame, Rect box, const core::TodayMix& mix,
                   const core::ChannelToday& today) {
  const float top = box.y;
  const auto line = [&](TextKey key, const std::string& value) {
    const Rect row = box.cut_top(24);
    label(frame, row, Type::small, frame.theme().muted, frame.text(key));
    label(frame, row, Type::small_strong, frame.theme().text, value, Align::right);
  };
  if (today.revenue) line("fit.today.revenue", frame.format.money(core::middle(*today.revenue)));
  if (today.spend) line("fit.today.spend", frame.format.money(*today.spend));
  if (today.hours) line("fit.today.hours", frame.format.hours(*today.hours));
  box.cut_top(paragraph(
      frame, box, Type::small, frame.theme().muted,
      frame.text("fit.today.history", {{"month", frame.format.month_in_words(*mix.month)}})));
  return box.y - top;
}

float draw_fields(Frame& frame, Rect box, const core::Channel& channel) {
  const core::Today said = channel.today.value_or(core::Today{});
  const auto keep = [&](Gesture gesture, const core::Today& changed) {
    const bool is_empty = changed == core::Today{};
    follow(frame, gesture, "edit.set_channel_today",
           core::set_channel_today(channel.id, is_empty ? std::nullopt : std::optional{changed}));
  };
  FieldGrid grid{frame, box, 2};
  core::Today changed = said;
  keep(labelled_estimate(frame, grid.next(2), frame.text("fit.today.revenue"), changed.revenue,
                         money_options(frame), frame.text("fit.today.revenue.help")),
       changed);
  changed = said;
  keep(labelled_number(frame, grid.next(), frame.text("fit.today.spend"), changed.spend,
                       money_options(frame)),
       changed);
  changed = said;
  keep(labelled_number(frame, grid.next(), frame.text("fit.today.hours"), changed.hours,
                       hours_options(frame)),
       changed);
  return grid.height();
}

}  // namespace

float draw_channel_today_panel(Frame& frame, Rect box, const core::Channel& channel) {
  const IdScope section{"today"};
  const float top = box.y;
  bool& open = frame.session.fit.today_open;
  const core::TodayMix mix = core::today_mix(frame.plan, frame.library.owners);
  const core::ChannelToday* const today = core::find_channel(mix, channel.id);
  const std::string share =
      today && today->share
          ? frame.text("fit.today.share", {{"share", frame.format.share(*today->share)}})
          : frame.text("fit.today.unknown");
  if (disclosure(frame, box.cut_top(section_height), frame.text("fit.today.title"), open, share))
    open = !open;
  if (!open) return box.y - top;
  box.cut_top(space::xs);
  box.cut_top(today && mix.month && has_history(frame.plan, mix, channel.id)
                  ? draw_history(frame, box, mix, *today)
                  : draw_fields(frame, box, channel),
              space::m);
  return box.y - top;
}

}  // namespace shell
