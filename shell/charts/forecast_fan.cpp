#include "shell/charts/forecast_fan.h"

#include <cmath>

#include "shell/text/precision.h"
#include "shell/widgets/forecast_answer.h"

namespace shell {
namespace {

std::string money_value(const Frame& frame, double value) {
  return frame.format.money(std::round(value));
}
std::string money_tick(const Frame& frame, double value) { return frame.format.money_short(value); }
std::string money_end(const Frame& frame, double value, double scale) {
  return frame.format.money_short_bare(value, scale);
}
std::string ratio_value(const Frame& frame, double value) {
  return frame.format.number(value, 1, true);
}
std::string ratio_tick(const Frame& frame, double value) { return frame.format.number(value, 1); }
std::string ratio_end(const Frame& frame, double value, double) {
  return frame.format.number(value, 1);
}
std::string share_value(const Frame& frame, double value) { return frame.format.share(value); }
std::string share_tick(const Frame& frame, double value) { return frame.format.share(value); }
std::string share_end(const Frame& frame, double value, double) {
  return value == 0 ? "0" : share_value(frame, value);
}

std::vector<FanPoint> points_of(const core::Forecast& forecast, MonthFan number) {
  std::vector<FanPoint> points;
  for (const core::ForecastMonth& month : forecast.months) {
    const auto fan = number(month);
    points.push_back(fan ? FanPoint{fan->p10, fan->p25, fan->p50, fan->p75, fan->p90, true}
                         : FanPoint{});
  }
  return points;
}

void add_marks(FanChart& chart, const core::Plan& plan) {
  for (const core::TotalRow& total : plan.totals) {
    const int t = core::months_between(plan.start, total.month);
    if (total.revenue && t >= 0 && t < plan.months)
      chart.marks.push_back({static_cast<std::size_t>(t), *total.revenue});
  }
}

void add_words(FanChart& chart, const Frame& frame, const core::Plan& plan, const FanWords& words) {
  const auto value = [&](double number) { return words.value(frame, number); };
  const std::string beside = answered_beside_name(frame);
  chart.table.columns = {frame.text("forecast.column.month"), frame.text("forecast.column.low"),
                         frame.text("forecast.column.middle"), frame.text("forecast.column.high")};
  if (!chart.beside.empty()) chart.table.columns.push_back(beside);
  if (!chart.marks.empty()) chart.table.columns.push_back(frame.text("forecast.column.happened"));
  for (std::size_t t = 0; t < chart.points.size(); ++t) {
    const core::Month month = plan.start.plus(static_cast<int>(t));
    const FanPoint& point = chart.points[t];
    std::vector<std::string>& row = chart.table.rows.emplace_back();
    row.push_back(frame.format.month(month));
    std::string said = frame.format.month_title(month);
    if (point.is_known) {
      row.insert(row.end(), {value(point.low), value(point.middle), value(point.high)});
      said = frame.text("forecast.fan.said", {{"month", said},
                                              {"middle", value(point.middle)},
                                              {"low", value(point.low)},
                                              {"high", value(point.high)}});
    } else {
      row.resize(4);
      said = frame.text("chart.said", {{"what", said}, {"value", frame.text("common.unknown")}});
    }
    if (!chart.beside.empty()) {
      const FanPoint& other = chart.beside[t];
      row.push_back(other.is_known ? value(other.middle) : std::string{});
      if (other.is_known)
        said = frame.text("forecast.fan.said_beside",
                          {{"said", said}, {"name", beside}, {"value", value(other.middle)}});
    }
    if (!chart.marks.empty()) row.emplace_back();
    for (const FanMark& mark : chart.marks) {
      if (mark.place != t) continue;
      row.back() = value(mark.value);
      said =
          frame.text("forecast.fan.said_beside", {{"said", said},
                                                  {"name", frame.text("forecast.column.happened")},
                                                  {"value", value(mark.value)}});
    }
    chart.said.push_back(std::move(said));
  }
}

}  // namespace

const FanWords money_words{money_value, money_tick, money_end};
const FanWords ratio_words{ratio_value, ratio_tick, ratio_end};
const FanWords share_words{share_value, share_tick, share_end};

FanChart forecast_fan(const Frame& frame, const FanQuestion& question) {
  const core::ForecastAnswer* const answer = forecast_answer(frame);
  const core::Plan& plan = answer ? *frame.session.forecast.answered : frame.plan;
  FanChart chart{.id = question.id,
                 .title = question.title,
                 .note = frame.text("forecast.fan.note"),
                 .goal = question.goal};
  for (int t = 0; t < plan.months; ++t)
    chart.names.push_back(frame.format.month_alone(plan.start.plus(t)));
  if (answer) {
    chart.points = points_of(answer->plan, question.number);
    if (answer->beside) chart.beside = points_of(*answer->beside, question.number);
    if (question.has_marks) add_marks(chart, plan);
  }
  const FanWords& words = *question.words;
  chart.scale = fan_scale(chart);
  // The unit stands once, at the top.
  for (int i = 0; i < chart.scale.count; ++i) {
    const double at = chart.scale.first + chart.scale.step * i;
    chart.tick_words.push_back(i + 1 == chart.scale.count
                                   ? words.tick(frame, at)
                                   : words.end(frame, at, chart.scale.last()));
  }
  if (!answer) return chart;
  const auto end = [&](TextKey key, double value) {
    return frame.text(key, {{"value", words.end(frame, value, chart.scale.last())}});
  };
  // As rounded as the sentence of the page.
  const FanPoint& end_point = chart.points.back();
  const Rounded last =
      rounded({.low = end_point.low, .high = end_point.high, .mode = end_point.middle});
  chart.end_words = {end("forecast.fan.low", last.low), end("forecast.fan.middle", last.middle),
                     end("forecast.fan.high", last.high)};
  if (!chart.beside.empty())
    chart.beside_words = words.end(frame, chart.beside.back().middle, chart.scale.last()) + " " +
                         answered_beside_name(frame, /*shorter=*/true);
  if (chart.goal) chart.goal_words = end("forecast.fan.goal", *chart.goal);
  add_words(chart, frame, plan, words);
  return chart;
}

}  // namespace shell
