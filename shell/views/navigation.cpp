#include "shell/views/navigation.h"

#include <algorithm>
#include <array>

#include "core/base/product.h"
#include "shell/views/completion.h"
#include "shell/views/pages.h"
#include "shell/widgets/button.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

// A page that has nothing to show until a plan is open.
void draw_closed_entry(Frame& frame, Rect row, const PageEntry& entry, bool icon_only) {
  SemanticNode node;
  node.id = node_id(entry.name);
  node.role = Role::button;
  node.name = frame.text(entry.text_key);
  node.description = frame.text("nav.needs_plan");
  node.rect = row;
  node.disabled = true;
  Rect inside = row.inset(12, 0);
  frame.paint().icon(icon_only ? row : inside.cut_left(20, 10), entry.icon, frame.theme().disabled);
  if (!icon_only) frame.paint().text(inside, Type::body, frame.theme().disabled, node.name);
  frame.ui.semantics.add(std::move(node));
}

void draw_entry(Frame& frame, Rect row, const PageEntry& entry, bool icon_only) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  const bool current =
      frame.session.page == entry.page ||
      (!frame.has_plan && entry.page == Page::home && frame.session.page != Page::about);
  const std::string& name = frame.text(entry.text_key);
  if (!frame.has_plan && entry.page != Page::home)
    return draw_closed_entry(frame, row, entry, icon_only);
  const Hit hit = row_button(frame, row, name,
                             {.selected = current, .radius = radius::control, .current = current});
  const Colour colour = current ? theme.accent : theme.text;
  if (icon_only) {
    paint.icon(row, entry.icon, current ? theme.accent : theme.muted);
    if (hit.hovered || hit.focused) tooltip(frame, row, name);
  } else {
    Rect inside = row.inset(12, 0);
    paint.icon(inside.cut_left(20, 10), entry.icon, current ? theme.accent : theme.muted);
    if (entry.page != Page::home && entry.group_key != TextKey{"group.test"} && frame.has_plan)
      completion_mark(frame, {row.right() - 18, row.centre().y},
                      completion(frame.plan, entry.page));
    paint.text(inside, current ? Type::body_strong : Type::body, colour, name);
  }
  if (hit.clicked) frame.command(Command::Kind::go_to, std::string{entry.name});
}

// Three streams that join into one, in petrol.
void draw_streams(Frame& frame, Rect box, Colour colour) {
  const Paint& paint = frame.paint();
  for (int i = 0; i < 3; ++i) {
    std::array<Point, 9> curve;
    const float from = box.y + box.h * (0.28f + 0.22f * static_cast<float>(i)), to = box.centre().y;
    for (std::size_t k = 0; k < curve.size(); ++k) {
      const float t = static_cast<float>(k) / 8, eased = t * t * (3 - 2 * t);
      curve[k] = {box.x + box.w * (0.22f + 0.4f * t), from + (to - from) * eased};
    }
    paint.polyline(curve, colour, 2);
  }
  paint.line({box.x + box.w * 0.6f, box.centre().y}, {box.x + box.w * 0.8f, box.centre().y}, colour,
             3);
}

}  // namespace

void draw_brand(Frame& frame, Rect box) {
  frame.paint().fill(box, frame.theme().accent, radius::control);
  draw_streams(frame, box, frame.theme().on_accent);
}

void draw_rail(Frame& frame, Rect rect) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  const bool icon_only = frame.ui.has_icon_rail();
  paint.fill(rect, theme.rail);
  paint.vertical(rect.right() - 1, rect.y, rect.h, theme.hairline);
  const NodeScope scope{frame, Role::navigation, frame.text("nav.pages"), rect, "rail"};

  Rect brand{rect.x + (icon_only ? 18.0f : 20.0f), rect.y + 14, 28, 28};
  draw_brand(frame, brand);
  if (!icon_only)
    label(frame, {brand.right() + 10, rect.y, 150, size::top_bar}, Type::title, theme.text,
          core::product_name);

  Rect list = rect.inset(icon_only ? 10.0f : 12.0f, 0);
  list.cut_top(size::top_bar);
  const Rect foot = list.cut_bottom(40);
  TextKey group;
  for (const PageEntry& entry : rail_pages) {
    if (entry.group_key != group) {
      group = entry.group_key;
      list.cut_top(8);
      if (icon_only)
        paint.horizontal(list.x + 8, list.y, list.w - 16, theme.border), list.cut_top(8);
      else
        label(frame, list.cut_top(24).inset(12, 0), Type::small, theme.muted, frame.text(group));
    }
    draw_entry(frame, list.cut_top(size::row), entry, icon_only);
  }
  // What leaves the page: nothing. The line opens About, which says more.
  const std::string& promise = frame.text("nav.stays_here");
  const Hit about =
      row_button(frame, foot.inset(0, 4), promise,
                 {.radius = radius::control, .description = frame.text("page.about")});
  Rect inside = foot.inset(12, 0);
  paint.icon(inside.cut_left(16, 8), icons::lock, theme.muted, 16);
  if (!icon_only)
    paint.text({inside.x, inside.y, inside.w + 10, inside.h}, Type::small, theme.muted, promise);
  if (about.hovered && icon_only) tooltip(frame, foot, promise);
  if (about.clicked) frame.command(Command::Kind::go_to, "about");
}

void draw_bottom_bar(Frame& frame, Rect rect) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  paint.fill(rect, theme.rail);
  paint.horizontal(rect.x, rect.y, rect.w, theme.hairline);
  const NodeScope scope{frame, Role::navigation, frame.text("nav.pages"), rect, "bottom bar"};
  constexpr std::array<Page, 4> shown_pages{Page::home, Page::discovery, Page::channels,
                                            Page::plan};
  const int count = frame.has_plan ? 5 : 2;
  const auto entry = [&](int index, std::string_view name, Icon icon, bool current,
                         const RowOptions& options) {
    const Rect cell = rect.column(index, count, 0);
    const Hit hit = row_button(frame, cell, name, options);
    if (current || hit.held)
      paint.fill({cell.centre().x - 28, cell.y + 6, 56, 28}, theme.accent_soft, 14);
    paint.icon({cell.x, cell.y + 6, cell.w, 28}, icon, current ? theme.accent : theme.muted, 24);
    paint.text({cell.x, cell.y + 36, cell.w, 18}, current ? Type::small_strong : Type::small,
               current ? theme.accent : theme.muted, name, Align::centre);
    return hit.clicked;
  };
  int index = 0;
  bool is_elsewhere = true;  // on a page that only "More" leads to
  for (const PageEntry& page : rail_pages) {
    if (std::ranges::find(shown_pages, page.page) == shown_pages.end() ||
        (!frame.has_plan && page.page != Page::home))
      continue;
    is_elsewhere = is_elsewhere && frame.session.page != page.page;
    const bool current = frame.session.page == page.page && !frame.session.more_open;
    if (entry(index++, frame.text(page.text_key), page.icon, current,
              {.draw_background = false, .current = current})) {
      frame.session.more_open = false;
      frame.command(Command::Kind::go_to, std::string{page.name});
    }
  }
  const bool is_open = frame.session.more_open;
  if (entry(count - 1, frame.text("nav.more"), icons::menu, is_open || is_elsewhere,
            {.draw_background = false,
             .current = is_elsewhere && !is_open,
             .opens = Popup::menu,
             .is_open = is_open})) {
    frame.session.more_open = !frame.session.more_open;
    frame.session.more_opening = frame.session.more_open;
    frame.ui.animating = true;
  }
}

}  // namespace shell
