#include "shell/widgets/pager.h"

#include <algorithm>

#include "shell/widgets/button.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {

std::size_t page_end(std::size_t& first, std::size_t count, std::size_t most) {
  if (first >= count) first = count == 0 ? 0 : (count - 1) / most * most;
  return std::min(first + most, count);
}

float pager(Frame& frame, Rect box, std::string_view name, std::size_t& first, std::size_t count,
            std::size_t most) {
  if (count <= most) return 0;
  const std::size_t end = page_end(first, count, most);
  const float side = frame.ui.control_height();
  Rect row = box.cut_top(side);
  const NodeScope group{frame, Role::group, name, row, "pager"};
  const auto number = [&](std::size_t value) {
    return frame.format.number(static_cast<double>(value));
  };
  const bool back = icon_button(frame, row.cut_left(side, space::s), icons::chevron_left,
                                frame.text("common.page_back"), {.disabled = first == 0});
  const std::string said =
      frame.text("common.page_of",
                 {{"from", number(first + 1)}, {"to", number(end)}, {"count", number(count)}});
  label(frame, row.cut_left(frame.paint().width(Type::small, said) + 2, space::s), Type::small,
        frame.theme().muted, said);
  const bool on = icon_button(frame, row.cut_left(side), icons::chevron_right,
                              frame.text("common.page_on"), {.disabled = end == count});
  if (back) first -= std::min(first, most);
  if (on) first += most;
  if (back || on) frame.ui.animating = true;
  return side;
}

}  // namespace shell
