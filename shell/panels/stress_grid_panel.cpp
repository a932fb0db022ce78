#include "shell/panels/stress_grid_panel.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "shell/widgets/button.h"
#include "shell/widgets/channel_mark.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/stress_answer.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr float header_height = 36, all_kinds_from = 820;

using Kinds = std::span<const core::ShockKind>;

// All of them, or where there is no room the one that is looked at.
Kinds kinds_shown(float width, core::ShockKind looked_at) {
  const Kinds all{core::stress_kinds};
  if (width >= all_kinds_from) return all;
  const auto found = std::ranges::find(all, looked_at);
  const auto place = found == all.end() ? 0 : found - all.begin();
  return all.subspan(static_cast<std::size_t>(place), 1);
}

const core::StressRow* row_of(const Frame& frame, const std::string& owner) {
  const auto& grid = frame.session.stress.grid;
  if (!grid) return nullptr;
  const auto found = std::ranges::find(grid->rows, owner, &core::StressRow::owner);
  return found == grid->rows.end() ? nullptr : &*found;
}

std::string owner_words(const Frame& frame, const std::string& owner) {
  return target_name(frame, {.owner = owner});
}

std::string title_of(const Frame& frame) {
  const auto& grid = frame.session.stress.grid;
  const auto weakest = grid ? core::weakest_row(*grid) : std::nullopt;
  if (!weakest) return frame.text("stress.grid.title");
  const bool is_new = weakest != core::weakest_row_today(*grid);
  return frame.text(is_new ? TextKey{"stress.grid.new_weakest"} : "stress.grid.weakest",
                    {{"owner", owner_words(frame, grid->rows[*weakest].owner)}});
}

// What the plan keeps at its weakest, and the business as it is at its own.
std::string meaning_of(const Frame& frame) {
  const auto& grid = frame.session.stress.grid;
  const auto plan = grid ? core::weakest_row(*grid) : std::nullopt;
  const auto today = grid ? core::weakest_row_today(*grid) : std::nullopt;
  if (!plan || !today) return frame.text("stress.grid.waiting");
  const core::StressRow &worst = grid->rows[*plan], &worst_today = grid->rows[*today];
  return frame.text("stress.grid.meaning",
                    {{"owner", owner_words(frame, worst.owner)},
                     {"kept", frame.format.share(worst.kept.front().value_or(1))},
                     {"owner_today", owner_words(frame, worst_today.owner)},
                     {"kept_today", frame.format.share(worst_today.kept_today)}});
}

std::string resilience_of(const Frame& frame) {
  const auto& grid = frame.session.stress.grid;
  const auto plan = grid ? core::resilience(*grid) : std::nullopt;
  const auto today = grid ? core::resilience_today(*grid) : std::nullopt;
  if (!plan || !today) return {};
  return " " +
         frame.text("stress.grid.resilience", {{"plan", frame.format.number(100 * *plan, 0)},
                                               {"today", frame.format.number(100 * *today, 0)}});
}

struct TileLook {
  Colour fill, text;
  bool is_strong = false;
};

TileLook look_of(const Theme& theme, std::optional<double> kept) {
  if (!kept) return {theme.surface, theme.muted};
  if (*kept < 0.7) return {theme.bad_soft, theme.bad, true};
  if (*kept < 0.9) return {theme.warn_soft, theme.warn, true};
  return {theme.sunken, theme.text};
}

std::string words_of(const Frame& frame, const core::StressRow* row, std::size_t place) {
  if (!row) return "…";
  return row->kept[place] ? frame.format.share(*row->kept[place])
                          : frame.text("stress.grid.spared");
}

void draw_tile(Frame& frame, Rect cell, const std::string& owner, core::ShockKind kind,
               const core::Shock& shock) {
  const IdScope scope{core::name_of(kind)};
  const auto place = static_cast<std::size_t>(std::ranges::find(core::stress_kinds, kind) -
                                              core::stress_kinds.begin());
  const core::StressRow* const row = row_of(frame, owner);
  const std::string words = words_of(frame, row, place);
  const bool is_looked_at =
      shock.kind == kind && !shock.target.channel && !shock.target.all &&
      (shock.target.owner == owner || frame.library.owners.resolve(shock.target.owner) == owner);
  const NodeScope node{frame, Role::cell, "", cell, "cell"};
  const Rect tile = cell.inset(6, 4);
  const TileLook look = look_of(frame.theme(), row ? row->kept[place] : std::nullopt);
  frame.paint().fill(tile, look.fill, radius::control);
  const Hit hit =
      row_button(frame, tile,
                 frame.text("stress.grid.tile", {{"owner", owner_words(frame, owner)},
                                                 {"kind", kind_name(frame, kind)},
                                                 {"kept", words}}) +
                     "###tile",
                 {.draw_background = false, .radius = radius::control, .current = is_looked_at});
  if (is_looked_at)
    frame.paint().edge(tile, frame.theme().accent, 2, radius::control);
  else if (hit.hovered)
    frame.paint().edge(tile, frame.theme().control_border, 1, radius::control);
  frame.paint().text(tile, look.is_strong ? Type::small_strong : Type::small, look.text, words,
                     Align::centre);
  if (!hit.clicked) return;
  core::Shock other = shock;
  if (other.kind != kind) other.severity.reset();
  other.kind = kind;
  other.target = {.owner = owner};
  look_at(frame, std::move(other));
}

