#include "shell/views/import_view.h"

#include <algorithm>
#include <string>

#include "shell/panels/import_files_panel.h"
#include "shell/panels/import_mapping_panel.h"
#include "shell/panels/import_reading_panel.h"
#include "shell/panels/import_result_panel.h"
#include "shell/widgets/button.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr float two_columns_from = 860, list_width = 300, gap = space::l;

std::size_t ready(const Frame& frame) {
  return static_cast<std::size_t>(
      std::ranges::count_if(frame.session.imports.files,
                            [](const ImportedFile& file) { return file.change.can_be_added(); }));
}

std::string answer(const Frame& frame) {
  const auto& files = frame.session.imports.files;
  const bool reads = std::ranges::any_of(
      files, [](const ImportedFile& file) { return !file.reading && !file.refused; });
  if (reads) return frame.text("imports.answer_reading");
  if (const std::size_t count = ready(frame); count > 0)
    return frame.text_count("imports.answer_ready", static_cast<double>(count));
  const bool asks = std::ranges::any_of(
      files, [](const ImportedFile& file) { return !file.change.asks.empty(); });
  return frame.text(asks ? TextKey{"imports.answer_asks"} : "imports.answer_nothing");
}

float draw_add(Frame& frame, Rect box) {
  const std::string& words = frame.text("imports.add");
  const ButtonOptions options{.kind = ButtonKind::filled,
                              .disabled = ready(frame) == 0 || frame.read_only};
  const float height = button_height(frame);
  const float width = frame.ui.is_phone() ? box.w : button_width(frame, words, options);
  if (button(frame, {box.x, box.y, width, height}, words, options))
    frame.command(Command::Kind::add_imports);
  return height;
}

float draw_details(Frame& frame, Rect box) {
  const float top = box.y;
  box.cut_top(draw_import_result_panel(frame, box), gap);
  if (const float height = draw_import_mapping_panel(frame, box); height > 0)
    box.cut_top(height, gap);
  box.cut_top(draw_import_reading_panel(frame, box));
  return box.y - top;
}

float draw_page(Frame& frame, Rect page) {
  const float top = page.y;
  if (frame.session.imports.files.empty()) {
    page.cut_top(
        page_title(frame, page, frame.text("imports.question"), frame.text("imports.answer_empty")),
        space::xl);
    const std::string& sentence = frame.text("imports.empty");
    const Rect box = page.cut_top(empty_state_height(frame, page.w, sentence));
    if (empty_state(frame, box, frame.text("imports.empty_title"), sentence,
                    frame.text("imports.pick")))
      frame.command(Command::Kind::pick_file);
    return page.y - top;
  }
  page.cut_top(page_title(frame, page, frame.text("imports.question"), answer(frame),
                          frame.text("imports.cure")),
               space::m);
  page.cut_top(draw_add(frame, page), space::l);
  if (page.w >= two_columns_from) {
    Rect right = page;
    const Rect left = right.cut_left(list_width, gap);
    const float list = draw_import_files_panel(frame, left);
    page.cut_top(std::max(list, draw_details(frame, right)));
  } else {
    page.cut_top(draw_import_files_panel(frame, page), gap);
    page.cut_top(draw_details(frame, page));
  }
  return page.y - top;
}

}  // namespace

void draw_import_view(Frame& frame, Rect content) {
  ScrollArea area{frame, "imports", content};
  const float padding = frame.ui.page_padding();
  Rect page = area.content().inset(padding, 0);
  page.w = std::min(page.w, size::content_max);
  const float top = page.y;
  page.cut_top(std::min(padding, space::xl));
  page.cut_top(draw_page(frame, page));
  area.set_height(page.y + space::xl - top);
}

}  // namespace shell
