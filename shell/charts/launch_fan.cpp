#include "shell/charts/launch_fan.h"

#include <cmath>

#include "core/base/month.h"
#include "shell/text/capital.h"
#include "shell/text/precision.h"

namespace shell {
namespace {

constexpr int week = 7, weeks_shown = 13;

std::string number(const Frame& frame, double value) {
  return frame.format.number(value, value < 10 ? 1 : 0);
}

// Its stretches where no answer says them.
std::vector<core::LaunchStretch> stretches_over(int months) {
  std::vector<core::LaunchStretch> stretches;
  const int end = std::min(weeks_shown, static_cast<int>(months * core::days_per_month / week));
  for (int i = 0; i < end; ++i) stretches.push_back({i * week, (i + 1) * week, {}});
  for (int month = 4; month <= months; ++month)
    stretches.push_back(
        {stretches.back().to_day, static_cast<int>(month * core::days_per_month), {}});
  return stretches;
}

}  // namespace

FanChart launch_fan(const Frame& frame, const std::string& unit,
                    const core::PlatformAnswer* answer) {
  FanChart chart{.id = "launch",
                 .title = capitalised(frame.text("platforms.launch.per_week", {{"unit", unit}})),
                 .note = frame.text("platforms.launch.chart_note")};
  const bool is_known = answer && !answer->launch.empty();
  chart.table.columns = {frame.text("platforms.launch.when"), frame.text("forecast.column.low"),
                         frame.text("forecast.column.middle"), frame.text("forecast.column.high")};
  int weeks = 0;
  for (const core::LaunchStretch& stretch :
       is_known ? answer->launch : stretches_over(frame.plan.months)) {
    const int days = stretch.to_day - stretch.from_day;
    const bool is_week = days == week && weeks < weeks_shown;
    weeks += is_week ? 1 : 0;
    const int place = is_week ? weeks : static_cast<int>(chart.names.size()) - weeks + 4;
    const auto named = [&](TextKey key) {
      return frame.text(key, {{"number", frame.format.number(place)}});
    };
    chart.names.push_back(
        named(is_week ? TextKey{"platforms.launch.week_short"} : "platforms.launch.month_short"));
    if (!is_known) continue;
    const double scale = static_cast<double>(week) / days;
    const core::Band band{stretch.count.p10 * scale, stretch.count.p50 * scale,
                          stretch.count.p90 * scale};
    chart.points.push_back({band.p10, band.p50, band.p50, band.p50, band.p90, true});
    const Rounded round = rounded({.low = band.p10, .high = band.p90, .mode = band.p50});
    const std::string when =
        named(is_week ? TextKey{"platforms.launch.week"} : "platforms.launch.month");
    const std::string low = frame.format.number(round.low),
                      middle = frame.format.number(round.middle),
                      high = frame.format.number(round.high);
    chart.table.rows.push_back({when, low, middle, high});
    chart.said.push_back(frame.text(
        "forecast.fan.said", {{"month", when}, {"middle", middle}, {"low", low}, {"high", high}}));
  }
  if (is_known) chart.goal = answer->plateau.p50;
  chart.scale = fan_scale(chart);
  for (int i = 0; i < chart.scale.count; ++i)
    chart.tick_words.push_back(number(frame, chart.scale.first + chart.scale.step * i));
  if (is_known) chart.goal_words = frame.text("platforms.launch.plateau_line");
  return chart;
}

}  // namespace shell
