#include "shell/panels/audit_table_panel.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/edit/history_edits.h"
#include "shell/widgets/button.h"
#include "shell/widgets/cell_grid.h"
#include "shell/widgets/channel_mark.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/number_field.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

using core::HistoryFigure;

enum class Unit { money, hours, seconds, count };
struct Column {
  HistoryFigure figure;
  TextKey key;  // of its name
  Unit unit;
};
// In the order in which they are read; those of one group stand together where there is no room
// for all.
constexpr std::array<Column, 8> columns{
    {{HistoryFigure::spend, "audit.column.spend", Unit::money},
     {HistoryFigure::hours, "audit.column.hours", Unit::hours},
     {HistoryFigure::visits, "audit.column.visits", Unit::count},
     {HistoryFigure::visit_seconds, "audit.column.seconds", Unit::seconds},
     {HistoryFigure::orders, "audit.column.orders", Unit::count},
     {HistoryFigure::new_customers, "audit.column.customers", Unit::count},
     {HistoryFigure::claimed_revenue, "audit.column.claimed", Unit::money},
     {HistoryFigure::revenue, "audit.column.revenue", Unit::money}}};
struct Group {
  TextKey key;
  std::size_t first, count;
};
constexpr std::array<Group, 4> groups{{{"audit.group.effort", 0, 2},
                                       {"audit.group.visits", 2, 2},
                                       {"audit.group.orders", 4, 2},
                                       {"audit.group.sales", 6, 2}}};

constexpr float header_height = 40, least_column = 76, least_name = 150, share_width = 56,
                grade_width = 64;

// What is shown of the table: all columns, or those of one group.
struct Shown {
  bool is_all = true;
  std::size_t first = 0, count = columns.size();
  float name = 0, column = 0;
  bool has_share = true;
};

Shown shown_in(const Frame& frame, float width) {
  Shown shown;
  const float beside = share_width + grade_width;
  shown.is_all = width >= least_name + beside + least_column * static_cast<float>(columns.size());
  if (!shown.is_all) {
    const Group& group = groups[std::min(frame.session.audit.columns, groups.size() - 1)];
    shown.first = group.first, shown.count = group.count;
    shown.has_share = width >= 480;
  }
  const float free = width - (shown.has_share ? beside : 0);
  shown.column = shown.is_all
                     ? (free - std::min(190.0f, free * 0.24f)) / static_cast<float>(shown.count)
                     : std::min(110.0f, free * 0.5f / static_cast<float>(shown.count));
  shown.name = free - shown.column * static_cast<float>(shown.count);
  return shown;
}

const core::HistoryRow* row_of(const Frame& frame, const core::Id& channel, core::Month month) {
  const auto found = std::ranges::find_if(frame.plan.history, [&](const core::HistoryRow& row) {
    return row.channel == channel && row.month == month;
  });
  return found == frame.plan.history.end() ? nullptr : &*found;
}

std::optional<double> value_at(const Frame& frame, const core::Id& channel, core::Month month,
                               const Column& column) {
  const core::HistoryRow* const row = row_of(frame, channel, month);
  return row ? core::figure_of(*row, column.figure) : std::nullopt;
}

bool is_range(const Frame& frame, const core::Id& channel, core::Month month,
              const Column& column) {
  const core::HistoryRow* const row = row_of(frame, channel, month);
  if (!row) return false;
  const auto& estimate =
      column.figure == HistoryFigure::revenue ? row->revenue : row->claimed_revenue;
  return column.unit == Unit::money && column.figure != HistoryFigure::spend && estimate &&
         !estimate->is_point();
}

std::string cell_name(const Frame& frame, const core::Channel& channel, const Column& column,
                      core::Month month) {
  return frame.text("audit.cell", {{"what", frame.text(column.key)},
                                   {"channel", channel.name},
                                   {"month", frame.format.month(month)}});
}

CellGrid grid_of(const Frame& frame, core::Month month) {
  const auto channel = [&frame](int row) -> const core::Channel& {
    return frame.plan.channels[static_cast<std::size_t>(row)];
  };
  const auto column = [](int at) -> const Column& { return columns[static_cast<std::size_t>(at)]; };
  return {
      .rows = static_cast<int>(frame.plan.channels.size()),
      .columns = static_cast<int>(columns.size()),
      .name = [=, &frame](int row,
                          int at) { return cell_name(frame, channel(row), column(at), month); },
      .value = [=, &frame](int row,
                           int at) { return value_at(frame, channel(row).id, month, column(at)); },
      .edit =
          [=](int row, int at, std::optional<double> value) {
            return core::set_history_figure(channel(row).id, month, column(at).figure, value);
          }};
}

