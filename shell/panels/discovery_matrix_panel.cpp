#include "shell/panels/discovery_matrix_panel.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/edit/behaviour_edits.h"
#include "shell/widgets/behaviour_mark.h"
#include "shell/widgets/button.h"
#include "shell/widgets/cell_grid.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/presence_cell.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr float row_height = 44, name_line = 18, header_edge = 12;
constexpr std::size_t most_lines = 3;
// The names get their wanted width before the columns get more than their least.
constexpr float least_left = 265, wanted_left = 290, least_column = 76, most_column = 104,
                right_edge = 8, name_margin = 3;

// A name in as few lines as hold it, three at most; the last takes all that is left.
std::vector<std::string_view> lines_of(const Frame& frame, std::string_view name, float width) {
  const auto fits = [&](std::string_view text) {
    return frame.paint().fits(Type::small_strong, text, width - 2 * name_margin);
  };
  std::vector<std::string_view> lines;
  while (lines.size() + 1 < most_lines && !fits(name)) {
    std::size_t at = name.rfind(' ');
    while (at != std::string_view::npos && at > 0 && !fits(name.substr(0, at)) &&
           name.find(' ') != at)
      at = name.rfind(' ', at - 1);
    if (at == std::string_view::npos || at == 0) break;
    lines.push_back(name.substr(0, at));
    name.remove_prefix(at + 1);
  }
  lines.push_back(name);
  return lines;
}

// Which channels are shown, where their columns stand, and what is known of the effort that goes
// into each.
struct Columns {
  const core::EffortShares& effort;
  float left = 0, width = 0, header = 0;
  int first = 0, count = 0, all = 0;

  Rect cell(Rect row, int i) const {
    return {row.x + left + static_cast<float>(i) * width, row.y, width, row.h};
  }
  std::size_t channel(int i) const { return static_cast<std::size_t>(first + i); }
};

Columns columns_of(const Frame& frame, float box_width, const core::EffortShares& effort) {
  Columns columns{effort};
  columns.all = static_cast<int>(frame.plan.channels.size());
  const float room = box_width - least_left - right_edge;
  const int most = std::max(1, static_cast<int>(std::floor(room / least_column)));
  columns.count = std::min(most, columns.all);
  const auto count = static_cast<float>(columns.count);
  columns.width = columns.count == 0 ? room
                                     : std::clamp((box_width - wanted_left - right_edge) / count,
                                                  least_column, most_column);
  columns.left =
      std::clamp(box_width - right_edge - columns.width * count, least_left, wanted_left);
  columns.first = std::clamp(frame.session.discovery.first_channel, 0, columns.all - columns.count);
  std::size_t lines = 1;
  for (int i = 0; i < columns.count; ++i) {
    const std::string& name = frame.plan.channels[columns.channel(i)].name;
    lines = std::max(lines, lines_of(frame, name, columns.width).size());
  }
  if (columns.effort.basis != core::EffortBasis::none) ++lines;
  columns.header = static_cast<float>(std::max<std::size_t>(lines, 2)) * name_line + header_edge;
  return columns;
}

// The part of the effort that goes into a channel; empty while none is known.
std::string effort_text(const Frame& frame, const Columns& columns, std::size_t channel) {
  if (columns.effort.basis == core::EffortBasis::none) return {};
  return frame.format.share(columns.effort.channels[channel].share);
}

void draw_channel_name(Frame& frame, Rect cell, const core::Channel& channel,
                       const std::string& effort) {
  const IdScope scope{channel.id};
  const Paint& paint = frame.paint();
  const auto lines = lines_of(frame, channel.name, cell.w);
  Rect words{cell.x + name_margin, cell.y, cell.w - 2 * name_margin, cell.h};
  // The shares stand in one row, whatever the names need.
  if (!effort.empty())
    paint.text(words.cut_bottom(name_line + header_edge / 2).moved(0, -header_edge / 4),
               Type::small, frame.theme().muted, effort, Align::centre);
  const float height = static_cast<float>(lines.size()) * name_line;
  words.y = words.centre().y - height / 2 + (effort.empty() ? 0 : header_edge / 4);
  bool is_cut = false;
  for (const std::string_view line : lines) {
    is_cut = is_cut || !paint.fits(Type::small_strong, line, words.w);
    paint.text(words.cut_top(name_line), Type::small_strong, frame.theme().text, line,
               Align::centre);
  }
  if (is_cut && frame.ui.open_popup == 0 && cell.contains(frame.ui.input.pointer))
    tooltip(frame, cell, channel.name);
  SemanticNode node;
  node.id = node_id("column");
  node.role = Role::column_header;
  node.name = effort.empty() ? channel.name
                             : channel.name + ", " +
                                   frame.text("discovery.channel_effort", {{"share", effort}});
  node.rect = cell;
  frame.ui.semantics.add(std::move(node));
}

