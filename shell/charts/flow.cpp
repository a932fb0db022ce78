#include "shell/charts/flow.h"

#include <algorithm>
#include <array>

#include "core/base/sort_stably.h"

namespace shell {
namespace {

constexpr float box_height = 48, gap = 24, tight_gap = 12, widest_box = 200, least_column = 180;
// Between the columns, and where there is little room.
constexpr float between = 84, tight_between = 44;
// More boxes than this cannot stand side by side on a narrow screen.
constexpr float most_abreast = 3;
constexpr float narrowest_stream = 3;
constexpr float box_edge = 4;  // kept free of streams at both ends of a side

struct Layout {
  bool is_upright = false;  // columns lie below each other
  std::vector<int> columns;
  std::vector<Rect> boxes;  // from the corner of the plot
  float height = 0;
};

Layout layout_of(float width, const Flow& chart) {
  const std::vector<int> columns = flow_columns(chart);
  const int count = columns.empty() ? 0 : *std::ranges::max_element(columns) + 1;
  std::vector<int> in_column(static_cast<std::size_t>(std::max(count, 1)), 0);
  for (const int column : columns) ++in_column[static_cast<std::size_t>(column)];
  const float deepest = static_cast<float>(*std::ranges::max_element(in_column));
  Layout layout;
  layout.columns = columns;
  const bool is_narrow = width < least_column * static_cast<float>(count);
  layout.is_upright = is_narrow && deepest <= most_abreast;
  const float along =
      layout.is_upright ? box_height + 44 : width / static_cast<float>(std::max(count, 1));
  const float apart = deepest > most_abreast ? tight_gap : gap;
  layout.height = layout.is_upright ? along * static_cast<float>(count) - 44
                                    : deepest * (box_height + apart) - apart;
  std::vector<int> placed(in_column.size(), 0);
  for (const int column : columns) {
    const auto at = static_cast<std::size_t>(column);
    const float number = static_cast<float>(in_column[at]),
                index = static_cast<float>(placed[at]++);
    if (layout.is_upright) {
      const float w = std::min(widest_box, (width + gap) / number - gap);
      const float left = (width - number * (w + gap) + gap) / 2;
      layout.boxes.push_back(
          {left + index * (w + gap), along * static_cast<float>(column), w, box_height});
      continue;
    }
    const float w = is_narrow ? along - tight_between * static_cast<float>(count - 1) /
                                            static_cast<float>(count)
                              : std::min(widest_box, along - between);
    // The first column stands at the left edge, the last at the right one.
    const float x =
        count < 2 ? 0 : (width - w) * static_cast<float>(column) / static_cast<float>(count - 1);
    const float top = (layout.height - number * (box_height + apart) + apart) / 2;
    layout.boxes.push_back({x, top + index * (box_height + apart), w, box_height});
  }
  return layout;
}

ChartTable table_of(const Flow& chart) {
  ChartTable table{chart.columns, {}};
  for (const FlowStream& stream : chart.streams)
    table.rows.push_back(
        {chart.boxes[stream.from].name, chart.boxes[stream.to].name, stream.value});
  return table;
}

float width_of(const Flow& chart, double share) {
  return std::max(narrowest_stream, chart.widest * static_cast<float>(share));
}

// Where each stream leaves or reaches its box, from the middle of the side: beside each other in
// the order of the boxes at their other ends, closer where the side is too short for all.
std::vector<float> offsets(const Flow& chart, const Layout& layout, std::size_t FlowStream::* near,
                           std::size_t FlowStream::* far) {
  const auto place = [&](std::size_t stream) {
    const Point centre = layout.boxes[chart.streams[stream].*far].centre();
    return layout.is_upright ? centre.x : centre.y;
  };
  std::vector<float> offsets(chart.streams.size(), 0);
  for (std::size_t box = 0; box < chart.boxes.size(); ++box) {
    std::vector<std::size_t> here;
    float all = 0;
    for (std::size_t i = 0; i < chart.streams.size(); ++i) {
      if (chart.streams[i].*near != box) continue;
      here.push_back(i);
      all += width_of(chart, chart.streams[i].share);
    }
    core::sort_stably(here, std::ranges::less{}, place);
    const Rect& rect = layout.boxes[box];
    const float room = (layout.is_upright ? rect.w : rect.h) - 2 * box_edge;
    const float closer = all > room ? room / all : 1;
    float at = -all * closer / 2;
    for (const std::size_t stream : here) {
      const float width = width_of(chart, chart.streams[stream].share) * closer;
      offsets[stream] = at + width / 2;
      at += width;
    }
  }
  return offsets;
}

// A curve that leaves and arrives straight on.
constexpr std::size_t steps = 17;
using Curve = std::array<Point, steps>;

Curve curve_of(Point from, Point to, bool is_upright, float aside) {
  Curve curve;
  for (std::size_t i = 0; i < steps; ++i) {
    const float t = static_cast<float>(i) / (steps - 1), eased = t * t * (3 - 2 * t);
    curve[i] = is_upright
                   ? Point{from.x + (to.x - from.x) * eased + aside, from.y + (to.y - from.y) * t}
                   : Point{from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * eased + aside};
  }
  return curve;
}

void draw_box(const Frame& frame, Rect rect, const FlowBox& box) {
  const Paint& paint = frame.paint();
  const Theme& theme = frame.theme();
  paint.filled_edge(rect, theme.surface, theme.border, 1, radius::control);
  paint.push_clip({rect.x, rect.y, size::stripe, rect.h});
  paint.fill(rect, box.colour, radius::control);
  paint.pop_clip();
  Rect words = rect.inset(space::m, 6);
  if (box.note.empty()) return paint.text(words, Type::small_strong, theme.text, box.name);
  paint.text(words.cut_top(18), Type::small_strong, theme.text, box.name);
  paint.text(words, Type::micro, theme.muted, box.note);
}

}  // namespace

std::vector<int> flow_columns(const Flow& chart) {
  std::vector<int> columns(chart.boxes.size(), 0);
  // As often as the longest way has steps, and never for ever.
  for (std::size_t round = 0; round < chart.boxes.size(); ++round)
    for (const FlowStream& stream : chart.streams)
      columns[stream.to] =
          std::max(columns[stream.to],
                   std::min(columns[stream.from] + 1, static_cast<int>(chart.boxes.size()) - 1));
  return columns;
}

float flow_height(const Frame& frame, float width, const Flow& chart) {
  return chart_head_height(frame, width, chart.title, chart.note) + space::s +
         (shows_table(frame, chart.id) ? chart_table_height(table_of(chart))
                                       : layout_of(width, chart).height);
}

float draw_flow(Frame& frame, Rect box, const Flow& chart) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  const float top = box.y;
  const bool as_table = chart_head(frame, box, chart.id, chart.title, chart.note, chart.grade);
  box.cut_top(space::s);
  if (as_table) {
    const ChartTable table = table_of(chart);
    draw_chart_table(frame, box, chart.title, table);
    return box.y - top + chart_table_height(table);
  }
  const Layout layout = layout_of(box.w, chart);
  const Rect plot = box.cut_top(layout.height);
  const auto placed = [&](std::size_t index) { return layout.boxes[index].moved(plot.x, plot.y); };
  std::vector<ChartPlace> places;
  const auto leave = offsets(chart, layout, &FlowStream::from, &FlowStream::to),
             reach = offsets(chart, layout, &FlowStream::to, &FlowStream::from);
  for (std::size_t i = 0; i < chart.streams.size(); ++i) {
    const FlowStream& stream = chart.streams[i];
    const Rect from = placed(stream.from), to = placed(stream.to);
    const Point start = layout.is_upright ? Point{from.centre().x + leave[i], from.bottom()}
                                          : Point{from.right(), from.centre().y + leave[i]};
    const Point end = layout.is_upright ? Point{to.centre().x + reach[i], to.y}
                                        : Point{to.x, to.centre().y + reach[i]};
    const auto draw_band = [&](double share, float strength) {
      const float half = width_of(chart, share) / 2;
      paint.band(curve_of(start, end, layout.is_upright, -half),
                 curve_of(start, end, layout.is_upright, half),
                 mixed(chart.boxes[stream.from].colour, theme.surface, strength));
    };
    const float full = theme.dark ? 0.45f : 0.28f;
    if (stream.high > 0) draw_band(stream.high, full / 2);
    draw_band(stream.high > 0 ? stream.low : stream.share, full);
    // The value stands in the middle of the way to the next column: further on there may be a box.
    const int span = std::max(1, layout.columns[stream.to] - layout.columns[stream.from]);
    const float t = 0.5f / static_cast<float>(span), eased = t * t * (3 - 2 * t);
    const Point middle{start.x + (end.x - start.x) * (layout.is_upright ? eased : t),
                       start.y + (end.y - start.y) * (layout.is_upright ? t : eased)};
    const float width = chart.has_values ? paint.width(Type::small_strong, stream.value) + 12 : 24;
    places.push_back({{middle.x - width / 2, middle.y - 10, width, 20}, stream.said});
  }
  for (std::size_t i = 0; i < chart.boxes.size(); ++i) draw_box(frame, placed(i), chart.boxes[i]);
  for (std::size_t i = 0; chart.has_values && i < places.size(); ++i) {
    paint.filled_edge(places[i].rect, theme.surface, theme.border, 1, radius::badge);
    paint.text(places[i].rect, Type::small_strong, theme.text, chart.streams[i].value,
               Align::centre);
  }
  read_out(frame, plot, chart.id, chart.title, places);
  return box.y - top;
}

}  // namespace shell