float row_height(const Frame& frame) { return frame.ui.is_phone() ? 52 : 44; }

std::string unit_of(const Frame& frame, Unit unit) {
  switch (unit) {
    case Unit::money:
      return frame.format.currency_sign();
    case Unit::hours:
      return frame.text("unit.hour");
    case Unit::seconds:
      return frame.text("audit.second");
    case Unit::count:
      break;
  }
  return {};
}

void draw_header(Frame& frame, Rect row, const Shown& shown) {
  const Theme& theme = frame.theme();
  frame.paint().fill(row, theme.page);
  const NodeScope node{frame, Role::row, frame.text("audit.columns"), row, "header"};
  const auto cell = [&](Rect place, const std::string& words, const std::string& unit,
                        Align align) {
    SemanticNode said;
    said.id = content_id(frame, "column", words);
    said.role = Role::column_header;
    said.name = unit.empty() ? words : words + ", " + unit;
    said.rect = place;
    Rect lines = place.inset(0, 2);
    frame.paint().text(lines.cut_top(19), Type::small_strong, theme.muted, words, align);
    if (!unit.empty()) frame.paint().text(lines, Type::micro, theme.muted, unit, align);
    frame.ui.semantics.add(std::move(said));
  };
  Rect rest = row.inset(space::l, 0);
  cell(rest.cut_left(shown.name), frame.text("audit.column.channel"), {}, Align::left);
  for (std::size_t i = shown.first; i < shown.first + shown.count; ++i) {
    const Rect place = rest.cut_left(shown.column);
    cell({place.x, place.y, place.w - 10, place.h}, frame.text(columns[i].key),
         columns[i].figure == HistoryFigure::new_customers ? frame.text("audit.customers")
                                                           : unit_of(frame, columns[i].unit),
         Align::right);
  }
  if (!shown.has_share) return;
  cell(rest.cut_left(share_width), frame.text("audit.share"), {}, Align::right);
  cell({rest.x + 12, rest.y, rest.w - 12, rest.h}, frame.text("audit.column.grade"), {},
       Align::left);
}

core::Evidence grade_of(const core::AuditChannel& answer) {
  return answer.figures.revenue->evidence.value_or(core::Evidence::guess);
}

// Name and owner; where they have no columns of their own also share and grade.
void draw_name(Frame& frame, Rect place, const core::Channel& channel, const Shown& shown,
               const core::AuditChannel* answer) {
  std::string second = owner_name(frame, channel.owner);
  const bool has_answer = !shown.has_share && answer && answer->share;
  if (has_answer) second += (second.empty() ? "" : " · ") + frame.format.share(*answer->share);
  SemanticNode node;
  node.id = node_id("name");
  node.role = Role::row_header;
  node.name = second.empty() ? channel.name : channel.name + ", " + second;
  node.rect = place;
  const NodeScope scope{frame, std::move(node)};
  swatch(frame, {place.x + 4, place.centre().y - (second.empty() ? 0.0f : 9.0f)},
         channel_colour_of(frame, channel));
  Rect words = place;
  words.cut_left(space::l);
  words.cut_right(4);
  const float width = words.w;
  if (!second.empty()) words = {words.x, words.centre().y - 18, words.w, 36};
  frame.paint().text(second.empty() ? words : words.cut_top(19), Type::small_strong,
                     frame.theme().text, channel.name);
  if (!second.empty()) {
    frame.paint().text(words, Type::micro, frame.theme().muted, second);
    const float after = frame.paint().width(Type::micro, second) + space::s;
    if (has_answer && answer->figures.revenue && after + 24 < width)
      evidence_badge(frame, {words.x + after, words.centre().y - 12}, grade_of(*answer), {},
                     /*ticks_only=*/true);
  }
  if (!frame.paint().fits(Type::small_strong, channel.name, width) &&
      place.contains(frame.ui.input.pointer) && frame.ui.input.pointer_inside)
    tooltip(frame, place, channel.name);
}

