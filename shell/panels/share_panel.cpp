#include "shell/panels/share_panel.h"

#include <string>
#include <vector>

#include "shell/widgets/dialog.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"
#include "shell/widgets/text_field.h"

namespace shell {
namespace {

float draw_link(Frame& frame, Rect box, const ShareLink& link) {
  const Theme& theme = frame.theme();
  const float top = box.y;
  if (link.refused) {
    box.cut_top(paragraph(frame, box, Type::body, theme.text, frame.text(*link.refused)), space::s);
    box.cut_top(paragraph(frame, box, Type::body, theme.text, frame.text("share.instead")));
    return box.y - top;
  }
  box.cut_top(paragraph(frame, box, Type::body, theme.text, frame.text("share.privacy")), space::m);
  if (link.is_local)
    box.cut_top(paragraph(frame, box, Type::body, theme.warn, frame.text("share.local")), space::m);
  // To be selected by hand where the browser does not let the button copy.
  std::string shown = link.address;
  labelled_text(frame, box.cut_top(size::field_with_label, space::xs), frame.text("share.link"),
                shown);
  box.cut_top(paragraph(
      frame, box, Type::small, theme.muted,
      frame.text("share.size",
                 {{"count", frame.format.number(static_cast<double>(link.address.size()))}})));
  return box.y - top;
}

}  // namespace

void draw_share_panel(Frame& frame) {
  const ShareLink& link = *frame.session.files.share;
  const IdScope scope{"share"};
  const bool has_page = link.refused || link.is_local;
  std::vector<DialogButton> buttons;
  if (!link.refused)
    buttons.push_back({frame.text("share.copy"), ButtonKind::filled, icons::content_copy});
  if (has_page)
    buttons.push_back({frame.text("action.save_page"),
                       link.refused ? ButtonKind::filled : ButtonKind::secondary,
                       icons::file_download});
  const auto answer = dialog(frame, frame.text("share.title"), buttons,
                             [&](Frame& inner, Rect box) { return draw_link(inner, box, link); });
  if (!answer) return;
  const bool copies = !link.refused && *answer == 0;
  if (copies)
    frame.command(Command::Kind::copy_link);
  else if (*answer < buttons.size())
    frame.command(Command::Kind::download_page);
  // The link is copied from here, after the frame.
  if (!copies) frame.session.files.share.reset();
}

}  // namespace shell
