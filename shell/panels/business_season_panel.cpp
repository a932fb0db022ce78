#include "shell/panels/business_season_panel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "core/edit/business_edits.h"
#include "shell/widgets/button.h"
#include "shell/widgets/cell_grid.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/slider.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

using Values12 = std::array<double, 12>;
using SeasonField = std::vector<double> core::Business::*;

constexpr float plot_height = 148, letters_height = 24, value_height = 16;
constexpr double key_step = 0.05;
// A month stands out from here on.
constexpr double high_from = 1.15;

SeasonField field_of(const Frame& frame) {
  return frame.session.business.season_cost ? &core::Business::season_cost
                                            : &core::Business::season;
}

Values12 values_of(const std::vector<double>& season) {
  Values12 values;
  values.fill(1.0);
  if (season.size() == values.size()) std::ranges::copy(season, values.begin());
  return values;
}

// The preset that the season still is; nothing when there is no season, or it is the person's own.
const core::SeasonPreset* preset_of(const Frame& frame, SeasonField field) {
  const std::vector<double>& season = frame.plan.business.*field;
  for (const core::SeasonPreset& preset : frame.shelf.seasons) {
    const auto& shape = frame.session.business.season_cost ? preset.cost : preset.demand;
    if (std::ranges::equal(season, shape,
                           [](double a, double b) { return std::abs(a - b) < 5e-4; }))
      return &preset;
  }
  return nullptr;
}

void preset_field(Frame& frame, Rect place, SeasonField field, const core::SeasonPreset* now) {
  std::vector<std::string> names;
  std::size_t selected = frame.shelf.seasons.size();
  for (const core::SeasonPreset& preset : frame.shelf.seasons) {
    if (&preset == now) selected = names.size();
    names.push_back(frame.in_language(preset.name));
  }
  const std::string& none = frame.text(
      (frame.plan.business.*field).empty() ? TextKey{"business.choose"} : "business.season_own");
  const auto chosen = dropdown(frame, place, frame.text("business.season_preset"), names, selected,
                               {.placeholder = none, .dense = true});
  if (!chosen) return;
  const core::SeasonPreset& preset = frame.shelf.seasons[*chosen];
  frame.edits.apply(
      "edit.set_season",
      core::set_season(field, frame.session.business.season_cost ? preset.cost : preset.demand));
}

// The value at the top: the highest month with some room to drag it up, on a step that does not
// shake while one drags.
double top_of(const Frame& frame, const Values12& values) {
  if (const auto& drag = frame.session.business.drag) return drag->most;
  const double highest = *std::ranges::max_element(values);
  return std::min(12.0, std::max(1.5, std::ceil(highest * 1.1 * 4.0) / 4.0));
}

struct Plot {
  Rect area;
  double most;

  float y_of(double value) const {
    return area.bottom() - area.h * static_cast<float>(std::clamp(value / most, 0.0, 1.0));
  }
};

void preview(Frame& frame, SeasonField field, int month, double value) {
  frame.edits.preview(core::set_season_month(field, month, value));
}

// Follows the pointer from where it took hold of the bar; answers whether this bar is held.
bool drag_bar(Frame& frame, const Plot& plot, SeasonField field, int month, double value, NodeId id,
              const Hit& hit) {
  auto& drag = frame.session.business.drag;
  if (hit.pressed) {
    frame.ui.dragging = id;
    drag = SeasonDrag{.month_of_year = month, .from = value, .most = plot.most};
  }
  if (frame.ui.dragging != id || !drag) return false;
  if (frame.ui.input.escape) {
    frame.edits.cancel();
    frame.ui.dragging = 0;
    drag.reset();
  } else if (hit.held) {
    drag->moved = drag->moved || is_drag(frame);
    const double moved = static_cast<double>(drag_distance(frame).y / plot.area.h) * plot.most;
    const double wanted = std::clamp(drag->from - moved, 0.0, drag->most);
    if (drag->moved) preview(frame, field, month, std::round(wanted * 100.0) / 100.0);
  } else {
    if (drag->moved) frame.edits.commit("edit.set_season");
    frame.ui.dragging = 0;
    frame.ui.animating = true;
    drag.reset();
    return false;
  }
  return true;
}

