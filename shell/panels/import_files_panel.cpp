#include "shell/panels/import_files_panel.h"

#include <algorithm>
#include <string>

#include "shell/text/import_words.h"
#include "shell/widgets/button.h"
#include "shell/widgets/import_controls.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr float row_height = 60;

struct FileState {
  std::string words;
  TagTone tone = TagTone::neutral;
};

FileState state_of(const Frame& frame, const ImportedFile& file) {
  if (const auto done = frame.jobs.progress(file.slot()))
    return {frame.text("imports.state.reading", {{"share", frame.format.share(*done)}})};
  if (file.refused) return {frame.text("imports.state.refused"), TagTone::bad};
  if (!file.reading) return {frame.text("imports.state.waiting")};
  if (file.change.can_be_added()) return {frame.text("imports.state.ready"), TagTone::good};
  if (!file.change.asks.empty() && !file.change.is_same)
    return {frame.text("imports.state.asks"), TagTone::warn};
  if (file.change.is_same) return {frame.text("imports.state.same")};
  return {frame.text("imports.state.nothing")};
}

void draw_progress(Frame& frame, Rect bar, const ImportedFile& file) {
  const auto done = frame.jobs.progress(file.slot());
  if (!done) return;
  SemanticNode node;
  node.id = node_id("progress");
  node.role = Role::progressbar;
  node.name = frame.text("imports.reading_of", {{"name", file.name}});
  node.rect = bar;
  node.most = 100;
  node.now = static_cast<float>(*done * 100);
  frame.ui.semantics.add(std::move(node));
  share_bar(frame, bar, *done, frame.theme().accent);
}

void draw_file(Frame& frame, Rect row, const ImportedFile& file, bool is_selected) {
  const IdScope scope{static_cast<int>(file.held)};
  const FileState state = state_of(frame, file);
  const NodeScope item{frame, Role::list_item, file.name, row, "file"};
  const float control = frame.ui.control_height();
  Rect rest = row;
  const Rect remove = rest.cut_right(control, space::xs);
  const bool reads = frame.jobs.progress(file.slot()).has_value();
  std::string details = frame.format.bytes(file.bytes);
  const Hit hit = row_button(frame, rest, file.name,
                             {.selected = is_selected,
                              .radius = radius::control,
                              .value = state.words,
                              .current = is_selected});
  Rect inside = rest.inset(space::s, space::s);
  frame.paint().text(inside.cut_top(20, space::xs), Type::small_strong, frame.theme().text,
                     file.name);
  if (reads) {
    draw_progress(frame, Rect{inside.x, inside.y + 6, inside.w, 8}, file);
  } else {
    const float width = tag(frame, {inside.x, inside.y - 3}, state.words, state.tone);
    frame.paint().text({inside.x + width + space::s, inside.y, inside.w - width - space::s, 18},
                       Type::micro, frame.theme().muted, details);
  }
  if (hit.clicked) {
    frame.session.imports.selected = file.held;
    frame.session.imports.table = 0;
  }
  const std::string name =
      frame.text(reads ? TextKey{"imports.stop"} : "imports.remove", {{"name", file.name}});
  if (icon_button(frame, {remove.x, row.centre().y - control / 2, control, control}, icons::close,
                  name, {.colour = frame.theme().muted}))
    frame.command(Command::Kind::remove_import, std::to_string(file.held));
}

}  // namespace

float draw_import_files_panel(Frame& frame, Rect box) {
  const ImportSession& imports = frame.session.imports;
  const ImportedFile* const selected = selected_import(frame);
  const float list_height = row_height * static_cast<float>(imports.files.size());
  const float button_row = button_height(frame);
  box.h = 2 * space::m + list_height + space::s + button_row;
  card(frame, box);
  Rect inside = box.inset(space::m);
  {
    const NodeScope list{frame, Role::list, frame.text("imports.files"),
                         Rect{inside.x, inside.y, inside.w, list_height}};
    for (const ImportedFile& file : imports.files)
      draw_file(frame, inside.cut_top(row_height), file, &file == selected);
  }
  inside.cut_top(space::s);
  const std::string& more = frame.text("imports.pick_more");
  const ButtonOptions options{.kind = ButtonKind::quiet, .icon = icons::add};
  const float width = std::min(inside.w, button_width(frame, more, options));
  if (button(frame, {inside.x, inside.y, width, button_row}, more, options))
    frame.command(Command::Kind::pick_file);
  return box.h;
}

}  // namespace shell
