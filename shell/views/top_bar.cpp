#include "shell/views/top_bar.h"

#include <algorithm>

#include "core/base/product.h"
#include "shell/actions/actions.h"
#include "shell/views/file_menu.h"
#include "shell/views/navigation.h"
#include "shell/widgets/button.h"
#include "shell/widgets/language_dropdown.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

struct Status {
  Icon icon;
  Colour colour;
  std::string text;
};

Status status_of(const Frame& frame) {
  const Theme& theme = frame.theme();
  if (frame.save.read_only == ReadOnly::old_version)
    return {icons::history, theme.warn, frame.text("keeping.old_version")};
  if (frame.read_only) return {icons::lock, theme.warn, frame.text("save.read_only")};
  switch (frame.save.state) {
    case SaveState::saved:
      return {icons::check_circle, theme.good,
              frame.save.clock.empty() ? frame.text("save.saved")
                                       : frame.text("save.saved_at", {{"time", frame.save.clock}})};
    case SaveState::saving:
    case SaveState::unsaved:
      return {icons::sync, theme.muted, frame.text("save.saving")};
    case SaveState::copied:
      return {icons::warning, theme.warn, frame.text("save.copied", {{"time", frame.save.clock}})};
    case SaveState::failed:
      return {icons::error_outline, theme.bad, frame.text("save.failed")};
  }
  return {};
}

void draw_status(Frame& frame, Rect& box, bool icon_only) {
  const Status status = status_of(frame);
  const float width = icon_only ? 20 : frame.paint().width(Type::small, status.text) + 28;
  const Rect place = box.cut_left(std::min(width, box.w));
  SemanticNode node;
  node.id = node_id("save status");
  node.role = Role::status;
  node.name = status.text;
  node.rect = place;
  frame.ui.semantics.add(std::move(node));
  frame.paint().icon({place.x, place.y, 16, place.h}, status.icon, status.colour, 16);
  if (!icon_only)
    frame.paint().text(
        {place.x + 22, place.y, place.w - 22, place.h}, Type::small,
        frame.save.state == SaveState::failed ? frame.theme().bad : frame.theme().muted,
        status.text);
}

bool history_button(Frame& frame, Rect rect, Icon icon, const Action& action,
                    const std::string& step) {
  const std::string name = step.empty() ? frame.text(action.text_key)
                                        : frame.text(action.text_key + "_step", {{"step", step}});
  return icon_button(
      frame, rect, icon, name + "###" + std::string{action.id},
      {.disabled = !action.enabled(frame), .shortcut = shortcut_text(frame, action)});
}

void draw_language(Frame& frame, Rect rect) {
  if (const auto chosen = language_dropdown(frame, rect, frame.text("common.language"),
                                            frame.preferences.language, {.dense = true}))
    frame.command(Command::Kind::set_language, std::string{core::name_of(*chosen)});
}

void draw_phone_bar(Frame& frame, Rect rect) {
  Rect inside = rect.inset(16, 6);
  draw_brand(frame, {inside.x, inside.centre().y - 14, 28, 28});
  inside.cut_left(36);
  if (frame.has_plan) {
    draw_file_menu(frame, inside.cut_right(size::control_touch, 4));
    const Rect place = inside.cut_right(size::control_touch, 4);
    frame.paint().fill(place, frame.theme().accent, radius::control);
    if (icon_button(frame, place, icons::file_download, frame.text("action.download"),
                    {.colour = frame.theme().on_accent}))
      frame.command(Command::Kind::download);
    if (frame.can_redo && history_button(frame, inside.cut_right(size::control_touch), icons::redo,
                                         action("redo"), frame.redo_label))
      frame.edits.redo();
    if (history_button(frame, inside.cut_right(size::control_touch), icons::undo, action("undo"),
                       frame.undo_label))
      frame.edits.undo();
    Rect mark = inside.cut_right(24, 4);
    draw_status(frame, mark, true);
    label(frame, inside, Type::title, frame.theme().text,
          frame.plan.title.empty() ? frame.text("common.untitled") : frame.plan.title);
  } else {
    label(frame, inside, Type::title, frame.theme().text, core::product_name);
  }
}

}  // namespace

void draw_top_bar(Frame& frame, Rect rect) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  paint.fill(rect, theme.surface);
  paint.horizontal(rect.x, rect.bottom() - 1, rect.w, theme.hairline);
  const NodeScope scope{frame, Role::banner, frame.text("nav.top_bar"), rect, "top bar"};
  const LeftToRight order{frame};
  if (frame.ui.is_phone()) return draw_phone_bar(frame, rect);

  Rect inside{rect.x + 24, rect.y + 10, rect.w - 40, 36};
  if (frame.has_plan) {
    draw_file_menu(frame, inside.cut_right(36, 4));
    const std::string& words = frame.text("action.download");
    const Action& download = action("download");
    ButtonOptions filled{.kind = ButtonKind::filled, .icon = icons::file_download};
    const std::string shortcut = shortcut_text(frame, download);
    filled.shortcut = shortcut;
    if (button(frame, inside.cut_right(button_width(frame, words, filled), space::s), words,
               filled))
      download.perform(frame);
  }
  const Icon lamp = theme.dark ? icons::light_mode : icons::dark_mode;
  if (icon_button(frame, inside.cut_right(36, 4), lamp,
                  frame.text(theme.dark ? TextKey{"action.to_light"} : "action.to_dark"),
                  {.colour = theme.muted}))
    action("theme").perform(frame);
  const Action& palette = action("palette");
  const std::string palette_keys = shortcut_text(frame, palette);
  if (icon_button(frame, inside.cut_right(36, 4), icons::search, frame.text(palette.text_key),
                  {.colour = theme.muted, .shortcut = palette_keys}))
    palette.perform(frame);
  draw_language(frame, inside.cut_right(120, space::s).inset(0, 2));
  if (frame.has_plan) {
    if (history_button(frame, inside.cut_right(36, 4), icons::redo, action("redo"),
                       frame.redo_label))
      frame.edits.redo();
    if (history_button(frame, inside.cut_right(36, 4), icons::undo, action("undo"),
                       frame.undo_label))
      frame.edits.undo();
    if (icon_button(frame, inside.cut_right(36, 4), icons::history, frame.text("action.keeping"),
                    {.pressed = frame.session.keeping.open, .colour = theme.muted}))
      action("keeping").perform(frame);
    const std::string title =
        frame.plan.title.empty() ? frame.text("common.untitled") : frame.plan.title;
    const float status_room = 170;
    const float width = std::min(paint.width(Type::body_strong, title) + 1,
                                 std::max(80.0f, inside.w - status_room));
    label(frame, inside.cut_left(width, 14), Type::body_strong, theme.text, title);
    draw_status(frame, inside, inside.w < status_room - 20);
  }
}

}  // namespace shell