void work_by_keys(Frame& frame, SeasonField field, int month, double value, double most,
                  NodeId id) {
  while (const auto key = frame.ui.input.take_key(id))
    if (const auto wanted = stepped(value, key->key, 0.0, most, key_step))
      frame.edits.apply("edit.set_season", core::set_season_month(field, month, *wanted));
}

// On a piece of surface of its own, so that the line of the average does not run through it.
void draw_value(const Frame& frame, float x, float top, double value) {
  const std::string text = frame.format.number(value, 2, true);
  const float width = frame.paint().width(Type::small_strong, text) + 4;
  const Rect place{x - width / 2, top - value_height - 2, width, value_height};
  frame.paint().fill(place, frame.theme().surface);
  frame.paint().text(place, Type::small_strong, frame.theme().text, text, Align::centre);
}

std::string bar_name(const Frame& frame, int month) {
  return frame.text(frame.session.business.season_cost ? TextKey{"business.season_cost_of"}
                                                       : "business.season_demand_of",
                    {{"month", frame.format.month_long(core::make_month(2026, month + 1))}});
}

CellGrid season_grid(const Frame& frame, SeasonField field) {
  CellGrid grid;
  grid.rows = 1;
  grid.columns = 12;
  grid.name = [&frame](int, int month) { return bar_name(frame, month); };
  grid.value = [&frame, field](int, int month) -> std::optional<double> {
    return values_of(frame.plan.business.*field)[static_cast<std::size_t>(month)];
  };
  // Month after month, each would weigh the others anew.
  grid.edit_all = [&frame, field](const std::vector<CellGrid::Change>& changes) {
    Values12 values = values_of(frame.plan.business.*field);
    for (const auto& [row, month, value] : changes)
      values[static_cast<std::size_t>(month)] = value.value_or(1.0);
    return core::set_season(field, {values.begin(), values.end()});
  };
  return grid;
}

// Answers whether it is being looked at or worked.
bool draw_bar(Frame& frame, const Plot& plot, Rect column, SeasonField field, int month,
              double value) {
  const Theme& theme = frame.theme();
  const IdScope scope{month};
  SemanticNode node;
  node.id = node_id("bar");
  node.role = Role::slider;
  node.name = bar_name(frame, month);
  node.value = frame.format.number(value, 2, true);
  node.description = frame.text("business.season_keys");
  node.rect = column;
  node.focusable = node.takes_keys = true;
  node.least = 0, node.most = static_cast<float>(plot.most), node.now = static_cast<float>(value);
  const NodeId id = node.id;
  const Hit hit = interact(frame, id, column);
  const bool held = drag_bar(frame, plot, field, month, value, id, hit);
  work_by_keys(frame, field, month, value, plot.most, id);

  const float width = std::min(20.0f, column.w * 0.7f), top = plot.y_of(value);
  const Rect bar{column.centre().x - width / 2, top, width, plot.area.bottom() - top};
  const bool empty = (frame.plan.business.*field).empty(), high = value >= high_from;
  const Colour rest = empty ? theme.sunken : high ? theme.accent : theme.band_inner;
  const Colour touched = empty ? theme.hover : high ? theme.accent_hover : theme.accent_line;
  if (bar.h > 0.5f)
    frame.paint().fill(bar, held || hit.hovered ? touched : rest, std::min(4.0f, bar.h / 2));
  if (bar.h > 8)
    frame.paint().fill({bar.x, bar.bottom() - 4, bar.w, 4}, held || hit.hovered ? touched : rest);
  if (hit.focused)
    focus_ring(frame, bar.h < 8 ? Rect{bar.x, plot.area.bottom() - 8, bar.w, 8} : bar, 4);
  record(frame, std::move(node));
  return held || hit.hovered || hit.focused;
}

// Says that the line is the average, over the first three months in a row that leave it room.
void label_average(Frame& frame, const Plot& plot, float column, const Values12& values) {
  for (std::size_t i = 0; i + 2 < values.size(); ++i) {
    if (std::max({values[i], values[i + 1], values[i + 2]}) > 0.99) continue;
    const Rect place{plot.area.x + static_cast<float>(i) * column + 2, plot.y_of(1.0) - 18,
                     3 * column, 16};
    frame.paint().text(place, Type::micro, frame.theme().muted,
                       frame.text("business.season_average"));
    return;
  }
}

