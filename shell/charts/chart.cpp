#include "shell/charts/chart.h"

#include <algorithm>
#include <cmath>

#include "shell/widgets/button.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/slider.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr float table_row = 32;

float button_side(const Frame& frame) {
  return frame.ui.is_phone() ? size::control_touch : size::control_dense;
}

// The note stands beside the title where there is room for both.
bool is_note_beside(const Frame& frame, float width, std::string_view title,
                    std::string_view note) {
  return frame.paint().width(Type::title, title) + frame.paint().width(Type::small, note) +
             button_side(frame) + 2 * space::l <=
         width;
}

}  // namespace

float chart_head_height(const Frame& frame, float width, std::string_view title,
                        std::string_view note) {
  const float words = width - button_side(frame) - space::s;
  const float first =
      std::max(button_side(frame), frame.paint().paragraph_height(words, Type::title, title));
  if (note.empty() || is_note_beside(frame, width, title, note)) return first;
  return first + frame.paint().paragraph_height(width, Type::small, note);
}

bool chart_head(Frame& frame, Rect& box, std::string_view id, std::string_view title,
                std::string_view note, std::optional<core::Evidence> grade) {
  const Paint& paint = frame.paint();
  const float side = button_side(frame);
  const bool beside = is_note_beside(frame, box.w, title, note);
  const float words = box.w - side - space::s;
  Rect line = box.cut_top(std::max(side, paint.paragraph_height(words, Type::title, title)));
  const Rect place{line.right() - side, line.y, side, side};
  line.cut_right(side, space::s);
  Rect right{};
  if (beside && !note.empty()) right = line.cut_right(paint.width(Type::small, note) + 1, space::s);
  wrapped_heading(frame, {line.x, line.y + 2, line.w, line.h}, 2, Type::title, title);
  const float after = paint.width(Type::title, title) + space::s;
  if (grade && after + evidence_badge_width(frame, *grade, {}, true) <= line.w)
    evidence_badge(frame, {line.x + after, line.y + 2}, *grade, {}, /*ticks_only=*/true);
  if (!right.is_empty())
    label(frame, {right.x, right.y, right.w, side}, Type::small, frame.theme().muted, note);
  const IdScope scope{id};
  bool& as_table = frame.ui.charts[node_id("chart")].as_table;
  // The room below was taken for what has been shown so far: the change is drawn in the next frame.
  const bool is_table = as_table;
  if (icon_button(frame, place, as_table ? icons::bar_chart : icons::table_chart,
                  frame.text(as_table ? TextKey{"chart.as_picture"} : "chart.as_table",
                             {{"what", std::string{title}}}),
                  {.colour = frame.theme().muted, .icon_size = size::icon_small})) {
    as_table = !as_table;
    frame.ui.animating = true;
  }
  if (!beside && !note.empty())
    box.cut_top(paragraph(frame, box, Type::small, frame.theme().muted, note));
  return is_table;
}

bool shows_table(const Frame& frame, std::string_view id) {
  const IdScope scope{id};
  const auto found = frame.ui.charts.find(node_id("chart"));
  return found != frame.ui.charts.end() && found->second.as_table;
}

float chart_table_height(const ChartTable& table) {
  return table_row * static_cast<float>(table.rows.size() + 1);
}

