#include "shell/panels/fit_table_panel.h"

#include <algorithm>
#include <string>

#include "shell/widgets/button.h"
#include "shell/widgets/channel_mark.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr float header_height = 56, pad = 16, dumbbell_width = 62;
// With less room fewer traits are shown; the drawer and the words in the gaps column still tell of
// the others.
constexpr float all_traits_from = 820, four_traits_from = 520, corner = radius::card - 1;

struct Columns {
  Rect name, gaps, decision;
  std::vector<Rect> traits;
};

float decision_width(const Frame& frame) {
  float widest = frame.paint().width(Type::micro, frame.text("fit.column.decision"));
  widest = std::max(widest, tag_width(frame, decision_text(frame, std::nullopt)));
  for (std::size_t i = 0; i < core::names_of<core::Decision>().size(); ++i)
    widest =
        std::max(widest, tag_width(frame, decision_text(frame, static_cast<core::Decision>(i))));
  return widest;
}

Columns columns_of(const Frame& frame, Rect row) {
  row = row.inset(pad, 0);
  const bool wide = row.w >= all_traits_from;
  Columns columns;
  columns.decision = row.cut_right(decision_width(frame), space::s);
  const float trait = wide ? 84.0f : 70.0f;
  const std::size_t count = wide ? 5 : row.w >= four_traits_from ? 4 : 3;
  const float left = row.w - trait * static_cast<float>(count);
  columns.name = row.cut_left(std::max(130.0f, left * 0.6f));
  for (std::size_t i = 0; i < count; ++i) columns.traits.push_back(row.cut_left(trait));
  columns.gaps = row;
  return columns;
}

void two_lines(Frame& frame, Rect cell, std::string_view first, std::string_view second,
               Align align = Align::left) {
  Rect lines{cell.x, cell.centre().y - 16, cell.w, 32};
  label(frame, lines.cut_top(16), Type::small_strong, frame.theme().text, first, align);
  label(frame, lines.cut_top(16), Type::small, frame.theme().muted, second, align);
}

void draw_header(Frame& frame, Rect row, const std::vector<FitRow>& rows) {
  const Theme& theme = frame.theme();
  frame.paint().fill(row, theme.page, corner);
  frame.paint().fill({row.x, row.bottom() - corner, row.w, corner}, theme.page);
  const Columns columns = columns_of(frame, row);
  two_lines(frame, columns.name, frame.text("fit.column.channel"), frame.text("fit.column.owner"));
  for (std::size_t i = 0; i < columns.traits.size() && !rows.empty(); ++i)
    two_lines(frame, columns.traits[i], trait_name(frame, rows.front().pairs[i].trait),
              frame.text("fit.column.scale"));
  two_lines(frame, columns.gaps, frame.text("fit.column.gaps"),
            frame.text("fit.column.gaps_which"));
  const auto done = std::ranges::count_if(
      rows, [](const FitRow& fit) { return fit.channel->decision.has_value(); });
  two_lines(frame, columns.decision, frame.text("fit.column.decision"),
            frame.text("fit.column.decided",
                       {{"done", frame.format.number(static_cast<double>(done))},
                        {"all", frame.format.number(static_cast<double>(rows.size()))}}),
            Align::right);
}

std::string gap_names(const Frame& frame, const FitRow& row) {
  std::string names;
  if (!row.has_rating) return names;
  // The names belong to the number over them: where some gaps are far, it counts those.
  const bool far_only = row.far() > 0;
  for (const Gap& gap : row.gaps)
    if (!far_only || gap.severity == core::Severity::far)
      names += (names.empty() ? "" : ", ") + criterion_name(frame, gap.criterion);
  return names;
}

std::string said_of(const Frame& frame, const FitRow& row) {
  std::string said =
      gaps_text(frame, row) + ". " + decision_text(frame, row.channel->decision) + ".";
  for (const TraitPair& pair : row.pairs) said += " " + pair_text(frame, pair) + ".";
  return said;
}

