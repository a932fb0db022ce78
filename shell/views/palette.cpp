#include "shell/views/palette.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/sort_stably.h"
#include "shell/actions/actions.h"
#include "shell/text/search.h"
#include "shell/views/pages.h"
#include "shell/widgets/interact.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"
#include "shell/widgets/text_field.h"

namespace shell {
namespace {

constexpr float widest = 560, most_rows = 9;

// Those whose name begins with what was typed come first, then those that hold it.
std::vector<const Action*> found(const Frame& frame) {
  const std::string& query = frame.session.palette.query;
  std::vector<const Action*> all;
  for (const Action& action : actions()) {
    // A second shortcut of an action that is there already.
    const bool is_twin = std::ranges::any_of(
        all, [&](const Action* other) { return other->text_key == action.text_key; });
    if (is_twin || action.id == "palette" || !action.enabled(frame)) continue;
    std::string words = frame.text(action.text_key);
    if (!action.words_key.empty()) words += " " + frame.text(action.words_key);
    if (is_found(query, words)) all.push_back(&action);
  }
  const std::string start = search_form(query);
  // Those that begin so come first.
  core::sort_stably(all, {}, [&](const Action* action) {
    return !search_form(frame.text(action->text_key)).starts_with(start);
  });
  return all;
}

std::string hint_of(const Frame& frame, const Action& action) {
  if (page_named(action.id)) return frame.text("nav.main");
  return shortcut_text(frame, action);
}

bool draw_command(Frame& frame, Rect row, const Action& action, NodeId id, bool chosen) {
  const Theme& theme = frame.theme();
  SemanticNode node;
  node.id = id;
  node.role = Role::option;
  node.name = frame.text(action.text_key);
  node.shortcut = shortcut_text(frame, action);
  node.rect = row;
  node.selected = chosen;
  const Hit hit = interact(frame, node.id, row);
  if (chosen || hit.hovered)
    frame.paint().fill(row, chosen ? theme.accent_soft : theme.hover, radius::badge);
  Rect inside = row.inset(space::m, 0);
  const std::string hint = hint_of(frame, action);
  frame.paint().text(inside.cut_right(frame.paint().width(Type::small, hint) + 1, space::m),
                     Type::small, theme.muted, hint);
  frame.paint().text(inside, chosen ? Type::body_strong : Type::body,
                     chosen ? theme.accent : theme.text, node.name);
  if (chosen && frame.session.palette.moved) scroll_into_view(frame, row);
  frame.ui.semantics.add(std::move(node));
  return hit.clicked;
}

// What the keys of the field make of the choice; answers whether Enter was among them.
bool take_keys(Frame& frame, NodeId field, std::size_t count) {
  PaletteSession& palette = frame.session.palette;
  bool entered = false;
  while (const auto key = frame.ui.input.take_key(field)) {
    if (key->key == Key::enter) entered = true;
    if (count == 0) continue;
    const std::size_t page = std::min<std::size_t>(static_cast<std::size_t>(most_rows), count - 1);
    palette.moved = true;
    if (key->key == Key::down) palette.chosen = (palette.chosen + 1) % count;
    if (key->key == Key::up) palette.chosen = (palette.chosen + count - 1) % count;
    if (key->key == Key::page_down) palette.chosen = std::min(palette.chosen + page, count - 1);
    if (key->key == Key::page_up) palette.chosen -= std::min(palette.chosen, page);
    frame.ui.animating = true;
  }
  return entered;
}

void close(Frame& frame) {
  frame.session.palette = {};
  frame.ui.animating = true;
}

}  // namespace

void draw_palette(Frame& frame, Rect page) {
  const Theme& theme = frame.theme();
  PaletteSession& palette = frame.session.palette;
  const IdScope ids{"palette"};
  if (scrim(frame, "palette scrim", page)) return close(frame);
  std::vector<const Action*> commands = found(frame);
  std::vector<NodeId> options;
  for (const Action* command : commands) options.push_back(node_id(command->id));
  const float row = frame.ui.is_phone() ? size::control_touch : size::row;
  const float field = frame.ui.control_height();
  const auto rows = static_cast<float>(std::max<std::size_t>(commands.size(), 1));
  const float room = page.h - 2 * space::l - field - 3 * space::s;
  const float list = std::min({rows, most_rows, std::floor(room / row)}) * row;
  const float width = std::min(widest, page.w - 2 * space::l);
  const Rect box{page.centre().x - width / 2, frame.ui.is_phone() ? space::l : page.h * 0.14f,
                 width, field + list + 3 * space::s};
  const Layer layer{frame, "palette", box.grown(20)};
  SemanticNode node;
  node.id = node_id("sheet");
  node.role = Role::dialog;
  node.name = frame.text("action.palette");
  node.rect = box;
  node.modal = true;
  frame.ui.semantics.set_modal(node.id);
  const NodeScope scope{frame, std::move(node)};
  frame.paint().shadow(box, theme, Elevation::popover, radius::popover);
  frame.paint().filled_edge(box, theme.raised, theme.border, 1, radius::popover);

  Rect inside = box.inset(space::s);
  const std::string& name = frame.text("palette.search");
  const NodeId id = node_id(name);
  if (palette.opening) frame.ui.focus_request = id;
  palette.opening = false;
  const bool entered = take_keys(frame, id, commands.size());
  palette.chosen = std::min(palette.chosen, commands.empty() ? 0 : commands.size() - 1);
  const std::string before = palette.query;
  text_field(frame, inside.cut_top(field, space::s), name, palette.query,
             {.placeholder = name, .option = commands.empty() ? id : options[palette.chosen]});
  if (palette.query != before) {
    palette.chosen = 0;
    frame.ui.animating = true;
  }
  const Action* wanted = entered && !commands.empty() ? commands[palette.chosen] : nullptr;
  if (commands.empty())
    label(frame, inside.inset(space::m, 0), Type::body, theme.muted, frame.text("palette.none"));
  {
    const NodeScope listbox{frame, Role::listbox, frame.text("palette.list"), inside};
    ScrollArea area{frame, "commands", inside};
    Rect places = area.content();
    for (std::size_t i = 0; i < commands.size(); ++i)
      if (draw_command(frame, places.cut_top(row), *commands[i], options[i], i == palette.chosen))
        wanted = commands[i];
    area.set_height(row * static_cast<float>(commands.size()));
  }
  palette.moved = false;
  if (!wanted) return;
  close(frame);
  wanted->perform(frame);
}

}  // namespace shell