void draw_owner(Frame& frame, Rect cell, const std::string& owner) {
  const core::StressRow* const row = row_of(frame, owner);
  const std::string name = owner_words(frame, owner);
  const std::string share =
      row ? frame.text("stress.grid.share", {{"share", frame.format.share(row->share)}}) : "";
  SemanticNode node;
  node.id = node_id("owner");
  node.role = Role::row_header;
  node.name = share.empty() ? name : name + ", " + share;
  node.rect = cell;
  frame.ui.semantics.add(std::move(node));
  for (const core::Channel& channel : frame.plan.channels)
    if (frame.library.owners.owner_key(channel) == owner) {
      swatch(frame, {cell.x + 4, cell.centre().y}, channel_colour_of(frame, channel));
      break;
    }
  cell.cut_left(space::l);
  const float width = std::min(frame.paint().width(Type::small_strong, name) + 1, cell.w);
  frame.paint().text(cell.cut_left(width, space::s), Type::small_strong, frame.theme().text, name);
  if (frame.paint().fits(Type::small, share, cell.w))
    frame.paint().text(cell, Type::small, frame.theme().muted, share);
}

// The place of column `i` of `count`, and of the names at the left.
Rect tile_place(Rect row, std::size_t i, std::size_t count) {
  const float names = count > 1 ? row.w * 0.23f : row.w * 0.6f;
  row.cut_left(names);
  return row.column(static_cast<int>(i), static_cast<int>(count), 0);
}

void draw_header(Frame& frame, Rect row, Kinds kinds) {
  const NodeScope node{frame, Role::row, frame.text("stress.grid.owner"), row, "grid header"};
  const auto draw_name = [&](Rect place, const std::string& name, Align align) {
    SemanticNode said;
    said.id = node_id(name);
    said.role = Role::column_header;
    said.name = name;
    said.rect = place;
    frame.ui.semantics.add(std::move(said));
    frame.paint().text(place, Type::small_strong, frame.theme().muted, name, align);
  };
  Rect names = row;
  names.w = tile_place(row, 0, kinds.size()).x - row.x;
  draw_name(names, frame.text("stress.grid.owner"), Align::left);
  for (std::size_t i = 0; i < kinds.size(); ++i)
    draw_name(tile_place(row, i, kinds.size()).inset(2, 0), kind_name(frame, kinds[i]),
              Align::centre);
}

void draw_table(Frame& frame, Rect box, const std::vector<std::string>& owners, Kinds kinds,
                float row_height) {
  const core::Shock shock = shock_now(frame);
  const NodeScope table{frame, Role::table, frame.text("stress.grid.title"), box, "grid"};
  draw_header(frame, box.cut_top(header_height), kinds);
  for (const std::string& owner : owners) {
    const IdScope scope{owner};
    const Rect row = box.cut_top(row_height);
    frame.paint().horizontal(row.x, row.y, row.w, frame.theme().hairline);
    const NodeScope node{frame, Role::row, owner_words(frame, owner), row, "row"};
    Rect name = row;
    name.w = tile_place(row, 0, kinds.size()).x - row.x - space::s;
    draw_owner(frame, name, owner);
    for (std::size_t i = 0; i < kinds.size(); ++i)
      draw_tile(frame, tile_place(row, i, kinds.size()), owner, kinds[i], shock);
  }
}

}  // namespace

float draw_stress_grid_panel(Frame& frame, Rect box) {
  const auto owners = stress_owners(frame);
  const float width = box.w - 2 * space::l;
  const float row_height = frame.ui.is_phone() ? size::control_touch + 12 : size::row;
  const std::string note = frame.text("stress.grid.note");
  const bool is_wide = width >= all_kinds_from;
  const float lines = is_wide ? 3 : 9;
  const float meaning = lines * style_of(Type::small).line;
  const float table = header_height + row_height * static_cast<float>(owners.size());
  box.h = 24 + space::s + table + space::m + meaning + 2 * space::l;
  card(frame, box);
  Rect inside = box.inset(space::l);
  Rect head = inside.cut_top(24, space::s);
  if (is_wide)
    label(frame, head.cut_right(frame.paint().width(Type::small, note) + 1, space::l), Type::small,
          frame.theme().muted, note);
  heading(frame, head, 2, Type::title, title_of(frame));
  draw_table(frame, inside.cut_top(table, space::m), owners,
             kinds_shown(width, shock_now(frame).kind), row_height);
  paragraph(frame, inside, Type::small, frame.theme().muted,
            meaning_of(frame) + resilience_of(frame) + (is_wide ? "" : " " + note),
            static_cast<int>(lines));
  return box.h;
}

}  // namespace shell
