#include "shell/charts/fan.h"

#include <algorithm>
#include <cmath>

namespace shell {
namespace {

constexpr float plot_height = 208, axis = 22, over = 10, least_name = 46;

struct Plot {
  Rect rect;
  FanScale scale;
  std::size_t count;

  float x(std::size_t place) const {
    const float part = count > 1 ? static_cast<float>(place) / static_cast<float>(count - 1) : 0.0f;
    return rect.x + rect.w * part;
  }
  float y(double value) const {
    const double part = (value - scale.first) / (scale.last() - scale.first);
    return rect.bottom() - rect.h * static_cast<float>(std::clamp(part, 0.0, 1.0));
  }
};

float widest(const Frame& frame, Type type, const std::vector<std::string>& words) {
  float width = 0;
  for (const std::string& one : words) width = std::max(width, frame.paint().width(type, one));
  return width;
}

float end_width(const Frame& frame, float width, const FanChart& chart) {
  float widest_end = widest(frame, Type::small_strong,
                            {chart.end_words[0], chart.end_words[1], chart.end_words[2],
                             chart.beside_words, chart.goal_words});
  return std::min(std::max(widest_end, 72.0f), width * 0.3f) + space::s;
}

void draw_grid(const Frame& frame, const Plot& plot, float left, const FanChart& chart) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  for (int i = 0; i < plot.scale.count; ++i) {
    const float y = plot.y(plot.scale.first + plot.scale.step * i);
    paint.horizontal(plot.rect.x, y, plot.rect.w, i == 0 ? theme.axis : theme.grid);
    if (static_cast<std::size_t>(i) < chart.tick_words.size())
      paint.text({left, y - 9, plot.rect.x - left - space::s, 18}, Type::small, theme.muted,
                 chart.tick_words[static_cast<std::size_t>(i)], Align::right);
  }
  // Every name, or every second, third ... where there is less room.
  const float one = plot.count > 1 ? plot.rect.w / static_cast<float>(plot.count - 1) : least_name;
  const auto each = static_cast<std::size_t>(std::max(1.0f, std::ceil(least_name / one)));
  for (std::size_t i = 0; i < plot.count; i += each)
    paint.text({plot.x(i) - 30, plot.rect.bottom() + 4, 60, 18}, Type::small, theme.muted,
               chart.names[i], Align::centre);
}

struct Stretch {
  std::size_t from, to;
};

// From one gap to the next.
std::vector<Stretch> stretches_of(const std::vector<FanPoint>& points) {
  std::vector<Stretch> stretches;
  for (std::size_t from = 0; from < points.size();) {
    std::size_t to = from;
    while (to < points.size() && points[to].is_known) ++to;
    if (to > from) stretches.push_back({from, to});
    from = to + 1;
  }
  return stretches;
}

void draw_band(const Frame& frame, const Plot& plot, const std::vector<FanPoint>& points,
               Stretch stretch, double FanPoint::* low, double FanPoint::* high, Colour colour) {
  std::vector<Point> upper, lower;
  for (std::size_t i = stretch.from; i < stretch.to; ++i) {
    upper.push_back({plot.x(i), plot.y(points[i].*high)});
    lower.push_back({plot.x(i), plot.y(points[i].*low)});
  }
  // A month alone is a narrow band.
  for (auto* const line : {&upper, &lower})
    if (line->size() == 1) line->push_back({line->front().x + 2, line->front().y});
  frame.paint().band(upper, lower, colour);
}

void draw_line(const Frame& frame, const Plot& plot, const std::vector<FanPoint>& points,
               Colour colour, float width) {
  for (const Stretch stretch : stretches_of(points)) {
    std::vector<Point> line;
    for (std::size_t i = stretch.from; i < stretch.to; ++i)
      line.push_back({plot.x(i), plot.y(points[i].middle)});
    if (line.size() == 1) line.push_back({line[0].x + 2, line[0].y});
    frame.paint().polyline(line, colour, width);
  }
}

void draw_fans(const Frame& frame, const Plot& plot, const FanChart& chart) {
  const Theme& theme = frame.theme();
  for (const Stretch stretch : stretches_of(chart.beside))
    draw_band(frame, plot, chart.beside, stretch, &FanPoint::low, &FanPoint::high,
              mixed(theme.compare, theme.surface, 0.14f));
  for (const Stretch stretch : stretches_of(chart.points)) {
    draw_band(frame, plot, chart.points, stretch, &FanPoint::low, &FanPoint::high,
              theme.band_outer);
    draw_band(frame, plot, chart.points, stretch, &FanPoint::inner_low, &FanPoint::inner_high,
              theme.band_inner);
  }
  if (chart.goal)
    frame.paint().dashed_horizontal(plot.rect.x, plot.y(*chart.goal), plot.rect.w, theme.muted);
  draw_line(frame, plot, chart.beside, theme.compare, 1.5f);
  draw_line(frame, plot, chart.points, theme.accent, 2);
  for (const FanMark& mark : chart.marks) {
    const Point at{plot.x(mark.place), plot.y(mark.value)};
    frame.paint().disc(at, 6, theme.surface);
    frame.paint().disc(at, 4, theme.text);
  }
}

void draw_event(const Frame& frame, const Plot& plot, const FanChart& chart) {
  if (!chart.event || *chart.event >= plot.count) return;
  const Theme& theme = frame.theme();
  const float x = plot.x(*chart.event);
  frame.paint().vertical(x, plot.rect.y, plot.rect.h, theme.bad);
  const float width = frame.paint().width(Type::small_strong, chart.event_words) + space::m;
  const float left = std::clamp(x - width / 2, plot.rect.x, plot.rect.right() - width);
  const Rect chip{left, plot.rect.y - over, width, 20};
  frame.paint().fill(chip, theme.bad_soft, radius::badge);
  frame.paint().text(chip, Type::small_strong, theme.bad, chart.event_words, Align::centre);
}

void draw_ends(Frame& frame, const Plot& plot, Rect box, const FanChart& chart) {
  std::vector<EndLabel> labels;
  if (!chart.points.empty() && chart.points.back().is_known) {
    const FanPoint& end = chart.points.back();
    labels.push_back({plot.y(end.middle), chart.end_words[1], true});
    labels.push_back({plot.y(end.high), chart.end_words[2]});
    labels.push_back({plot.y(end.low), chart.end_words[0]});
  }
  if (!chart.beside.empty() && chart.beside.back().is_known)
    labels.push_back({plot.y(chart.beside.back().middle), chart.beside_words});
  if (chart.goal && !labels.empty()) labels.push_back({plot.y(*chart.goal), chart.goal_words});
  std::erase_if(labels, [](const EndLabel& label) { return label.words.empty(); });
  draw_end_labels(frame, box, labels);
}

}  // namespace

