#include "shell/panels/versions_panel.h"

#include <string>

#include "shell/widgets/button.h"
#include "shell/widgets/moment.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"
#include "shell/widgets/text_field.h"

namespace shell {
namespace {

constexpr float row_height = 52;

// The field for a name, and the button beside it.
float draw_new_version(Frame& frame, Rect box) {
  const float top = box.y;
  std::string& name = frame.session.keeping.version_name;
  const std::string& hint = frame.text("keeping.name_hint");
  const std::string& words = frame.text("keeping.keep");
  const float height = frame.ui.control_height();
  labelled_text(frame, box.cut_top(size::label + size::label_gap + height, space::s),
                frame.text("keeping.name"), name, {.placeholder = hint});
  const ButtonOptions options{.dense = true, .disabled = name.empty()};
  const Rect place = box.cut_top(button_height(frame, true));
  if (button(frame, {place.x, place.y, button_width(frame, words, options), place.h}, words,
             options))
    frame.command(Command::Kind::keep_version, name);
  return box.y - top;
}

void draw_version(Frame& frame, Rect row, const VersionSummary& version) {
  const IdScope scope{version.number};
  const std::string when = moment_in_words(frame, version.saved_at, version.saved_clock);
  const std::string title = version.name.empty() ? when : version.name;
  const bool viewed = frame.save.viewed.number == version.number;
  const NodeScope item{frame, Role::list_item, title, row};
  std::string details = frame.format.bytes(version.bytes);
  if (!version.name.empty()) details = when + " · " + details;
  const Hit hit = row_button(
      frame, row, frame.text("keeping.view", {{"version", title}}),
      {.selected = viewed, .radius = radius::control, .description = details, .current = viewed});
  Rect inside = row.inset(space::s, 6);
  frame.paint().text(inside.cut_top(20), version.name.empty() ? Type::small : Type::small_strong,
                     frame.theme().text, title);
  frame.paint().text(inside.cut_top(18), Type::micro, frame.theme().muted, details);
  if (hit.clicked) frame.command(Command::Kind::view_version, std::to_string(version.number));
}

}  // namespace

float draw_versions_panel(Frame& frame, Rect box) {
  const float top = box.y;
  heading(frame, box.cut_top(size::label, space::s), 3, Type::small_strong,
          frame.text("keeping.versions"));
  box.cut_top(paragraph(frame, box, Type::small, frame.theme().muted,
                        frame.text("keeping.versions_sentence")),
              space::m);
  if (!frame.read_only) box.cut_top(draw_new_version(frame, box), space::m);
  const auto& versions = frame.save.versions;
  if (versions.empty()) {
    box.cut_top(
        paragraph(frame, box, Type::small, frame.theme().text, frame.text("keeping.no_version")));
    return box.y - top;
  }
  const float height = row_height * static_cast<float>(versions.size());
  const NodeScope list{
      frame, Role::list, frame.text("keeping.versions"), {box.x, box.y, box.w, height}};
  for (const VersionSummary& version : versions)
    draw_version(frame, box.cut_top(row_height), version);
  return box.y - top;
}

}  // namespace shell
