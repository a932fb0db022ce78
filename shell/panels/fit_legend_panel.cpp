#include "shell/panels/fit_legend_panel.h"

#include <array>
#include <string>

#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr float line_height = 28, mark = 14;

struct Entry {
  TextKey key;
  Colour colour;  // 0: the ring of the product
};

}  // namespace

float draw_fit_legend_panel(Frame& frame, Rect box) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  const std::array<Entry, 4> entries{{{"fit.legend.product", 0},
                                      {"fit.legend.near", theme.accent},
                                      {"fit.legend.watch", theme.warn_mark},
                                      {"fit.legend.far", theme.bad}}};
  float x = box.x, y = box.y;
  for (const Entry& entry : entries) {
    const std::string& words = frame.text(entry.key);
    const float width = mark + 6 + paint.width(Type::small, words) + 1;
    if (x > box.x && x + width > box.right()) x = box.x, y += line_height;
    const Point centre{x + mark / 2, y + line_height / 2};
    if (entry.colour) {
      paint.disc(centre, 5, entry.colour);
    } else {
      paint.disc(centre, 7, theme.text);
      paint.disc(centre, 5.4f, theme.page);
    }
    label(frame, {x + mark + 6, y, width - mark - 6, line_height}, Type::small, theme.muted, words);
    x += width + space::m;
  }
  return y + line_height - box.y;
}

}  // namespace shell