void draw_share(Frame& frame, Rect rest, const core::AuditChannel* answer) {
  SemanticNode cell;
  cell.id = node_id("share");
  cell.role = Role::cell;
  cell.rect = rest.cut_left(share_width);
  const std::string words =
      answer && answer->share ? frame.format.share(*answer->share) : std::string{"–"};
  cell.name = words;
  frame.paint().text(cell.rect, Type::small_strong, frame.theme().text, words, Align::right);
  frame.ui.semantics.add(std::move(cell));
  SemanticNode grade;
  grade.id = node_id("grade");
  grade.role = Role::cell;
  grade.rect = rest;
  const NodeScope scope{frame, std::move(grade)};
  if (answer && answer->figures.revenue)
    evidence_badge(frame, {rest.x + 12, rest.centre().y - 12}, grade_of(*answer), {},
                   /*ticks_only=*/true);
}

void draw_channel(Frame& frame, Rect row, const Shown& shown, const AuditPage& page, int at,
                  CellGridScope& grid) {
  const core::Channel& channel = frame.plan.channels[static_cast<std::size_t>(at)];
  const IdScope scope{channel.id};
  const NodeScope node{frame, Role::row, channel.name, row, "row"};
  const auto found = std::ranges::find(page.audit.channels, channel.id, [](const auto& one) {
    return std::string_view{one.figures.channel};
  });
  const core::AuditChannel* const answer = found == page.audit.channels.end() ? nullptr : &*found;
  Rect rest = row.inset(space::l, 0);
  draw_name(frame, rest.cut_left(shown.name), channel, shown, answer);
  for (std::size_t i = shown.first; i < shown.first + shown.count; ++i) {
    const Column& column = columns[i];
    const Rect place = rest.cut_left(shown.column);
    SemanticNode cell;
    cell.id = node_id(frame.text(column.key));
    cell.role = Role::cell;
    cell.rect = place;
    const NodeScope cell_scope{frame, std::move(cell)};
    const std::string name = cell_name(frame, channel, column, page.month);
    std::optional<double> value = value_at(frame, channel.id, page.month, column);
    // The middle of a range deserves no cents.
    if (value && is_range(frame, channel.id, page.month, column)) value = std::round(*value);
    const Rect field = place.inset(2, frame.ui.is_phone() ? 4 : 5);
    grid.add(at, static_cast<int>(i), node_id(name), field);
    const Gesture gesture = number_field(frame, field, name, value,
                                         {.decimals = column.unit == Unit::count ? 0 : 2,
                                          .bare = true,
                                          .cell = true,
                                          .align = Align::right,
                                          .type = Type::small,
                                          .placeholder = "–"});
    follow(frame, gesture, "edit.set_history",
           core::set_history_figure(channel.id, page.month, column.figure, value));
  }
  if (shown.has_share) draw_share(frame, rest, answer);
}

// The sums of the columns, as far as they may be added up.
void draw_sums(Frame& frame, Rect row, const Shown& shown, core::Month month) {
  const Theme& theme = frame.theme();
  const std::string& name = frame.text("audit.sum");
  const NodeScope node{frame, Role::row, name, row, "sums"};
  Rect rest = row.inset(space::l, 0);
  const auto cell = [&](Rect place, Role role, const std::string& words, Align align) {
    SemanticNode said;
    said.id = content_id(frame, "sum", words);
    said.role = role;
    said.name = words;
    said.rect = place;
    frame.paint().text(place, Type::small_strong, theme.text, words, align);
    frame.ui.semantics.add(std::move(said));
  };
  cell(rest.cut_left(shown.name), Role::row_header, name, Align::left);
  for (std::size_t i = shown.first; i < shown.first + shown.count; ++i) {
    const Rect place = rest.cut_left(shown.column);
    double sum = 0;
    bool is_known = false;
    for (const core::Channel& channel : frame.plan.channels)
      if (const auto value = value_at(frame, channel.id, month, columns[i]))
        sum += *value, is_known = true;
    const bool adds_up = is_known && columns[i].unit != Unit::seconds;
    cell({place.x, place.y, place.w - 10, place.h}, Role::cell,
         adds_up ? frame.format.number(sum, columns[i].unit == Unit::hours ? 1 : 0) : "–",
         Align::right);
  }
}

constexpr std::array<TextKey, 3> total_keys{"audit.total.revenue", "audit.total.orders",
                                            "audit.total.cash"};

float totals_height(const Frame& frame) {
  return 20 + space::s + field_grid_height(frame, frame.ui.is_phone() ? 2 : 3, {1, 1, 1});
}