void draw_bars(Frame& frame, Rect box, SeasonField field, const Values12& values) {
  const Theme& theme = frame.theme();
  box.cut_top(value_height);
  const Plot plot{{box.x, box.y, box.w, plot_height}, top_of(frame, values)};
  const Rect letters{box.x, plot.area.bottom() + 4, box.w, letters_height - 4};
  const NodeScope group{frame, Role::group, frame.text("business.season_title"), box};
  const bool flat =
      std::ranges::all_of(values, [](double value) { return std::abs(value - 1.0) < 5e-3; });
  const auto highest = static_cast<std::size_t>(std::ranges::max_element(values) - values.begin());
  const float column = box.w / 12;
  frame.paint().horizontal(box.x, plot.y_of(plot.most / 2), box.w, theme.grid);
  std::array<bool, 12> labelled{};
  CellGridScope grid{frame, "season", season_grid(frame, field)};
  if (!flat) labelled[highest] = true;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const int month = static_cast<int>(i);
    const Rect place{box.x + static_cast<float>(month) * column, plot.area.y, column, plot.area.h};
    {
      const IdScope scope{month};
      grid.add(0, month, node_id("bar"), place);
    }
    if (draw_bar(frame, plot, place, field, month, values[i])) labelled[i] = true;
    frame.paint().text({place.x, letters.y, column, letters.h}, Type::micro, theme.muted,
                       frame.format.month_letter(month), Align::centre);
  }
  frame.paint().horizontal(box.x, plot.area.bottom(), box.w, theme.axis);
  if (!flat) {
    frame.paint().dashed_horizontal(box.x, plot.y_of(1.0), box.w, theme.muted);
    label_average(frame, plot, column, values);
  }
  for (std::size_t i = 0; i < values.size(); ++i)
    if (labelled[i])
      draw_value(frame, box.x + (static_cast<float>(i) + 0.5f) * column, plot.y_of(values[i]),
                 values[i]);
}

std::string note_of(const Frame& frame, SeasonField field, const core::SeasonPreset* preset) {
  if ((frame.plan.business.*field).empty()) return frame.text("business.season_none");
  if (!preset) return frame.text("business.season_dragged");
  return frame.in_language(frame.session.business.season_cost ? preset->cost_note : preset->note);
}

}  // namespace

float draw_business_season_panel(Frame& frame, Rect box) {
  const SeasonField field = field_of(frame);
  const core::SeasonPreset* preset = preset_of(frame, field);
  const Values12 values = values_of(frame.plan.business.*field);
  const float control = button_height(frame, true), inner = box.w - 2 * space::l;
  const float tabs_height = frame.ui.is_phone() ? size::control_touch : 32.0f;
  const std::string note = note_of(frame, field, preset);
  const float note_height = frame.paint().paragraph_height(inner, Type::small, note);
  box.h = 2 * space::l + control + space::m + tabs_height + space::m + value_height + plot_height +
          letters_height + space::s + note_height;
  card(frame, box);

  Rect inside = box.inset(space::l);
  Rect line = inside.cut_top(control, space::m);
  const Rect place = line.cut_right(std::min(168.0f, line.w * 0.55f), space::s);
  heading(frame, line, 2, Type::title, frame.text("business.season_title"));
  preset_field(frame, place, field, preset);
  const std::array<std::string, 2> names{frame.text("business.season_demand"),
                                         frame.text("business.season_cost")};
  const auto chosen =
      segments(frame, inside.cut_top(tabs_height, space::m), frame.text("business.season_shows"),
               names, frame.session.business.season_cost ? 1 : 0);
  if (chosen) frame.session.business.season_cost = *chosen == 1;
  draw_bars(frame, inside.cut_top(value_height + plot_height + letters_height, space::s), field,
            values);
  paragraph(frame, inside, Type::small, frame.theme().muted, note);
  return box.h;
}

}  // namespace shell
