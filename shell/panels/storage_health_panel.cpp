#include "shell/panels/storage_health_panel.h"

#include <string>

#include "shell/widgets/button.h"
#include "shell/widgets/moment.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

struct Line {
  Icon icon;
  Colour colour;
  std::string text;
};

float draw_line(Frame& frame, Rect box, const Line& line) {
  const Rect mark = box.cut_left(20, space::s);
  frame.paint().icon({mark.x, mark.y + 2, 16, 16}, line.icon, line.colour, 16);
  return paragraph(frame, box, Type::small, frame.theme().text, line.text);
}

Line persistence_line(const Frame& frame, const StorageHealth& health) {
  const Theme& theme = frame.theme();
  switch (health.persistence) {
    case StorageHealth::Persistence::kept:
      return {icons::check_circle, theme.good, frame.text("keeping.kept")};
    case StorageHealth::Persistence::may_be_cleared:
      return {icons::warning, theme.warn, frame.text("keeping.may_be_cleared")};
    case StorageHealth::Persistence::unknown:
      break;
  }
  return {icons::info_outline, theme.muted, frame.text("keeping.persistence_unknown")};
}

Line backup_line(const Frame& frame, const StorageHealth& health) {
  if (health.backed_up_at <= 0)
    return {icons::warning, frame.theme().warn, frame.text("keeping.never_downloaded")};
  const std::string when = moment_in_words(frame, health.backed_up_at, health.backed_up_clock);
  return {icons::file_download, frame.theme().good,
          frame.text("keeping.downloaded", {{"when", when}})};
}

}  // namespace

float draw_storage_health_panel(Frame& frame, Rect box) {
  const float top = box.y;
  const Theme& theme = frame.theme();
  heading(frame, box.cut_top(size::label, space::s), 3, Type::small_strong,
          frame.text("keeping.health"));
  if (!frame.save.health) {
    box.cut_top(paragraph(frame, box, Type::small, theme.muted, frame.text("keeping.looking")));
    return box.y - top;
  }
  const StorageHealth& health = *frame.save.health;
  const auto line = [&](const Line& one) { box.cut_top(draw_line(frame, box, one), space::s); };
  line(persistence_line(frame, health));
  line(backup_line(frame, health));
  if (health.room > 0)
    line({icons::save, theme.muted,
          frame.text("keeping.room", {{"used", frame.format.bytes(health.used)},
                                      {"room", frame.format.bytes(health.room)}})});
  if (health.is_file) line({icons::warning, theme.warn, frame.text("keeping.is_file")});
  if (!health.last_failure.empty())
    line({icons::error_outline, theme.bad,
          frame.text(
              "keeping.failure",
              {{"when", moment_in_words(frame, health.last_failure_at, health.last_failure_clock)},
               {"reason", frame.text(TextKey{"keeping.reason."} + health.last_failure)}})});
  line({icons::info_outline, theme.muted, frame.text("keeping.private")});
  const std::string& words = frame.text("action.download");
  const ButtonOptions options{.icon = icons::file_download, .dense = true};
  const Rect place = box.cut_top(button_height(frame, true));
  if (button(frame, {place.x, place.y, button_width(frame, words, options), place.h},
             words + "##health", options))
    frame.command(Command::Kind::download);
  return box.y - top;
}

}  // namespace shell
