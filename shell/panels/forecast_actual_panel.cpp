#include "shell/panels/forecast_actual_panel.h"

#include <algorithm>
#include <string>
#include <vector>

#include "shell/charts/chart.h"
#include "shell/text/precision.h"
#include "shell/widgets/audit_page.h"
#include "shell/widgets/forecast_answer.h"
#include "shell/widgets/forecast_words.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

// The latest month of the plan with a total, after the first: that one is today itself.
const core::TotalRow* latest_total(const core::Plan& plan) {
  const core::TotalRow* latest = nullptr;
  for (const core::TotalRow& total : plan.totals)
    if (total.revenue && total.month > plan.start && total.month <= plan.last_month() &&
        (!latest || total.month > latest->month))
      latest = &total;
  return latest;
}

struct Line {
  const core::Channel* channel;
  core::Fan expected;
  double happened;
};

struct Actual {
  const core::TotalRow* total = nullptr;
  core::Fan expected;
  std::vector<Line> lines;  // channels with revenue in that month
};

Actual actual_of(const core::Plan& plan, const core::Forecast& forecast) {
  Actual actual{.total = latest_total(plan), .expected = {}, .lines = {}};
  if (!actual.total) return actual;
  const auto t = static_cast<std::size_t>(core::months_between(plan.start, actual.total->month));
  actual.expected = forecast.months[t].revenue;
  for (const core::HistoryRow& row : plan.history) {
    if (row.month != actual.total->month || !row.revenue) continue;
    for (std::size_t c = 0; c < plan.channels.size(); ++c)
      if (plan.channels[c].id == row.channel)
        actual.lines.push_back(
            {&plan.channels[c], forecast.months[t].channels[c], core::middle(*row.revenue)});
  }
  return actual;
}

std::string sentence_of(const Frame& frame, const Actual& actual) {
  const double value = *actual.total->revenue;
  const TextKey key = value > actual.expected.p95  ? TextKey{"forecast.actual.above"}
                      : value < actual.expected.p5 ? TextKey{"forecast.actual.below"}
                                                   : "forecast.actual.inside";
  const Rounded range = rounded({.low = actual.expected.p5, .high = actual.expected.p95});
  std::string said = frame.text(key, {{"month", frame.format.month_long(actual.total->month)},
                                      {"value", frame.format.money(value)},
                                      {"low", frame.format.money(range.low)},
                                      {"high", frame.format.money(range.high)}});
  // One channel fell out of its range at the bottom, another rose out of it at the top.
  const Line *fallen = nullptr, *risen = nullptr;
  for (const Line& line : actual.lines) {
    const double off = line.happened - line.expected.p50;
    if (line.happened < line.expected.p5 &&
        (!fallen || off < fallen->happened - fallen->expected.p50))
      fallen = &line;
    if (line.happened > line.expected.p95 &&
        (!risen || off > risen->happened - risen->expected.p50))
      risen = &line;
  }
  if (fallen && risen)
    said += " " + frame.text("forecast.actual.credit",
                             {{"from", fallen->channel->name}, {"to", risen->channel->name}});
  return said + " " + frame.text("forecast.actual.note");
}

ChartTable table_of(const Frame& frame, const Actual& actual) {
  ChartTable table{{frame.text("forecast.column.channel"), frame.text("forecast.column.expected"),
                    frame.text("forecast.column.happened")},
                   {}};
  for (const Line& line : actual.lines)
    table.rows.push_back(
        {line.channel->name, money_range(frame, line.expected), frame.format.money(line.happened)});
  return table;
}

}  // namespace

float draw_forecast_actual_panel(Frame& frame, Rect box) {
  const core::ForecastAnswer* const answer = forecast_answer(frame);
  if (!answer) return 0;
  const core::Plan& plan = *frame.session.forecast.answered;
  const Actual actual = actual_of(plan, answer->plan);
  if (!actual.total) return 0;
  const std::string said = sentence_of(frame, actual), title = frame.text("forecast.actual.title");
  const ChartTable table = table_of(frame, actual);
  const float width = box.w - 2 * space::l, first = style_of(Type::title).line + space::s;
  const float words = frame.paint().paragraph_height(width, Type::small, said) + space::s;
  const float height = first + words + (table.rows.empty() ? 0 : chart_table_height(table));
  Rect inside = audit_card(frame, box, height);
  heading(frame, inside.cut_top(style_of(Type::title).line, space::s), 2, Type::title, title);
  paragraph(frame, inside.cut_top(words), Type::small, frame.theme().text, said);
  if (!table.rows.empty()) draw_chart_table(frame, inside, title, table);
  return height + 2 * space::l;
}

}  // namespace shell
