#include "shell/views/link_banner.h"

#include <string>

#include "shell/widgets/button.h"
#include "shell/widgets/scopes.h"

namespace shell {

std::string_view link_trouble(const FileLink& link) {
  switch (link.state) {
    case FileLink::State::waiting:
      return "link.waiting";
    case FileLink::State::changed:
      return "link.changed";
    case FileLink::State::failed:
      return "link.failed";
    case FileLink::State::none:
    case FileLink::State::current:
      break;
  }
  return {};
}

void draw_link_banner(Frame& frame, Rect rect) {
  const Theme& theme = frame.theme();
  const bool bad = frame.link.state == FileLink::State::failed;
  frame.paint().fill(rect, bad ? theme.bad_soft : theme.warn_soft);
  frame.paint().horizontal(rect.x, rect.bottom() - 1, rect.w, bad ? theme.bad : theme.warn_mark);
  Rect inside = rect.inset(frame.ui.page_padding(), 8);
  const std::string again =
      frame.text(frame.link.state == FileLink::State::changed ? "link.overwrite" : "link.again");
  const Rect place = inside.cut_right(button_width(frame, again, {.dense = true}), space::l);
  if (button(frame, {place.x, place.centre().y - 14, place.w, 28}, again, {.dense = true}))
    frame.command(Command::Kind::write_linked);
  frame.paint().icon(inside.cut_left(20, 10), icons::warning, bad ? theme.bad : theme.warn);
  const std::string words = frame.text(link_trouble(frame.link), {{"name", frame.link.name}});
  const float height = frame.paint().paragraph_height(inside.w, Type::small, words, 2);
  SemanticNode node;
  node.id = node_id("link banner");
  node.role = Role::alert;
  node.name = words;
  node.rect = inside;
  frame.ui.semantics.add(std::move(node));
  frame.paint().paragraph({inside.x, inside.centre().y - height / 2, inside.w, inside.h},
                          Type::small, theme.text, words, 2);
}

}  // namespace shell