void turn_to(Frame& frame, const Columns& columns, int first) {
  frame.session.discovery.first_channel = std::clamp(first, 0, columns.all - columns.count);
  const int from = frame.session.discovery.first_channel;
  frame.ui.semantics.announce(
      frame.text("discovery.columns", {{"first", frame.format.number(from + 1)},
                                       {"last", frame.format.number(from + columns.count)},
                                       {"all", frame.format.number(columns.all)}}));
}

// What the numbers of the table are, each in its row.
void draw_legend(Frame& frame, Rect left, const Columns& columns) {
  std::vector<std::string> lines{frame.text(
      columns.count < columns.all ? TextKey{"discovery.presence_short"} : "discovery.presence")};
  if (columns.count < columns.all)
    lines.push_back(frame.text("discovery.columns",
                               {{"first", frame.format.number(columns.first + 1)},
                                {"last", frame.format.number(columns.first + columns.count)},
                                {"all", frame.format.number(columns.all)}}));
  if (columns.effort.basis != core::EffortBasis::none)
    label(frame, left.cut_bottom(name_line + header_edge / 2).moved(0, -header_edge / 4),
          Type::small, frame.theme().muted,
          frame.text(columns.effort.basis == core::EffortBasis::planned
                         ? TextKey{"discovery.effort_row_planned"}
                         : "discovery.effort_row_today"));
  left.y = left.centre().y - static_cast<float>(lines.size()) * 10;
  for (const std::string& line : lines)
    label(frame, left.cut_top(20), Type::small, frame.theme().muted, line);
}

// Which of the channels are shown, and the way to the others.
void draw_corner(Frame& frame, Rect left, const Columns& columns) {
  const NodeScope cell{frame, Role::cell, "", left, "corner"};
  if (columns.count < columns.all) {
    const Rect next = left.cut_right(28), previous = left.cut_right(28, space::s);
    const auto square = [](Rect box) { return Rect{box.x, box.centre().y - 14, 28, 28}; };
    if (icon_button(frame, square(previous), icons::chevron_left,
                    frame.text("discovery.previous_channels"), {.disabled = columns.first == 0}))
      turn_to(frame, columns, columns.first - columns.count);
    if (icon_button(frame, square(next), icons::chevron_right,
                    frame.text("discovery.next_channels"),
                    {.disabled = columns.first + columns.count >= columns.all}))
      turn_to(frame, columns, columns.first + columns.count);
  }
  draw_legend(frame, left, columns);
}

void draw_header(Frame& frame, Rect row, const Columns& columns) {
  frame.paint().fill(row, frame.theme().page);
  frame.paint().horizontal(row.x, row.bottom() - 1, row.w, frame.theme().hairline);
  const NodeScope header{frame, Role::row, frame.text("discovery.presence_short"), row, "header"};
  draw_corner(frame, {row.x + space::l, row.y, columns.left - space::l - space::s, row.h}, columns);
  for (int i = 0; i < columns.count; ++i) {
    const std::size_t at = columns.channel(i);
    draw_channel_name(frame, columns.cell(row, i), frame.plan.channels[at],
                      effort_text(frame, columns, at));
  }
}

void draw_name(Frame& frame, Rect cell, const BehaviourLine& line) {
  const core::Behaviour& behaviour = *line.behaviour;
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  const std::string name = behaviour_name(frame, behaviour);
  const bool is_selected = frame.session.discovery.behaviour == behaviour.id;
  const NodeScope header{frame, Role::row_header, name, cell, "name"};
  const Hit hit =
      row_button(frame, cell, name, {.selected = is_selected, .value = share_said(frame, line)});
  if (hit.clicked) frame.session.discovery.behaviour = behaviour.id;

  Rect inside{cell.x + space::l, cell.y, cell.w - space::l - space::s, cell.h};
  paint.icon(inside.cut_left(size::icon, 10), behaviour_icon(behaviour.kind),
             is_selected ? theme.accent : theme.muted);
  const Rect share = inside.cut_right(50, space::xs);
  paint.text(share, Type::body_strong, theme.text, share_text(frame, line), Align::right);
  const Rect ticks = inside.cut_right(23, space::s);
  if (line.is_known())
    evidence_badge(frame, {ticks.x, cell.centre().y - size::badge / 2},
                   line.share.grade.value_or(core::Evidence::guess), {}, true);
  paint.text({inside.x, cell.y + 3, inside.w, 20}, Type::small_strong, theme.text, name);
  paint.text({inside.x, cell.y + 20, inside.w, 20}, Type::small, theme.muted,
             range_text(frame, line));
  if (hit.hovered && !paint.fits(Type::small_strong, name, inside.w)) tooltip(frame, cell, name);
}

