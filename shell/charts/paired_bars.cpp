#include "shell/charts/paired_bars.h"

#include <algorithm>

#include "shell/widgets/marks.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr float legend_height = 24, row_height = 44, bar = 8, widest_value = 116;

float name_width(float width) { return std::clamp(width * 0.34f, 96.0f, 190.0f); }

ChartTable table_of(const PairedBars& chart) {
  ChartTable table{{chart.names, chart.first_name, chart.second_name}, {}};
  for (const BarPair& row : chart.rows)
    table.rows.push_back(
        {row.name, row.first_value,
         row.range.empty() ? row.second_value : row.second_value + " (" + row.range + ")"});
  return table;
}

double end_of_scale(const PairedBars& chart) {
  double most = std::max(chart.most, chart.mark.value_or(0));
  for (const BarPair& row : chart.rows)
    most = std::max({most, row.first.value_or(0), row.second.value_or(0), row.high});
  return most > 0 ? most : 1;
}

struct LegendEntry {
  Colour colour;
  std::string_view words;
  bool is_line = false;
};

std::vector<LegendEntry> legend_of(const Frame& frame, const PairedBars& chart) {
  std::vector<LegendEntry> entries{{frame.theme().compare, chart.first_name},
                                   {frame.theme().accent, chart.second_name}};
  if (chart.mark) entries.push_back({frame.theme().text, chart.mark_name, true});
  return entries;
}

// The entries one after another, in as many lines as they need; drawn where `draws`.
float lay_legend(const Frame& frame, Rect box, const PairedBars& chart, bool draws) {
  const Paint& paint = frame.paint();
  float x = box.x, y = box.y;
  for (const LegendEntry& entry : legend_of(frame, chart)) {
    const float width = std::min(paint.width(Type::small, entry.words) + 21, box.w);
    if (x > box.x && x + width > box.right()) x = box.x, y += legend_height;
    if (draws) {
      const float middle = y + legend_height / 2;
      if (entry.is_line)
        paint.fill({x + 5, middle - 7, 2, 14}, entry.colour);
      else
        paint.fill({x, middle - bar / 2, 12, bar}, entry.colour, 2);
      paint.text({x + 20, y, width - 20, legend_height}, Type::small, frame.theme().muted,
                 entry.words);
    }
    x += width + space::l;
  }
  return y + legend_height - box.y;
}

}  // namespace

float paired_bars_height(const Frame& frame, float width, const PairedBars& chart) {
  return chart_head_height(frame, width, chart.title, chart.note) + space::s +
         (shows_table(frame, chart.id) ? chart_table_height(table_of(chart))
                                       : lay_legend(frame, {0, 0, width, 0}, chart, false) +
                                             row_height * static_cast<float>(chart.rows.size()));
}

float draw_paired_bars(Frame& frame, Rect box, const PairedBars& chart) {
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
  box.cut_top(lay_legend(frame, box, chart, true));
  const Rect plot = box.cut_top(row_height * static_cast<float>(chart.rows.size()));
  const double most = end_of_scale(chart);
  std::vector<ChartPlace> places;
  Rect rest = plot;
  for (const BarPair& pair : chart.rows) {
    Rect row = rest.cut_top(row_height);
    std::string second = pair.second_value;
    if (!pair.range.empty()) second += " (" + pair.range + ")";
    places.push_back({row, frame.text("chart.pair", {{"name", pair.name},
                                                     {"first", chart.first_name},
                                                     {"first_value", pair.first_value},
                                                     {"second", chart.second_name},
                                                     {"second_value", second}})});
    Rect name = row.cut_left(name_width(plot.w), space::s);
    swatch(frame, {name.x + 4, name.centre().y}, pair.colour);
    name.cut_left(space::l);
    paint.text(name, Type::small, theme.text, pair.name);
    const Rect values = row.cut_right(std::min(widest_value, plot.w * 0.27f), space::s);
    const auto length = [&](double amount) { return row.w * static_cast<float>(amount / most); };
    const float first_y = row.centre().y - bar - 1, second_y = row.centre().y + 1;
    paint.fill({row.x, first_y, row.w, bar}, theme.sunken, 2);
    paint.fill({row.x, second_y, row.w, bar}, theme.sunken, 2);
    if (pair.first)
      paint.fill({row.x, first_y, length(*pair.first), bar},
                 pair.is_bad ? theme.bad : theme.compare, 2);
    if (pair.second) {
      if (pair.high > *pair.second)
        paint.fill({row.x, second_y, length(pair.high), bar}, theme.accent_line, 2);
      paint.fill({row.x, second_y, length(pair.range.empty() ? *pair.second : pair.low), bar},
                 theme.accent, 2);
      if (!pair.range.empty())
        paint.fill({row.x + length(*pair.second) - 1, second_y - 1, 2, bar + 2}, theme.text);
    }
    if (chart.mark)
      paint.fill({row.x + length(*chart.mark) - 1, row.y + 6, 2, row.h - 12}, theme.text);
    paint.text({values.x, row.centre().y - 18, values.w, 18}, Type::small,
               pair.is_bad ? theme.bad : theme.muted, pair.first_value, Align::right);
    const std::string& beside =
        paint.fits(Type::small_strong, second, values.w) ? second : pair.second_value;
    paint.text({values.x, row.centre().y, values.w, 18}, Type::small_strong, theme.text, beside,
               Align::right);
  }
  read_out(frame, plot, chart.id, chart.title, places);
  return box.y - top;
}

}  // namespace shell