FanScale fan_scale(const FanChart& chart) {
  double least = INFINITY, most = -INFINITY;
  const auto widen = [&](double low, double high) {
    least = std::min(least, low);
    most = std::max(most, high);
  };
  for (const std::vector<FanPoint>* points : {&chart.points, &chart.beside})
    for (const FanPoint& point : *points)
      if (point.is_known) widen(point.low, point.high);
  for (const FanMark& mark : chart.marks) widen(mark.value, mark.value);
  if (chart.goal) widen(*chart.goal, *chart.goal);
  if (!(most >= least)) return {0, 1, 5};
  // Lines need not start at zero where all lies well above it.
  if (least > 0 && least < 0.6 * most) least = 0;
  if (!(most > least)) most = least + std::max(1.0, std::abs(least) * 0.1), least -= most - least;
  FanScale scale;
  scale.step = tick_step(most - least);
  scale.first = std::floor(least / scale.step + 1e-9) * scale.step;
  scale.count = static_cast<int>(std::ceil((most - scale.first) / scale.step - 1e-9)) + 1;
  return scale;
}

float fan_chart_height(const Frame& frame, float width, const FanChart& chart) {
  return chart_head_height(frame, width, chart.title, chart.note) + space::s +
         (shows_table(frame, chart.id) ? chart_table_height(chart.table)
                                       : over + plot_height + axis);
}

float draw_fan_chart(Frame& frame, Rect box, const FanChart& chart) {
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
  rect.cut_left(std::max(36.0f, widest(frame, Type::small, chart.tick_words)) + space::s);
  const Plot plot{rect, chart.scale, chart.names.size()};
  draw_grid(frame, plot, whole.x, chart);
  draw_fans(frame, plot, chart);
  draw_event(frame, plot, chart);
  draw_ends(frame, plot, ends, chart);
  std::vector<ChartPlace> places;
  const float half = plot.count > 1 ? rect.w / static_cast<float>(plot.count - 1) / 2 : rect.w / 2;
  for (std::size_t i = 0; i < chart.said.size(); ++i)
    places.push_back({{plot.x(i) - half, rect.y, 2 * half, rect.h}, chart.said[i]});
  const auto chosen = read_out(frame, rect.grown(4), chart.id, chart.title, places);
  if (chosen && *chosen < chart.points.size() && chart.points[*chosen].is_known) {
    const Point at{plot.x(*chosen), plot.y(chart.points[*chosen].middle)};
    frame.paint().vertical(at.x, rect.y, rect.h, frame.theme().text);
    frame.paint().disc(at, 6, frame.theme().surface);
    frame.paint().disc(at, 4.5f, frame.theme().accent);
  }
  return box.y - top;
}

}  // namespace shell
