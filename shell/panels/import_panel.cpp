#include "shell/panels/import_panel.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "shell/text/repair_words.h"
#include "shell/widgets/dialog.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

// More than anyone reads here; the report to download has them all.
constexpr std::size_t most_shown = 100;

std::string what_was_read(const Frame& frame, const core::Plan& plan) {
  const auto count = [&](TextKey key, std::size_t number) {
    return frame.text_count(key, static_cast<double>(number));
  };
  return frame.text("import.read",
                    {{"title", plan.title.empty() ? frame.text("common.untitled") : plan.title},
                     {"channels", count("import.channels", plan.channels.size())},
                     {"behaviours", count("import.behaviours", plan.behaviours.size())},
                     {"cards", count("import.cards", plan.activities.size())}});
}

std::string sum_of(const Frame& frame, const core::OpenedPlan& opened) {
  const auto aside =
      static_cast<std::size_t>(std::ranges::count_if(opened.repairs, &core::Repair::is_set_aside));
  const std::size_t mended = opened.repairs.size() - aside;
  std::string sum;
  if (mended > 0) sum += frame.text_count("import.mended", static_cast<double>(mended)) + " ";
  if (aside > 0) sum += frame.text_count("import.aside", static_cast<double>(aside));
  return sum;
}

float draw_repair(Frame& frame, Rect box, const core::Repair& repair) {
  const Theme& theme = frame.theme();
  const float top = box.y;
  const std::string what = frame.text(repair.message);
  const std::string where = repair_place(frame.texts, frame.preferences.language, repair);
  frame.paint().horizontal(box.x, box.y, box.w, theme.hairline);
  box.cut_top(10);
  Rect words = box;
  const Rect mark = words.cut_left(16, space::m);
  frame.paint().icon({mark.x, mark.y, mark.w, 20},
                     repair.is_set_aside ? icons::warning_amber : icons::auto_fix_high,
                     repair.is_set_aside ? theme.warn : theme.muted, 16);
  const NodeScope item{frame, Role::list_item, where, {box.x, top, box.w, 60}};
  words.cut_top(paragraph(frame, words, Type::small, theme.text, what));
  words.cut_top(paragraph(frame, words, Type::micro, theme.muted, where));
  return words.y + 10 - top;
}

float draw_report(Frame& frame, Rect box, const ImportReport& report) {
  const Theme& theme = frame.theme();
  const float top = box.y;
  const core::OpenedPlan& opened = report.opened;
  box.cut_top(paragraph(frame, box, Type::body, theme.text, what_was_read(frame, opened.plan)),
              space::xs);
  box.cut_top(paragraph(frame, box, Type::small, theme.muted, sum_of(frame, opened)), space::m);
  {
    const NodeScope list{frame, Role::list, frame.text("import.list"), box};
    const std::size_t shown = std::min(opened.repairs.size(), most_shown);
    for (std::size_t i = 0; i < shown; ++i) {
      const IdScope scope{static_cast<int>(i)};
      box.cut_top(draw_repair(frame, box, opened.repairs[i]));
    }
  }
  if (opened.repairs.size() > most_shown)
    box.cut_top(paragraph(frame, box, Type::small, theme.muted,
                          frame.text_count("import.more", static_cast<double>(
                                                              opened.repairs.size() - most_shown))),
                space::m);
  return box.y - top;
}

}  // namespace

void draw_import_panel(Frame& frame) {
  const ImportReport& report = *frame.session.files.import;
  const IdScope scope{"import"};
  const bool can_replace = frame.has_plan && !frame.read_only && report.document.empty();
  std::vector<DialogButton> buttons{
      {frame.text("import.open"), ButtonKind::filled},
      {frame.text("import.report"), ButtonKind::quiet, icons::file_download}};
  if (can_replace) buttons.insert(buttons.begin() + 1, {frame.text("import.replace")});
  const auto answer =
      dialog(frame,
             frame.text_count("import.title", static_cast<double>(report.opened.repairs.size()),
                              {{"name", report.name}}),
             buttons, [&](Frame& inner, Rect box) { return draw_report(inner, box, report); });
  if (!answer) return;
  if (*answer == 0)
    frame.command(Command::Kind::open_import);
  else if (can_replace && *answer == 1)
    frame.command(Command::Kind::replace_by_import);
  else if (*answer + 1 == buttons.size())
    frame.command(Command::Kind::download_report);
  else
    frame.command(Command::Kind::drop_import);
}

void draw_versions_panel(Frame& frame) {
  const IdScope scope{"versions"};
  const std::array buttons{DialogButton{frame.text("import.keep_stored"), ButtonKind::filled},
                           DialogButton{frame.text("import.open_page_version")}};
  const std::string words = frame.text(
      "import.two_text",
      {{"title", frame.plan.title.empty() ? frame.text("common.untitled") : frame.plan.title}});
  const auto answer =
      dialog(frame, frame.text("import.two_title"), buttons, [&](Frame& inner, Rect box) {
        return paragraph(inner, box, Type::body, inner.theme().text, words);
      });
  if (!answer) return;
  frame.command(*answer == 1 ? Command::Kind::open_import : Command::Kind::drop_import);
}

}  // namespace shell
