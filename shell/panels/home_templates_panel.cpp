#include "shell/panels/home_templates_panel.h"

#include <array>
#include <string_view>

#include "shell/widgets/button.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

struct TemplateIcon {
  std::string_view name;
  Icon icon;
};

constexpr std::array<TemplateIcon, 6> template_icons{{{"shopping_bag", icons::shopping_bag},
                                                      {"cloud_queue", icons::cloud_queue},
                                                      {"smartphone", icons::smartphone},
                                                      {"storefront", icons::storefront},
                                                      {"place", icons::place},
                                                      {"add", icons::add}}};

Icon icon_named(std::string_view name) {
  for (const TemplateIcon& one : template_icons)
    if (one.name == name) return one.icon;
  return icons::description;
}

constexpr float card_height = 60, gap = space::s;
// In a narrower card the icon stands in the line of the name.
constexpr float room_for_mark = 188;

void draw_template(Frame& frame, Rect box, const core::TemplateInfo& info) {
  const Theme& theme = frame.theme();
  const IdScope scope{info.id};
  const std::string& name = frame.in_language(info.name);
  const std::string& summary = frame.in_language(info.summary);
  card(frame, box);
  const std::string said = frame.text("home.start_from", {{"template", name}});
  const Hit hit = row_button(frame, box, said, {.draw_background = false, .description = summary});
  if (hit.hovered || hit.held)
    frame.paint().filled_edge(box, hit.held ? theme.pressed : theme.hover, theme.border, 1,
                              radius::card);
  if (hit.focused) frame.paint().edge(box, theme.focus, 2, radius::card);
  if (hit.clicked) frame.command(Command::Kind::new_plan, info.id);

  const Paint& paint = frame.paint();
  const Icon icon = icon_named(info.icon);
  Rect inside = box.inset(space::m, 9);
  if (box.w < room_for_mark) {
    Rect line = inside.cut_top(24);
    paint.icon(line.cut_left(20, space::s), icon, theme.accent);
    paint.text(line, Type::body_strong, theme.text, name);
    paint.text(inside.cut_top(20), Type::small, theme.muted, summary);
    return;
  }
  const Rect side = inside.cut_left(36, 10);
  const Rect mark{side.x, box.centre().y - 18, 36, 36};
  paint.fill(mark, theme.sunken, radius::control);
  paint.icon(mark, icon, theme.accent);
  paint.text(inside.cut_top(22), Type::body_strong, theme.text, name);
  paint.text(inside.cut_top(20), Type::small, theme.muted, summary);
}

}  // namespace

float draw_home_templates_panel(Frame& frame, Rect box) {
  const float top = box.y;
  heading(frame, box.cut_top(24, 10), 2, Type::title, frame.text("home.templates"));
  const int columns = box.w < 480 ? 2 : 3;
  const auto& templates = frame.shelf.templates;
  const int rows = (static_cast<int>(templates.size()) + columns - 1) / columns;
  const Rect all{box.x, box.y, box.w, static_cast<float>(rows) * (card_height + gap) - gap};
  const NodeScope group{frame, Role::group, frame.text("home.templates"), all};
  for (int i = 0; i < static_cast<int>(templates.size()); ++i) {
    const Rect column = all.column(i % columns, columns, gap);
    const float y = all.y + static_cast<float>(i / columns) * (card_height + gap);
    draw_template(frame, {column.x, y, column.w, card_height},
                  templates[static_cast<std::size_t>(i)]);
  }
  return all.bottom() - top;
}

}  // namespace shell
