#include "shell/charts/stacked_bars.h"

#include <algorithm>

namespace shell {
namespace {

constexpr float bar_height = 28, between = 18, over = 20, ticks = 22;

// Names stand left of the bars, over them where that leaves too little.
float name_width(float width) { return width < 420 ? 0 : 104; }

bool has_names_over(const StackedBar& bar) {
  return std::ranges::any_of(bar.parts, [](const BarPart& part) { return part.text_colour == 0; });
}

float height_of(const StackedBar& bar, float width) {
  return bar_height + (name_width(width) == 0 ? over : 0) + (has_names_over(bar) ? over : 0);
}

float plot_height(float width, const StackedBars& chart) {
  float height = chart.tick_words.empty() ? 0 : ticks;
  for (const StackedBar& bar : chart.bars) height += height_of(bar, width) + between;
  return height - (chart.bars.empty() ? 0 : between - 8);
}

ChartTable table_of(const StackedBars& chart) {
  ChartTable table{chart.columns, {}};
  for (const StackedBar& bar : chart.bars)
    for (const BarPart& part : bar.parts)
      table.rows.push_back({bar.name + ", " + part.name, part.value});
  return table;
}

struct Scale {
  float x, width;
  double most;
  float at(double amount) const {
    return x + width * static_cast<float>(std::clamp(amount / most, 0.0, 1.0));
  }
};

void draw_scale(const Frame& frame, const Scale& scale, Rect plot, const StackedBars& chart) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  const std::size_t count = chart.tick_words.size();
  // The last word ends where the scale does; one before it that has no room is left out.
  const float free_to =
      count == 0
          ? 0
          : scale.x + scale.width - paint.width(Type::small, chart.tick_words.back()) - space::s;
  for (std::size_t i = 0; i < count; ++i) {
    const float x = scale.at(chart.step * static_cast<double>(i));
    paint.vertical(x, plot.y, plot.h - ticks + 2, i == 0 ? theme.axis : theme.grid);
    const float width = paint.width(Type::small, chart.tick_words[i]) + 1;
    const bool is_last = i + 1 == count;
    const float left = i == 0 ? x : is_last ? x - width : x - width / 2;
    if (is_last || left + width <= free_to)
      paint.text({left, plot.bottom() - ticks + 4, width, 18}, Type::small, theme.muted,
                 chart.tick_words[i]);
  }
}

// The names of a bar's parts over it, one after another, as far as they have room.
void draw_names(const Frame& frame, Rect row, const StackedBar& bar, const Scale& scale) {
  const Paint& paint = frame.paint();
  float free_from = row.x;
  double sum = 0;
  for (const BarPart& part : bar.parts) {
    const float x = std::max(scale.at(sum), free_from);
    sum += part.amount;
    const float first = paint.width(Type::small_strong, part.name) + space::xs;
    const float second = paint.width(Type::small, part.value);
    if (part.amount <= 0 || x + first > row.right()) continue;
    paint.text({x, row.y, first, row.h}, Type::small_strong, frame.theme().text, part.name);
    const bool has_value = x + first + second <= row.right() + 1;
    if (has_value)
      paint.text({x + first, row.y, second + 1, row.h}, Type::small, frame.theme().muted,
                 part.value);
    free_from = x + first + (has_value ? second : 0) + space::m;
  }
}

}  // namespace

float stacked_bars_height(const Frame& frame, float width, const StackedBars& chart) {
  const float head = chart_head_height(frame, width, chart.title, chart.note) + space::s;
  return head + (shows_table(frame, chart.id) ? chart_table_height(table_of(chart))
                                              : plot_height(width, chart));
}

float draw_stacked_bars(Frame& frame, Rect box, const StackedBars& chart) {
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
  const Rect plot = box.cut_top(plot_height(box.w, chart));
  const float names = name_width(plot.w);
  const Scale scale{plot.x + names, plot.w - names, chart.most};
  draw_scale(frame, scale, plot, chart);
  std::vector<ChartPlace> places;
  Rect rest = plot;
  float first_bar = plot.bottom(), last_bar = plot.y;
  for (const StackedBar& bar : chart.bars) {
    Rect row = rest.cut_top(height_of(bar, plot.w), between);
    if (names == 0) paint.text(row.cut_top(over), Type::small_strong, theme.text, bar.name);
    const Rect name_row = has_names_over(bar) ? row.cut_top(over) : Rect{};
    const float start = scale.x;
    if (!name_row.is_empty())
      draw_names(frame, {start, name_row.y, scale.width, name_row.h}, bar, scale);
    if (names > 0)
      paint.text({plot.x, row.y, names - space::s, row.h}, Type::small, theme.muted, bar.name);
    first_bar = std::min(first_bar, row.y), last_bar = std::max(last_bar, row.bottom());
    double sum = 0;
    for (const BarPart& part : bar.parts) {
      const float from = scale.at(sum), to = scale.at(sum += part.amount);
      if (to - from < 0.5f) continue;
      // A gap of one pixel parts neighbours; the last one ends where it ends.
      const Rect rect{from, row.y, std::max(1.0f, to - from - 1), row.h};
      paint.fill(rect, part.colour);
      if (part.text_colour && paint.fits(Type::small_strong, part.value, rect.w - 2 * space::s))
        paint.text(rect.inset(space::m, 0), Type::small_strong, part.text_colour, part.value,
                   sum > part.amount ? Align::centre : Align::left);
      places.push_back({rect, frame.text("chart.said", {{"what", bar.name + ", " + part.name},
                                                        {"value", part.value}})});
    }
  }
  for (const double line : chart.lines)
    paint.vertical(scale.at(line), first_bar - 4, last_bar - first_bar + 8, theme.bad);
  read_out(frame, plot, chart.id, chart.title, places);
  return box.y - top;
}

}  // namespace shell
