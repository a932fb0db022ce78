#include "shell/panels/forecast_mix_panel.h"

#include <algorithm>
#include <string>

#include "core/base/sort_stably.h"
#include "shell/charts/stacked_areas.h"
#include "shell/widgets/audit_page.h"
#include "shell/widgets/channel_mark.h"
#include "shell/widgets/forecast_answer.h"

namespace shell {
namespace {

std::string effective(const Frame& frame, const core::ForecastMonth& month) {
  return frame.format.number(month.by_channel.effective_number.p50, 1, true);
}

// Medians of parts of a whole need not add up to it.
void scale_to_whole(StackedAreas& chart) {
  for (std::size_t t = 0; t < chart.names.size(); ++t) {
    double sum = 0;
    for (const AreaPart& part : chart.parts) sum += part.shares[t];
    for (AreaPart& part : chart.parts)
      if (sum > 0) part.shares[t] /= sum;
  }
}

void add_parts(StackedAreas& chart, const Frame& frame, const core::Forecast& forecast) {
  const core::Plan& plan = *frame.session.forecast.answered;
  const std::size_t channels = plan.channels.size();
  for (std::size_t c = 0; c <= channels; ++c) {
    AreaPart part;
    part.name = c < channels ? plan.channels[c].name : frame.text("forecast.mix.unknown");
    part.colour = c < channels ? channel_colour_of(frame, plan.channels[c]) : frame.theme().border;
    double most = 0;
    for (const core::ForecastMonth& month : forecast.months) {
      part.shares.push_back(c < channels ? month.mix[c] : month.unattributed);
      if (c < channels) part.worth.push_back(frame.format.money_short(month.channels[c].p50));
      most = std::max(most, part.shares.back());
    }
    if (most >= 0.005) chart.parts.push_back(std::move(part));
  }
  core::sort_stably(chart.parts, std::greater{},
                    [](const AreaPart& part) { return part.shares.back(); });
}

void add_words(StackedAreas& chart, const Frame& frame, const core::Forecast& forecast) {
  chart.table.columns = {frame.text("forecast.column.month")};
  for (AreaPart& part : chart.parts) {
    part.end_value = frame.format.share(part.shares.back());
    chart.table.columns.push_back(part.name);
  }
  for (std::size_t t = 0; t < forecast.months.size(); ++t) {
    std::string said;
    std::vector<std::string>& row = chart.table.rows.emplace_back();
    row.push_back(frame.format.month(forecast.months[t].month));
    for (const AreaPart& part : chart.parts) {
      row.push_back(frame.format.share(part.shares[t]));
      said += (said.empty() ? "" : ", ") + part.name + " " + row.back();
      if (!part.worth.empty() && !frame.ui.is_phone()) row.back() += " · " + part.worth[t];
    }
    chart.said.push_back(frame.text(
        "chart.said",
        {{"what", frame.format.month_title(forecast.months[t].month)}, {"value", said}}));
  }
}

}  // namespace

float draw_forecast_mix_panel(Frame& frame, Rect box) {
  const core::ForecastAnswer* const answer = forecast_answer(frame);
  StackedAreas chart{
      .id = "forecast mix",
      .title = frame.text("forecast.mix.title"),
      .note = answer ? frame.text("forecast.mix.note",
                                  {{"now", effective(frame, answer->plan.months.front())},
                                   {"end", effective(frame, answer->plan.months.back())}})
                     : frame.text("forecast.mix.note_waits"),
      .names = {},
      .parts = {},
      .said = {},
      .whole = frame.format.share(1),
      .half = frame.format.share_bare(0.5),
      .none = "0",
      .table = {}};
  const core::Plan& plan = answer ? *frame.session.forecast.answered : frame.plan;
  for (int t = 0; t < plan.months; ++t)
    chart.names.push_back(frame.format.month_alone(plan.start.plus(t)));
  if (answer) {
    add_parts(chart, frame, answer->plan);
    add_words(chart, frame, answer->plan);
    scale_to_whole(chart);
  }
  const float height = stacked_areas_height(frame, box.w - 2 * space::l, chart);
  draw_stacked_areas(frame, audit_card(frame, box, height), chart);
  return height + 2 * space::l;
}

}  // namespace shell
