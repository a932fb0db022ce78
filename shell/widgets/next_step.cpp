#include "shell/widgets/next_step.h"

#include <algorithm>
#include <string>

#include "shell/widgets/button.h"
#include "shell/widgets/text_block.h"

namespace shell {

float next_step(Frame& frame, Rect box, std::string_view sentence, std::string_view action,
                std::string_view page) {
  bool pressed = false;
  const float height = next_step(frame, box, sentence, action, pressed);
  if (pressed) frame.command(Command::Kind::go_to, std::string{page});
  return height;
}

float next_step(Frame& frame, Rect box, std::string_view sentence, std::string_view action,
                bool& pressed) {
  constexpr float gap = space::l, least_sentence = 240;
  const ButtonOptions options{.icon = icons::arrow_forward, .icon_after = true, .dense = true};
  const float width = button_width(frame, action, options), height = button_height(frame, true);
  const bool stacked = box.w < width + least_sentence;
  const float text_width = stacked ? box.w : box.w - width - gap;
  const float text_height = frame.paint().paragraph_height(text_width, Type::small, sentence);
  const float line = stacked ? text_height + space::s + height : std::max(height, text_height);
  paragraph(frame,
            {box.x, stacked ? box.y : box.y + (line - text_height) / 2, text_width, text_height},
            Type::small, frame.theme().muted, sentence);
  const Rect place = stacked
                         ? Rect{box.x, box.y + line - height, width, height}
                         : Rect{box.right() - width, box.y + (line - height) / 2, width, height};
  pressed = button(frame, place, action, options);
  return line;
}

}  // namespace shell
