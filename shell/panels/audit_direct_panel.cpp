#include "shell/panels/audit_direct_panel.h"

#include <algorithm>
#include <cmath>

#include "shell/charts/paired_bars.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

PairedBars direct_chart(const Frame& frame, const AuditPage& page,
                        const core::UnmixedDirect& direct) {
  const auto number = [&](double visits) { return frame.format.number(std::round(visits)); };
  PairedBars chart{.id = "direct",
                   .title = frame.text("audit.direct_title"),
                   .note = frame.text("audit.visits_a_month"),
                   .grade = core::Evidence::library,
                   .names = frame.text("audit.column.channel"),
                   .first_name = frame.text("audit.counted"),
                   .second_name = frame.text("audit.likely")};
  const auto add = [&](const core::Id& channel, double counted, std::optional<double> likely,
                       std::optional<double> low, std::optional<double> high) {
    BarPair pair{.name = channel_name(frame, channel),
                 .colour = part_colour(frame, page.audit, channel),
                 .first = counted,
                 .first_value = number(counted),
                 .second_value = frame.text("audit.cannot_be_told")};
    if (likely) {
      pair.second = std::max(0.0, *likely);
      pair.second_value = number(*likely);
      pair.low = std::max(0.0, low.value_or(*likely));
      pair.high = std::max(0.0, high.value_or(*likely));
      if (pair.high > pair.low + 0.5)
        pair.range = frame.text("common.range", {{"low", number(*low)}, {"high", number(*high)}});
    }
    pair.is_bad = likely && *likely < 0;
    chart.rows.push_back(std::move(pair));
  };
  add(direct.channel, direct.counted, direct.rest, direct.low, direct.high);
  for (const core::UnmixedChannel& channel : direct.channels)
    add(channel.channel, channel.labelled, channel.visits, channel.low, channel.high);
  return chart;
}

std::string direct_words(const Frame& frame, const core::UnmixedDirect& direct) {
  const double elsewhere = direct.counted - direct.rest;
  std::string words =
      direct.is_inconsistent()
          ? frame.text("audit.direct_inconsistent",
                       {{"visits", frame.format.number(std::round(elsewhere))},
                        {"counted", frame.format.number(std::round(direct.counted))}})
          : frame.text("audit.direct_words",
                       {{"visits", frame.format.number(std::round(elsewhere))},
                        {"counted", frame.format.number(std::round(direct.counted))}});
  std::string unknown;
  for (const core::UnmixedChannel& channel : direct.channels)
    if (!channel.visits)
      unknown += (unknown.empty() ? "" : ", ") + channel_name(frame, channel.channel);
  if (!unknown.empty()) words += " " + frame.text("audit.direct_unknown", {{"channels", unknown}});
  return words + " " + frame.text("audit.direct_reasons");
}

// "Recherche naturelle : les visiteurs restent 3 fois plus longtemps que ceux de Publicité Meta."
std::string longest_words(const Frame& frame, const core::Audit& audit) {
  const core::AuditChannel *best = nullptr, *largest = nullptr;
  for (const core::AuditChannel& channel : audit.channels) {
    if (!channel.figures.visit_seconds || !channel.figures.visits) continue;
    if (!best || *channel.figures.visit_seconds > *best->figures.visit_seconds) best = &channel;
    if (!largest || *channel.figures.visits > *largest->figures.visits) largest = &channel;
  }
  if (!best || best == largest || !(*largest->figures.visit_seconds > 0)) return {};
  const double times = *best->figures.visit_seconds / *largest->figures.visit_seconds;
  if (times < 1.1) return {};
  std::string words =
      frame.text("audit.stay_longer", {{"best", channel_name(frame, best->figures.channel)},
                                       {"other", channel_name(frame, largest->figures.channel)},
                                       {"times", frame.format.number(times, 1)}});
  if (best->conversion && largest->conversion && *largest->conversion > 0 &&
      *best->conversion / *largest->conversion >= 1.1)
    words +=
        " " +
        frame.text("audit.buy_more",
                   {{"times", frame.format.number(*best->conversion / *largest->conversion, 1)}});
  return words;
}

// "2 min 30 s", "50 s".
std::string duration(const Frame& frame, double seconds) {
  seconds = std::round(seconds);
  const double minutes = std::floor(seconds / 60);
  const std::string rest =
      frame.text("audit.seconds", {{"number", frame.format.number(seconds - minutes * 60)}});
  return minutes < 1
             ? rest
             : frame.text("audit.minutes", {{"number", frame.format.number(minutes)}}) + " " + rest;
}

}  // namespace

float draw_audit_direct_panel(Frame& frame, Rect box, const AuditPage& page) {
  if (!page.audit.direct) return 0;
  const PairedBars chart = direct_chart(frame, page, *page.audit.direct);
  const std::string words = direct_words(frame, *page.audit.direct);
  const float width = box.w - 2 * space::l;
  const float height = paired_bars_height(frame, width, chart) + space::s +
                       frame.paint().paragraph_height(width, Type::small, words);
  Rect inside = audit_card(frame, box, height);
  inside.cut_top(draw_paired_bars(frame, inside, chart), space::s);
  paragraph(frame, inside, Type::small,
            page.audit.direct->is_inconsistent() ? frame.theme().bad : frame.theme().muted, words);
  return height + 2 * space::l;
}

float draw_audit_traffic_panel(Frame& frame, Rect box, const AuditPage& page) {
  ChartTable table{{frame.text("audit.column.channel"), frame.text("audit.column.visits"),
                    frame.text("audit.column.seconds"), frame.text("audit.conversion")},
                   {}};
  for (const core::AuditChannel& channel : page.audit.channels) {
    const core::ChannelFigures& figures = channel.figures;
    if (!figures.visits && !figures.visit_seconds && !channel.conversion) continue;
    table.rows.push_back(
        {channel_name(frame, figures.channel),
         figures.visits ? frame.format.number(std::round(*figures.visits)) : "–",
         figures.visit_seconds ? duration(frame, *figures.visit_seconds) : "–",
         channel.conversion ? frame.format.share_exact(*channel.conversion) : "–"});
  }
  if (table.rows.empty()) return 0;
  const std::string title = frame.text("audit.traffic_title"),
                    words = longest_words(frame, page.audit);
  const float width = box.w - 2 * space::l;
  const float height =
      24 + space::s + chart_table_height(table) +
      (words.empty() ? 0 : space::s + frame.paint().paragraph_height(width, Type::small, words));
  Rect inside = audit_card(frame, box, height);
  heading(frame, inside.cut_top(24, space::s), 2, Type::title, title);
  draw_chart_table(frame, inside.cut_top(chart_table_height(table), space::s), title, table);
  if (!words.empty()) paragraph(frame, inside, Type::small, frame.theme().text, words);
  return height + 2 * space::l;
}

}  // namespace shell