std::string cell_name(const Frame& frame, const core::Behaviour& behaviour,
                      const core::Channel& channel) {
  return frame.text("discovery.cell",
                    {{"behaviour", behaviour_name(frame, behaviour)}, {"channel", channel.name}});
}

// Of all channels, whether or not their columns are shown, in hundredths as the cells say them.
CellGrid presence_grid(const Frame& frame, std::span<const BehaviourLine> lines) {
  const auto behaviour = [lines](int row) -> const core::Behaviour& {
    return *lines[static_cast<std::size_t>(row)].behaviour;
  };
  const auto channel = [&frame](int column) -> const core::Channel& {
    return frame.plan.channels[static_cast<std::size_t>(column)];
  };
  return {
      .rows = static_cast<int>(lines.size()),
      .columns = static_cast<int>(frame.plan.channels.size()),
      .decimals = 0,
      .name = [=, &frame](int row,
                          int column) { return cell_name(frame, behaviour(row), channel(column)); },
      .value = [=](int row, int column) -> std::optional<double> {
        const auto found = behaviour(row).reach.find(channel(column).id);
        if (found == behaviour(row).reach.end()) return std::nullopt;
        return found->second * 100;
      },
      .edit =
          [=](int row, int column, std::optional<double> value) {
            if (value) *value /= 100;
            return core::set_reach(behaviour(row).id, channel(column).id, value);
          }};
}

void draw_row(Frame& frame, Rect row, const BehaviourLine& line, const Columns& columns,
              CellGridScope& grid, int grid_row) {
  const core::Behaviour& behaviour = *line.behaviour;
  const IdScope scope{behaviour.id};
  const std::string name = behaviour_name(frame, behaviour);
  const NodeScope group{frame, Role::row, name, row, "behaviour"};
  if (frame.session.discovery.behaviour == behaviour.id)
    frame.paint().fill(row, frame.theme().accent_soft);
  draw_name(frame, {row.x, row.y, columns.left - space::s, row.h}, line);
  for (int i = 0; i < columns.count; ++i) {
    const core::Channel& channel = frame.plan.channels[columns.channel(i)];
    const IdScope cell_scope{channel.id};
    const auto found = behaviour.reach.find(channel.id);
    std::optional<double> presence =
        found == behaviour.reach.end() ? std::nullopt : std::optional{found->second};
    const std::string title = cell_name(frame, behaviour, channel);
    const NodeScope cell{frame, Role::cell, "", columns.cell(row, i), "cell"};
    grid.add(grid_row, static_cast<int>(columns.channel(i)), node_id(title), columns.cell(row, i));
    const Gesture gesture = presence_cell(frame, columns.cell(row, i), title, title, presence);
    follow(frame, gesture, "edit.set_reach", core::set_reach(behaviour.id, channel.id, presence));
  }
  frame.paint().horizontal(row.x, row.bottom() - 1, row.w, frame.theme().hairline);
}

}  // namespace

float discovery_matrix_height(const Frame& frame, float width, const DiscoveryFacts& facts) {
  return columns_of(frame, width, facts.effort).header +
         static_cast<float>(facts.lines.size()) * row_height;
}

void draw_discovery_matrix_panel(Frame& frame, Rect box, const DiscoveryFacts& facts) {
  const std::vector<BehaviourLine>& lines = facts.lines;
  const Columns columns = columns_of(frame, box.w, facts.effort);
  const Rect whole = box, rows = {box.x, box.y + columns.header, box.w, box.h - columns.header};
  {
    const NodeScope table{frame, Role::table, frame.text("discovery.matrix_name"), whole, "matrix"};
    draw_header(frame, box.cut_top(columns.header), columns);
    CellGridScope grid{frame, "presence", presence_grid(frame, lines)};
    int row = 0;
    for (const BehaviourLine& line : lines)
      draw_row(frame, box.cut_top(row_height), line, columns, grid, row++);
  }
  if (columns.all == 0 && !lines.empty())
    paragraph(
        frame,
        Rect{rows.x + columns.left + space::l, rows.y + 12, columns.width - 2 * space::l, rows.h},
        Type::small, frame.theme().muted, frame.text("discovery.no_channels"), 2);
}

}  // namespace shell
