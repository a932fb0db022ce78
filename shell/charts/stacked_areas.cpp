#include "shell/charts/stacked_areas.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace shell {
namespace {

constexpr float plot_height = 150, axis = 22, over = 10, least_name = 46, ticks = 50;

float end_width(const Frame& frame, float width, const StackedAreas& chart) {
  float widest = 96;
  for (const AreaPart& part : chart.parts)
    widest =
        std::max(widest, frame.paint().width(Type::small, part.name + " " + part.end_value) + 16);
  return std::min(widest, width * 0.36f) + space::s;
}

}  // namespace

float stacked_areas_height(const Frame& frame, float width, const StackedAreas& chart) {
  return chart_head_height(frame, width, chart.title, chart.note) + space::s +
         (shows_table(frame, chart.id) ? chart_table_height(chart.table)
                                       : over + plot_height + axis);
}

float draw_stacked_areas(Frame& frame, Rect box, const StackedAreas& chart) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  const float top = box.y;
  const bool as_table = chart_head(frame, box, chart.id, chart.title, chart.note);
  box.cut_top(space::s);
  if (as_table) {
    draw_chart_table(frame, box, chart.title, chart.table);
    return box.y - top + chart_table_height(chart.table);
  }
  box.cut_top(over);
  const Rect whole = box.cut_top(plot_height + axis);
  Rect rect = whole;
  rect.cut_bottom(axis);
  const Rect ends = rect.cut_right(end_width(frame, box.w, chart), space::s);
  rect.cut_left(ticks);
  const std::size_t count = chart.names.size();
  const float one = count > 1 ? rect.w / static_cast<float>(count - 1) : rect.w;
  const auto x = [&](std::size_t place) { return rect.x + one * static_cast<float>(place); };
  const auto y = [&](double share) {
    return rect.bottom() - rect.h * static_cast<float>(std::clamp(share, 0.0, 1.0));
  };
  const std::array<const std::string*, 3> words{&chart.none, &chart.half, &chart.whole};
  for (std::size_t i = 0; i < words.size(); ++i) {
    const float at = y(0.5 * static_cast<double>(i));
    paint.horizontal(rect.x, at, rect.w, i == 0 ? theme.axis : theme.grid);
    paint.text({whole.x, at - 9, ticks - space::s, 18}, Type::small, theme.muted, *words[i],
               Align::right);
  }
  const auto each = static_cast<std::size_t>(std::max(1.0f, std::ceil(least_name / one)));
  for (std::size_t i = 0; i < count; i += each)
    paint.text({x(i) - 30, rect.bottom() + 4, 60, 18}, Type::small, theme.muted, chart.names[i],
               Align::centre);

  std::vector<double> sums(count, 0.0);
  std::vector<EndLabel> labels;
  for (const AreaPart& part : chart.parts) {
    std::vector<Point> lower, upper;
    for (std::size_t i = 0; i < count; ++i) {
      lower.push_back({x(i), y(sums[i])});
      sums[i] += part.shares[i];
      upper.push_back({x(i), y(sums[i])});
    }
    if (count == 1) {
      for (auto* const line : {&lower, &upper}) line->push_back({rect.right(), line->front().y});
    }
    paint.band(upper, lower, theme.dark ? mixed(part.colour, theme.surface, 0.8f) : part.colour);
    paint.polyline(upper, theme.surface, 1);
    const float end = (lower.back().y + upper.back().y) / 2;
    labels.push_back({end, part.name, false, part.colour, part.end_value});
  }
  draw_end_labels(frame, ends, labels);
  std::vector<ChartPlace> places;
  for (std::size_t i = 0; i < chart.said.size(); ++i)
    places.push_back({{x(i) - one / 2, rect.y, one, rect.h}, chart.said[i]});
  if (const auto chosen = read_out(frame, rect.grown(4), chart.id, chart.title, places))
    paint.vertical(x(*chosen), rect.y, rect.h, theme.text);
  return box.y - top;
}

}  // namespace shell
