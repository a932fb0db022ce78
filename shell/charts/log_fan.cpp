#include "shell/charts/log_fan.h"

#include <algorithm>
#include <cmath>

#include "core/base/day.h"
#include "shell/text/capital.h"
#include "shell/widgets/platform_words.h"

namespace shell {
namespace {

constexpr std::size_t most_steps = 120;  // of the notes, the latest

}  // namespace

FanChart log_fan(const Frame& frame, const core::LogSeries& series, const core::LogFit* fit) {
  FanChart chart{.id = "log",
                 .title = capitalised(series.measure),
                 .note = frame.text("platforms.log.chart_note")};
  chart.table.columns = {frame.text("platforms.log.day"), frame.text("platforms.log.value"),
                         frame.text("platforms.log.fitted")};
  const std::size_t noted = series.values.size();
  const std::size_t end = noted + core::log_steps_ahead(series);
  const int first = core::count_of_day_text(series.first).value_or(0);
  for (std::size_t step = noted - std::min(noted, most_steps); step < end; ++step) {
    const std::string day = frame.format.date(
        core::day_text_of_count(first + static_cast<int>(step) * series.step_days));
    // The year stands in what is read out.
    chart.names.push_back(day.substr(0, day.rfind("\u00A0")));
    std::string value = "–", range = "–";
    if (step < noted && series.values[step]) {
      chart.marks.push_back({chart.names.size() - 1, *series.values[step]});
      value = frame.format.number(*series.values[step], 2);
    }
    if (fit && step < fit->levels.size()) {
      const core::Band& level = fit->levels[step];
      chart.points.push_back({level.p10, level.p50, level.p50, level.p50, level.p90, true});
      range = band_text(frame, level);
    }
    chart.said.push_back(
        frame.text("platforms.log.said", {{"day", day}, {"value", value}, {"range", range}}));
    chart.table.rows.push_back({day, std::move(value), std::move(range)});
  }
  chart.scale = fan_scale(chart);
  const int decimals = std::max(0, static_cast<int>(std::ceil(-std::log10(chart.scale.step))));
  for (int i = 0; i < chart.scale.count; ++i)
    chart.tick_words.push_back(
        frame.format.number(chart.scale.first + chart.scale.step * i, decimals));
  return chart;
}

}  // namespace shell
