#include "shell/widgets/figure_strip.h"

#include <algorithm>

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
  const auto column = [&](std::size_t i) {
    return whole.inset(space::m, space::s)
        .column(static_cast<int>(i), static_cast<int>(figures.size()), space::s);
  };
  const bool all_fit = std::ranges::all_of(figures, [&](const StripFigure& figure) {
    return frame.paint().fits(Type::heading, figure.value, column(0).w);
  });
  const Type type = all_fit ? Type::heading : Type::small_strong;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    Rect cell = column(i);
    paragraph(frame, cell.cut_top(names), Type::small, frame.theme().muted, figures[i].name, 2);
    label(frame, cell, type, frame.theme().text, figures[i].value);
  }
  return whole.h;
}

}  // namespace shell