void draw_chart_table(Frame& frame, Rect box, std::string_view title, const ChartTable& table) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  box.h = chart_table_height(table);
  const IdScope own{title};
  const NodeScope node{frame, Role::table, title, box, "chart table"};
  // Columns are as wide as their widest word asks for; the names take what is left. Where there is
  // too little room, words above the columns are cut before what stands in them.
  std::vector<float> widths(table.columns.size(), 0), heads = widths;
  float cells = 0, above = 0;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    for (const auto& row : table.rows)
      widths[i] = std::max(widths[i], paint.width(Type::small, row[i]) + space::m);
    heads[i] = paint.width(Type::small_strong, table.columns[i]) + space::m - widths[i];
    heads[i] = std::max(heads[i], 0.0f);
    if (i > 0) cells += widths[i], above += heads[i];
  }
  const float most =
      std::max(box.w - widths[0] - heads[0], box.w * (widths.size() > 2 ? 0.7f : 0.6f));
  const float shrunk = std::min(1.0f, most / std::max(cells, 1.0f));
  const float shown = std::clamp((most - cells) / std::max(above, 1.0f), 0.0f, 1.0f);
  widths[0] = box.w;
  for (std::size_t i = 1; i < widths.size(); ++i)
    widths[0] -= widths[i] = widths[i] * shrunk + heads[i] * shown;
  int at = 0;
  const auto draw_row = [&](const std::vector<std::string>& cells, bool is_head) {
    const Rect row = box.cut_top(table_row);
    const IdScope scope{at++};
    const NodeScope row_node{frame, Role::row, cells.front(), row, "row"};
    Rect rest = row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const Rect cell = rest.cut_left(widths[i]);
      SemanticNode said;
      said.id = content_id(frame, "cell", std::to_string(i));
      said.role = is_head ? Role::column_header : i == 0 ? Role::row_header : Role::cell;
      said.name = cells[i].empty() ? "–" : cells[i];
      said.rect = cell;
      paint.text({cell.x + (i > 0 ? space::m : 0), cell.y, cell.w - (i > 0 ? space::m : 0), cell.h},
                 is_head ? Type::small_strong : Type::small, is_head ? theme.muted : theme.text,
                 said.name, i == 0 ? Align::left : Align::right);
      frame.ui.semantics.add(std::move(said));
    }
    paint.horizontal(row.x, row.bottom() - 1, row.w, theme.hairline);
  };
  draw_row(table.columns, true);
  for (const auto& row : table.rows) draw_row(row, false);
}

std::optional<std::size_t> read_out(Frame& frame, Rect plot, std::string_view id,
                                    std::string_view title, std::span<const ChartPlace> places) {
  if (places.empty()) return std::nullopt;
  const IdScope scope{id};
  SemanticNode node;
  node.id = node_id("plot");
  node.name = title;
  node.role_description = frame.text("chart.role");
  node.rect = plot;
  node.focusable = true;
  node.takes_keys = true;
  node.role = Role::slider;
  const double last = static_cast<double>(places.size() - 1);
  int& at = frame.ui.charts[node_id("chart")].at;
  at = std::clamp(at, 0, static_cast<int>(last));
  const Hit hit = interact(frame, node.id, plot);
  while (const auto key = frame.ui.input.take_key(node.id)) {
    // Down is on to the next one, as it stands on the screen.
    const Key meant = key->key == Key::down ? Key::right
                      : key->key == Key::up ? Key::left
                                            : key->key;
    if (const auto next = stepped(at, meant, 0, std::max(last, 1.0), 1))
      at = std::min(static_cast<int>(*next), static_cast<int>(last)), frame.ui.animating = true;
  }
  std::optional<std::size_t> chosen;
  for (std::size_t i = 0; i < places.size() && hit.hovered; ++i)
    if (places[i].rect.contains(frame.ui.input.pointer)) chosen = i;
  if (hit.focused && !chosen) chosen = static_cast<std::size_t>(at);
  node.value = places[static_cast<std::size_t>(at)].said;
  node.most = static_cast<float>(std::max(last, 1.0));
  node.now = static_cast<float>(at);
  if (hit.focused) focus_ring(frame, plot.inset(2), radius::badge);
  if (chosen) tooltip(frame, places[*chosen].rect, places[*chosen].said);
  record(frame, std::move(node));
  return chosen;
}

double tick_step(double most) {
  if (!(most > 0)) return 1;
  const double power = std::pow(10.0, std::floor(std::log10(most)));
  for (const double step : {0.2, 0.5, 1.0, 2.0})
    if (most / (step * power) <= 5.0) return step * power;
  return 2 * power;
}

}  // namespace shell
