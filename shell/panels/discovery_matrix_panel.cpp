#include "shell/panels/discovery_matrix_panel.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/discovery/effort_share.h"
#include "core/edit/behaviour_edits.h"
#include "core/metrics/today_mix.h"
#include "shell/widgets/behaviour_mark.h"
#include "shell/widgets/button.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/presence_cell.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr float header_height = 48, tall_header_height = 64, row_height = 44;
// The names get their wanted width before the columns get more than their least.
constexpr float least_left = 265, wanted_left = 290, least_column = 74, most_column = 104,
                right_edge = 8, name_margin = 4;

// A name in one line if it fits, else broken at the last space that leaves a first line that fits.
std::pair<std::string_view, std::string_view> lines_of(const Frame& frame, std::string_view name,
                                                       float width) {
  const auto fits = [&](std::string_view text) {
    return frame.paint().fits(Type::small_strong, text, width - 2 * name_margin);
  };
  if (fits(name)) return {name, {}};
  for (std::size_t at = name.rfind(' '); at != std::string_view::npos && at > 0;
       at = name.rfind(' ', at - 1))
    if (fits(name.substr(0, at)) || name.find(' ') == at)
      return {name.substr(0, at), name.substr(at + 1)};
  return {name, {}};
}

// Which channels are shown, where their columns stand, and what is known of the effort that goes
// into each.
struct Columns {
  float left = 0, width = 0, header = header_height;
  int first = 0, count = 0, all = 0;
  core::EffortShares effort;

  Rect cell(Rect row, int i) const {
    return {row.x + left + static_cast<float>(i) * width, row.y, width, row.h};
  }
  std::size_t channel(int i) const { return static_cast<std::size_t>(first + i); }
};

Columns columns_of(const Frame& frame, float box_width) {
  Columns columns;
  columns.effort =
      core::effort_shares(frame.plan, core::today_mix(frame.plan, frame.library.owners));
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
  const auto needs_two = [&](int i) {
    const std::string& name = frame.plan.channels[columns.channel(i)].name;
    return !lines_of(frame, name, columns.width).second.empty();
  };
  if (columns.effort.basis != core::EffortBasis::none)
    for (int i = 0; i < columns.count; ++i)
      if (needs_two(i)) columns.header = tall_header_height;
  return columns;
}

// What goes into a channel, in as many words as there is room for.
std::string effort_text(const Frame& frame, const Columns& columns, std::size_t channel) {
  if (columns.effort.basis == core::EffortBasis::none) return {};
  const std::string share = frame.format.share(columns.effort.channels[channel].share);
  const std::string words = frame.text("discovery.channel_effort", {{"share", share}});
  return frame.paint().fits(Type::micro, words, columns.width - 2 * name_margin) ? words : share;
}

void draw_channel_name(Frame& frame, Rect cell, const core::Channel& channel,
                       const std::string& effort) {
  const IdScope scope{channel.id};
  const Paint& paint = frame.paint();
  const auto [first, second] = lines_of(frame, channel.name, cell.w);
  constexpr float height = 18;
  const float count = 1.0f + (second.empty() ? 0 : 1) + (effort.empty() ? 0 : 1);
  Rect lines{cell.x + name_margin, cell.centre().y - count * height / 2, cell.w - 2 * name_margin,
             count * height};
  const auto draw = [&](std::string_view text) {
    paint.text(lines.cut_top(height), Type::small_strong, frame.theme().text, text, Align::centre);
  };
  draw(first);
  if (!second.empty()) draw(second);
  if (!effort.empty())
    paint.text(lines.cut_top(height),
               paint.fits(Type::small, effort, lines.w) ? Type::small : Type::micro,
               frame.theme().muted, effort, Align::centre);
  const bool is_cut = !paint.fits(Type::small_strong, first, lines.w) ||
                      !paint.fits(Type::small_strong, second, lines.w);
  if (is_cut && frame.ui.open_popup == 0 && cell.contains(frame.ui.input.pointer))
    tooltip(frame, cell, channel.name);
  SemanticNode node;
  node.id = node_id("column");
  node.role = Role::text;
  node.name = effort.empty() ? channel.name : channel.name + ", " + effort;
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

void draw_header(Frame& frame, Rect row, const Columns& columns) {
  const Theme& theme = frame.theme();
  frame.paint().fill(row, theme.page);
  frame.paint().horizontal(row.x, row.bottom() - 1, row.w, theme.hairline);
  Rect left{row.x + space::l, row.y, columns.left - space::l - space::s, row.h};
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
    const std::string shown_part = frame.text(
        "discovery.columns", {{"first", frame.format.number(columns.first + 1)},
                              {"last", frame.format.number(columns.first + columns.count)},
                              {"all", frame.format.number(columns.all)}});
    left = left.inset(0, (left.h - 40) / 2);
    label(frame, left.cut_top(20), Type::small, theme.muted,
          frame.text("discovery.presence_short"));
    label(frame, left.cut_top(20), Type::small, theme.muted, shown_part);
  } else {
    label(frame, left, Type::small, theme.muted, frame.text("discovery.presence"));
  }
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

void draw_row(Frame& frame, Rect row, const BehaviourLine& line, const Columns& columns) {
  const core::Behaviour& behaviour = *line.behaviour;
  const IdScope scope{behaviour.id};
  const std::string name = behaviour_name(frame, behaviour);
  const NodeScope group{frame, Role::group, name, row, "behaviour"};
  if (frame.session.discovery.behaviour == behaviour.id)
    frame.paint().fill(row, frame.theme().accent_soft);
  draw_name(frame, {row.x, row.y, columns.left - space::s, row.h}, line);
  for (int i = 0; i < columns.count; ++i) {
    const core::Channel& channel = frame.plan.channels[columns.channel(i)];
    const IdScope cell_scope{channel.id};
    const auto found = behaviour.reach.find(channel.id);
    std::optional<double> presence =
        found == behaviour.reach.end() ? std::nullopt : std::optional{found->second};
    const std::string title =
        frame.text("discovery.cell", {{"behaviour", name}, {"channel", channel.name}});
    const Gesture gesture = presence_cell(frame, columns.cell(row, i), title, title, presence);
    if (gesture != Gesture::none)
      frame.edits.preview(core::set_reach(behaviour.id, channel.id, presence));
    if (gesture == Gesture::finished) frame.edits.commit("edit.set_reach");
  }
  frame.paint().horizontal(row.x, row.bottom() - 1, row.w, frame.theme().hairline);
}

}  // namespace

float discovery_matrix_height(const Frame& frame, float width,
                              std::span<const BehaviourLine> lines) {
  return columns_of(frame, width).header + static_cast<float>(lines.size()) * row_height;
}

void draw_discovery_matrix_panel(Frame& frame, Rect box, std::span<const BehaviourLine> lines) {
  const NodeScope table{frame, Role::group, frame.text("discovery.matrix_name"), box, "matrix"};
  const Columns columns = columns_of(frame, box.w);
  draw_header(frame, box.cut_top(columns.header), columns);
  const Rect rows = box;
  for (const BehaviourLine& line : lines) draw_row(frame, box.cut_top(row_height), line, columns);
  if (columns.all == 0 && !lines.empty())
    paragraph(
        frame,
        Rect{rows.x + columns.left + space::l, rows.y + 12, columns.width - 2 * space::l, rows.h},
        Type::small, frame.theme().muted, frame.text("discovery.no_channels"), 2);
}

}  // namespace shell
