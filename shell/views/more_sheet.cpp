#include "shell/views/more_sheet.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "shell/actions/actions.h"
#include "shell/views/pages.h"
#include "shell/widgets/button.h"
#include "shell/widgets/popover.h"
#include "shell/widgets/scopes.h"

namespace shell {
namespace {

struct Entry {
  Icon icon;
  std::string name;
  void (*perform)(Frame&);
};

}  // namespace

void draw_more_sheet(Frame& frame, Rect page) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  std::vector<Entry> entries;
  if (frame.has_plan) {
    entries.push_back({icons::storefront, frame.text("page.business"),
                       [](Frame& f) { f.command(Command::Kind::go_to, "business"); }});
    entries.push_back({icons::fact_check, frame.text("page.audit"),
                       [](Frame& f) { f.command(Command::Kind::go_to, "audit"); }});
    entries.push_back({icons::apps, frame.text("page.platforms"),
                       [](Frame& f) { f.command(Command::Kind::go_to, "platforms"); }});
    entries.push_back({icons::show_chart, frame.text("page.forecast"),
                       [](Frame& f) { f.command(Command::Kind::go_to, "forecast"); }});
    entries.push_back({icons::shield, frame.text("page.stress"),
                       [](Frame& f) { f.command(Command::Kind::go_to, "stress"); }});
    entries.push_back({icons::history, frame.text("action.keeping"), action("keeping").perform});
  }
  entries.push_back({icons::search, frame.text("action.palette"), action("palette").perform});
  entries.push_back({icons::language, frame.text("action.language"), action("language").perform});
  entries.push_back({theme.dark ? icons::light_mode : icons::dark_mode,
                     frame.text(theme.dark ? TextKey{"action.to_light"} : "action.to_dark"),
                     action("theme").perform});
  entries.push_back({icons::info_outline, frame.text("page.about"),
                     [](Frame& f) { f.command(Command::Kind::go_to, "about"); }});

  if (scrim(frame, "more scrim", page)) frame.session.more_open = false;
  const auto count = static_cast<float>(entries.size());
  const float row = std::clamp((page.h - 16) / count, size::control_touch, 56.0f);
  const Rect sheet{page.x, page.bottom() - row * count - 16, page.w, row * count + 16};
  const Layer layer{frame, "more", sheet};
  const NodeScope region{frame, Role::region, frame.text("nav.more"), sheet, "more"};
  SemanticNode node;
  node.id = popover_node();
  node.role = Role::menu;
  node.name = frame.text("nav.more");
  node.rect = sheet;
  frame.ui.semantics.set_modal(node.id);
  const NodeScope scope{frame, std::move(node)};
  paint.fill({sheet.x, sheet.y, sheet.w, sheet.h + 16}, theme.raised, 16);
  Rect rows = sheet.inset(8, 8);
  for (const Entry& entry : entries) {
    const Rect place = rows.cut_top(row);
    const Hit hit =
        row_button(frame, place, entry.name, {.radius = radius::control, .role = Role::menu_item});
    paint.icon({place.x + 12, place.y, 24, place.h}, entry.icon, theme.muted, 24);
    paint.text({place.x + 52, place.y, place.w - 60, place.h}, Type::body, theme.text, entry.name);
    if (std::exchange(frame.session.more_opening, false))
      frame.ui.focus_request = node_id(entry.name);
    if (hit.clicked) {
      frame.session.more_open = false;
      frame.ui.animating = true;
      entry.perform(frame);
    }
  }
  if (frame.ui.input.escape) frame.session.more_open = false;
}

}  // namespace shell