// The whole business, from the bank or the shop: what channels claim is held against it.
void draw_totals(Frame& frame, Rect box, core::Month month) {
  label(frame, box.cut_top(20, space::s), Type::small, frame.theme().muted,
        frame.text("audit.totals", {{"month", frame.format.month_in_words(month)}}));
  FieldGrid grid{frame, box, frame.ui.is_phone() ? 2 : 3};
  const auto row = std::ranges::find(frame.plan.totals, month, &core::TotalRow::month);
  for (std::size_t i = 0; i < total_keys.size(); ++i) {
    const auto figure = static_cast<core::TotalFigure>(i);
    std::optional<double> value =
        row == frame.plan.totals.end() ? std::nullopt : core::figure_of(*row, figure);
    NumberOptions options = money_options(frame);
    if (figure == core::TotalFigure::orders) options = {.decimals = 0};
    if (figure == core::TotalFigure::cash) options.least = -1e12;
    const Gesture gesture = labelled_number(frame, grid.next(), frame.text(total_keys[i]), value,
                                            options, frame.text(total_keys[i] + ".help"));
    follow(frame, gesture, "edit.set_total", core::set_total_figure(month, figure, value));
  }
}

}  // namespace

std::string audit_revenue_field(Frame& frame, const core::Id& channel, core::Month month) {
  frame.session.audit.columns = groups.size() - 1;
  const core::Channel* const known = channel_of(frame, channel);
  return known ? cell_name(frame, *known, columns.back(), month) : std::string{};
}

float draw_audit_table_panel(Frame& frame, Rect box, const AuditPage& page) {
  const Shown shown = shown_in(frame, box.w - 2 * space::l);
  const bool phone = frame.ui.is_phone();
  const float control = button_height(frame, true), tabs = phone ? size::control_touch : 32.0f;
  const int rows = static_cast<int>(frame.plan.channels.size());
  std::string hint = frame.text("audit.table_hint");
  if (page.is_several())
    hint =
        frame.text("audit.table_of_month", {{"month", frame.format.month_in_words(page.month)}}) +
        " " + hint;
  const float hint_height = frame.paint().paragraph_height(box.w - 2 * space::l, Type::small, hint);
  const float table_height = header_height + row_height(frame) * static_cast<float>(rows + 1);
  // On phones the button stands below the title.
  const float title_height = phone ? 24 + control : control;
  const float content = title_height + space::xs + hint_height + space::s +
                        (shown.is_all ? 0 : tabs + space::s) + table_height + space::l +
                        totals_height(frame);
  Rect inside = audit_card(frame, box, content);
  const std::string& add = frame.text("fit.add");
  const ButtonOptions options{.kind = ButtonKind::quiet, .icon = icons::add, .dense = true};
  const float width = button_width(frame, add, options);
  Rect first = inside.cut_top(title_height, space::xs);
  heading(frame, phone ? first.cut_top(24) : first, 2, Type::title,
          frame.text("audit.table_title"));
  const Rect place{phone ? first.x - space::m : first.right() - width + space::m, first.y, width,
                   control};
  if (button(frame, place, add, options)) {
    frame.session.fit.library_open = true;
    frame.command(Command::Kind::go_to, "channels");
  }
  inside.cut_top(paragraph(frame, inside, Type::small, frame.theme().muted, hint), space::s);
  if (!shown.is_all) {
    std::array<std::string, groups.size()> names;
    for (std::size_t i = 0; i < groups.size(); ++i) names[i] = frame.text(groups[i].key);
    if (const auto chosen =
            segments(frame, inside.cut_top(tabs, space::s), frame.text("audit.columns"), names,
                     std::min(frame.session.audit.columns, groups.size() - 1))) {
      frame.session.audit.columns = *chosen;
      frame.ui.animating = true;
    }
  }
  {
    const Rect whole{box.x + 1, inside.y, box.w - 2, table_height};
    inside.cut_top(table_height, space::l);
    const NodeScope table{frame, Role::table, frame.text("audit.table_title"), whole, "table"};
    CellGridScope grid{frame, "history", grid_of(frame, page.month)};
    Rect rest = whole;
    draw_header(frame, rest.cut_top(header_height), shown);
    for (int i = 0; i < rows; ++i) {
      const Rect row = rest.cut_top(row_height(frame));
      draw_channel(frame, row, shown, page, i, grid);
      frame.paint().horizontal(row.x + space::l, row.bottom() - 1, row.w - 2 * space::l,
                               frame.theme().hairline);
    }
    draw_sums(frame, rest, shown, page.month);
  }
  draw_totals(frame, inside, page.month);
  return content + 2 * space::l;
}

}  // namespace shell