void draw_background(Frame& frame, Rect row, bool is_last, bool selected, const Hit& hit) {
  const Theme& theme = frame.theme();
  const Colour colour = selected      ? theme.accent_soft
                        : hit.held    ? theme.pressed
                        : hit.hovered ? theme.hover
                                      : 0;
  if (colour) {
    frame.paint().fill(row, colour, is_last ? corner : 0);
    if (is_last) frame.paint().fill({row.x, row.y, row.w, row.h - corner}, colour);
  }
  if (!is_last) frame.paint().horizontal(row.x, row.bottom() - 1, row.w, theme.hairline);
  if (hit.focused) frame.paint().edge(row.inset(2), theme.focus, 2, radius::control);
}

void draw_gaps(Frame& frame, Rect cell, const FitRow& row) {
  const Theme& theme = frame.theme();
  const std::string names = gap_names(frame, row);
  Rect lines{cell.x, cell.centre().y - (names.empty() ? 10.0f : 18.0f), cell.w, 36};
  const Colour colour = names.empty() ? theme.muted : row.far() > 0 ? theme.bad : theme.warn;
  frame.paint().text(lines.cut_top(names.empty() ? 20 : 18),
                     names.empty() ? Type::small : Type::small_strong, colour,
                     gaps_text(frame, row));
  if (!names.empty()) frame.paint().text(lines.cut_top(18), Type::small, theme.muted, names);
}

void draw_row(Frame& frame, Rect box, const FitRow& row, bool is_last) {
  const core::Channel& channel = *row.channel;
  const IdScope scope{channel.id};
  const Theme& theme = frame.theme();
  FitSession& fit = frame.session.fit;
  const bool selected = fit.channel == channel.id && !fit.library_open && !fit.raters_open;
  const std::string said = said_of(frame, row);
  const Hit hit = row_button(frame, box, channel.name,
                             {.selected = selected, .draw_background = false, .value = said});
  draw_background(frame, box, is_last, selected, hit);
  if (hit.clicked) {
    fit.channel = channel.id;
    fit.library_open = fit.raters_open = false;
  }

  const Columns columns = columns_of(frame, box);
  swatch(frame, {columns.name.x + 4, box.centre().y}, channel_colour_of(frame, channel));
  const std::string owner = owner_name(frame, channel.owner);
  Rect words = columns.name;
  words.cut_left(space::l);
  words.cut_right(space::s);
  words = {words.x, box.centre().y - 18, words.w, 36};
  const bool is_cut = !frame.paint().fits(Type::small_strong, channel.name, words.w);
  if (is_cut && hit.hovered && columns.name.contains(frame.ui.input.pointer))
    tooltip(frame, columns.name.inset(0, 8), channel.name);
  frame.paint().text(words.cut_top(18), Type::small_strong, theme.text, channel.name);
  frame.paint().text(words.cut_top(18), Type::small, theme.muted,
                     owner.empty() ? frame.text("fit.owner.none") : owner);

  for (std::size_t i = 0; i < columns.traits.size(); ++i) {
    const TraitPair& pair = row.pairs[i];
    const Rect cell{columns.traits[i].x - 7, box.y + 1, dumbbell_width + 7, box.h - 2};
    pair_dumbbell(frame, {cell.x, cell.y, dumbbell_width, cell.h}, pair);
    if (hit.hovered && cell.contains(frame.ui.input.pointer))
      tooltip(frame, cell.inset(0, 12), pair_text(frame, pair));
  }
  draw_gaps(frame, columns.gaps, row);
  const std::string decision = decision_text(frame, channel.decision);
  const float width = tag_width(frame, decision);
  tag(frame, {columns.decision.right() - width, box.centre().y - size::badge / 2}, decision,
      decision_tone(channel.decision));
}

}  // namespace

float draw_fit_table_panel(Frame& frame, Rect box, const std::vector<FitRow>& rows) {
  const Rect whole{box.x, box.y, box.w,
                   2 + header_height + size::row_two_lines * static_cast<float>(rows.size())};
  card(frame, whole);
  const NodeScope table{frame, Role::group, frame.text("fit.table"), whole};
  Rect inside = whole.inset(1);
  const Rect header = inside.cut_top(header_height);
  draw_header(frame, header, rows);
  frame.paint().horizontal(header.x, header.bottom() - 1, header.w, frame.theme().hairline);
  for (const FitRow& row : rows)
    draw_row(frame, inside.cut_top(size::row_two_lines), row, &row == &rows.back());
  return whole.h;
}

}  // namespace shell
