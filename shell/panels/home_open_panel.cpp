#include "shell/panels/home_open_panel.h"

#include <algorithm>
#include <string>

#include "shell/widgets/button.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

// Answers the height used.
float draw_example(Frame& frame, Rect box, std::string_view id, const std::string& title,
                   const std::string& sentence) {
  const std::string& open = frame.text("home.open");
  const float button_w = button_width(frame, open, {.dense = true});
  const float text_width = box.w - 2 * space::l - button_w - space::l;
  const float height =
      2 * space::l + 24 + frame.paint().paragraph_height(text_width, Type::small, sentence);
  const Rect area = box.cut_top(std::max(height, 2 * space::l + button_height(frame, true)));
  card(frame, area);

  Rect inside = area.inset(space::l);
  const Rect place = inside.cut_right(button_w, space::l);
  heading(frame, inside.cut_top(24), 3, Type::body_strong, title);
  paragraph(frame, inside, Type::small, frame.theme().muted, sentence);
  const std::string name = frame.text("home.open_example", {{"title", title}});
  const IdScope scope{id};
  if (button(frame, {place.x, place.y, place.w, button_height(frame, true)}, open,
             {.dense = true, .name = name}))
    frame.command(Command::Kind::open_example, id);
  return area.h;
}

}  // namespace

float draw_home_file_panel(Frame& frame, Rect box) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  const float top = box.y;
  heading(frame, box.cut_top(24, 10), 2, Type::title, frame.text("home.file"));
  // A phone has no desktop to drop from.
  const bool drop = !frame.ui.is_phone();
  const Rect area = box.cut_top(drop ? 128.0f : 136.0f);
  paint.filled_edge(area, theme.surface, theme.control_border, 1, radius::card);
  Rect inside = area.inset(space::l);
  inside.cut_top(2);

  const std::string& title = frame.text(drop ? TextKey{"home.file_drop"} : "home.file_pick");
  const float width = std::min(paint.width(Type::body_strong, title) + 1, inside.w - 32);
  const Rect line = inside.cut_top(24, 6);
  const float x = line.centre().x - (width + 32) / 2;
  paint.icon({x, line.y, 24, 24}, icons::upload_file, theme.accent, 24);
  label(frame, {x + 32, line.y, width + 1, 24}, Type::body_strong, theme.text, title);
  label(frame, inside.cut_top(20, 10), Type::small, theme.muted,
        frame.text(drop ? TextKey{"home.file_paste"} : "home.file_kind"), Align::centre);

  const std::string& browse = frame.text("home.browse");
  const float button_w = button_width(frame, browse, {.dense = true});
  const Rect place{inside.centre().x - button_w / 2, inside.y, button_w,
                   button_height(frame, true)};
  if (button(frame, place, browse, {.dense = true, .name = frame.text("home.browse_name")}))
    frame.command(Command::Kind::pick_file);
  return area.bottom() - top;
}

float draw_home_examples_panel(Frame& frame, Rect box) {
  const float top = box.y;
  heading(frame, box.cut_top(24, 10), 2, Type::title, frame.text("home.examples"));
  box.cut_top(draw_example(frame, box, "home_goods", frame.text("home.example_title"),
                           frame.text("home.example_sentence")),
              space::s);
  box.cut_top(draw_example(frame, box, "bot_app", frame.text("home.example_bot_title"),
                           frame.text("home.example_bot_sentence")));
  return box.y - top;
}

}  // namespace shell
