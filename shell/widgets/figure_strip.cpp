#include "shell/widgets/figure_strip.h"

#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {

float figure_strip(Frame& frame, Rect box, std::string_view name,
                   std::span<const StripFigure> figures) {
  // Names may take two lines on a phone.
  const float names = frame.ui.is_phone() ? 38.0f : 20.0f;
  const Rect whole = box.cut_top(names + 30 + 2 * space::s);
  frame.paint().fill(whole, frame.theme().sunken, radius::control);
  const NodeScope group{frame, Role::group, name, whole};
  for (std::size_t i = 0; i < figures.size(); ++i) {
    Rect cell = whole.inset(space::m, space::s)
                    .column(static_cast<int>(i), static_cast<int>(figures.size()), space::s);
    paragraph(frame, cell.cut_top(names), Type::small, frame.theme().muted, figures[i].name, 2);
    const Type type = frame.paint().fits(Type::heading, figures[i].value, cell.w)
                          ? Type::heading
                          : Type::small_strong;
    label(frame, cell, type, frame.theme().text, figures[i].value);
  }
  return whole.h;
}

}  // namespace shell
