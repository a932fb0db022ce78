#include "shell/panels/forecast_actual_panel.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/metrics/today_mix.h"
#include "shell/charts/chart.h"
#include "shell/text/precision.h"
#include "shell/widgets/audit_page.h"
#include "shell/widgets/forecast_answer.h"
#include "shell/widgets/forecast_words.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr float narrow_table = 560;
constexpr double least_shown = 0.5;  // money: less is read as 0

struct Line {
  const core::Channel* channel;
  core::Fan expected;
  bool has_today;  // without it nothing could be expected
  std::optional<core::Fan> fitted;
  double happened;
};

struct Actual {
  double revenue;
  const core::Hindcast& past;
  std::vector<Line> lines;  // channels with revenue in that month

  bool is_outside() const {
    const core::Fan& expected = past.library.revenue;
    return revenue > expected.p95 || revenue < expected.p5;
  }
};

double total_of(const core::Plan& plan, core::Month month) {
  for (const core::TotalRow& total : plan.totals)
    if (total.month == month && total.revenue) return *total.revenue;
  return 0;
}

Actual actual_of(const Frame& frame, const core::Plan& plan, const core::Hindcast& past) {
  Actual actual{.revenue = total_of(plan, past.month), .past = past, .lines = {}};
  const core::TodayMix today = core::today_mix(plan, frame.library.owners);
  for (const core::HistoryRow& row : plan.history) {
    if (row.month != past.month || !row.revenue) continue;
    for (std::size_t c = 0; c < plan.channels.size(); ++c) {
      if (plan.channels[c].id != row.channel) continue;
      Line line{&plan.channels[c],
                past.library.channels[c],
                today.channels[c].revenue.has_value(),
                {},
                core::middle(*row.revenue)};
      if (past.fitted) line.fitted = past.fitted->channels[c];
      actual.lines.push_back(std::move(line));
    }
  }
  return actual;
}

// One channel fell out of its range at the bottom, another rose out of it at the top.
std::string credit_words(const Frame& frame, const Actual& actual) {
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
  if (!fallen || !risen) return {};
  return " " + frame.text("forecast.actual.credit",
                          {{"from", fallen->channel->name}, {"to", risen->channel->name}});
}

std::string sentence_of(const Frame& frame, const Actual& actual) {
  const core::Fan& expected = actual.past.library.revenue;
  const TextKey key = actual.revenue > expected.p95  ? TextKey{"forecast.actual.above"}
                      : actual.revenue < expected.p5 ? TextKey{"forecast.actual.below"}
                                                     : "forecast.actual.inside";
  const Rounded range = rounded({.low = expected.p5, .high = expected.p95});
  std::string said = frame.text(key, {{"month", frame.format.month_long(actual.past.month)},
                                      {"value", frame.format.money(actual.revenue)},
                                      {"low", frame.format.money(range.low)},
                                      {"high", frame.format.money(range.high)}});
  if (actual.is_outside())
    said += credit_words(frame, actual) + " " + frame.text("forecast.actual.note");
  if (actual.past.fitted) said += " " + frame.text("forecast.actual.fitted");
  return said;
}

ChartTable table_of(const Frame& frame, const Actual& actual, bool is_narrow) {
  const auto range = [&](const core::Fan& fan) {
    return is_narrow ? money_range_short(frame, fan) : money_range(frame, fan);
  };
  ChartTable table{{frame.text("forecast.column.channel"), frame.text("forecast.column.expected")},
                   {}};
  const bool has_fitted = actual.past.fitted.has_value();
  if (has_fitted)
    table.columns.push_back(
        frame.text(is_narrow ? TextKey{"forecast.beside_short.fitted"} : "forecast.column.fitted"));
  table.columns.push_back(frame.text("forecast.column.happened"));
  for (const Line& line : actual.lines) {
    const bool is_known = line.has_today || line.expected.p95 > least_shown;
    std::vector<std::string> cells{line.channel->name, is_known
                                                           ? range(line.expected)
                                                           : frame.text("forecast.actual.unknown")};
    if (has_fitted)
      cells.push_back(!line.fitted ? "–"
                      : is_narrow  ? frame.format.money_short(line.fitted->p50)
                                   : money_middle(frame, *line.fitted));
    cells.push_back(is_narrow ? frame.format.money_short(line.happened)
                              : frame.format.money(line.happened));
    table.rows.push_back(std::move(cells));
  }
  return table;
}

}  // namespace

float draw_forecast_actual_panel(Frame& frame, Rect box) {
  const core::ForecastAnswer* const answer = forecast_answer(frame);
  if (!answer || !answer->hindcast) return 0;
  const Actual actual = actual_of(frame, *frame.session.forecast.answered, *answer->hindcast);
  const std::string said = sentence_of(frame, actual), title = frame.text("forecast.actual.title");
  const ChartTable table = table_of(frame, actual, box.w < narrow_table);
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
