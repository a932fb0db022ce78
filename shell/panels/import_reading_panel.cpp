#include "shell/panels/import_reading_panel.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/base/sort_stably.h"
#include "shell/text/import_words.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/disclosure.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/flow_card.h"
#include "shell/widgets/import_controls.h"
#include "shell/widgets/plain_table.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr std::size_t rows_shown = 6, left_out_shown = 8;
constexpr float least_column = 110;
constexpr std::array<std::string_view, 4> encodings{"UTF-8", "UTF-16 LE", "UTF-16 BE",
                                                    "Windows-1252"};
constexpr std::string_view separators = ",;\t|";
constexpr std::array<TextKey, 4> separator_keys{"imports.sign.comma", "imports.sign.semicolon",
                                                "imports.sign.tab", "imports.sign.bar"};
constexpr std::string_view decimals = ".,";
constexpr std::array<TextKey, 2> decimal_keys{"imports.sign.point", "imports.sign.comma"};
constexpr std::array<TextKey, 2> order_keys{"imports.day_first", "imports.month_first"};

void read_again(Frame& frame, ImportedFile& file) {
  // Other tables may come of it, to which the mappings do not belong.
  file.question.mappings.clear();
  file.is_due = true;
  frame.ui.animating = true;
}

std::vector<std::string> in_words(const Frame& frame, std::span<const TextKey> keys) {
  std::vector<std::string> words;
  for (const TextKey key : keys) words.push_back(frame.text(key));
  return words;
}

void draw_signs(Frame& frame, FieldGrid& grid, ImportedFile& file) {
  const core::TableFile& read = file.reading->file;
  core::TableOptions& options = file.question.options;
  const std::vector<std::string> names{encodings.begin(), encodings.end()};
  if (const auto chosen = labelled_dropdown(frame, grid.next(), frame.text("imports.encoding"),
                                            names, static_cast<std::size_t>(read.encoding))) {
    options.encoding = static_cast<core::Encoding>(*chosen);
    read_again(frame, file);
  }
  if (const auto chosen =
          labelled_dropdown(frame, grid.next(), frame.text("imports.separator"),
                            in_words(frame, separator_keys), separators.find(read.separator))) {
    options.separator = separators[*chosen];
    read_again(frame, file);
  }
  if (const auto chosen =
          labelled_dropdown(frame, grid.next(), frame.text("imports.decimal"),
                            in_words(frame, decimal_keys), decimals.find(read.decimal))) {
    options.decimal = decimals[*chosen];
    read_again(frame, file);
  }
}

void draw_order(Frame& frame, FieldGrid& grid, ImportedFile& file, const core::Table& table) {
  const bool has_dates = std::ranges::any_of(table.columns, [](const core::Column& column) {
    return column.kind == core::ColumnKind::date;
  });
  if (!has_dates) return;
  const auto& known = file.question.options.date_order;
  const std::size_t now = known ? static_cast<std::size_t>(*known) : 2;
  if (const auto chosen = labelled_dropdown(frame, grid.next(), frame.text("imports.date_order"),
                                            in_words(frame, order_keys), now, {},
                                            {.placeholder = frame.text("imports.as_found")})) {
    file.question.options.date_order = static_cast<core::DateOrder>(*chosen);
    read_again(frame, file);
  }
}

void draw_header(Frame& frame, FieldGrid& grid, ImportedFile& file, std::size_t index) {
  const auto& tables = file.reading->file.tables;
  std::vector<std::string> names;
  constexpr std::uint32_t most = 20;
  const std::uint32_t line = tables[index].header_line.value_or(0);
  const std::uint32_t last = std::max(most, line);
  for (std::uint32_t i = 1; i <= last; ++i)
    names.push_back(frame.text("imports.line", {{"number", std::to_string(i)}}));
  const auto chosen =
      labelled_dropdown(frame, grid.next(), frame.text("imports.header"), names, line - 1, {},
                        {.placeholder = frame.text("imports.no_header")});
  if (!chosen || *chosen + 1 == line) return;
  std::vector<std::uint32_t> lines;
  for (const core::Table& table : tables)
    if (table.header_line) lines.push_back(*table.header_line);
  std::erase(lines, line);
  lines.push_back(static_cast<std::uint32_t>(*chosen + 1));
  core::sort_stably(lines);
  file.question.options.header_lines = std::move(lines);
  read_again(frame, file);
}

// As many columns as have room, those that are used first.
float draw_preview(Frame& frame, Rect box, const ImportedFile& file, std::size_t index) {
  const core::TableFile& read = file.reading->file;
  const core::Table& table = read.tables[index];
  if (table.columns.empty()) return 0;
  const float top = box.y;
  const core::ImportMapping& mapping = file.reading->mappings[index];
  const auto is_used = [&](std::size_t i) {
    const int place = static_cast<int>(i);
    return place == mapping.label_column || place == mapping.date_column ||
           place == mapping.id_column ||
           (i < mapping.measures.size() && mapping.measures[i] != core::ImportMeasure::none);
  };
  const std::size_t room = std::max<std::size_t>(2, static_cast<std::size_t>(box.w / least_column));
  std::vector<std::size_t> shown;
  for (const bool used : {true, false})
    for (std::size_t i = 0; i < table.columns.size() && shown.size() < room; ++i)
      if (is_used(i) == used) shown.push_back(i);
  core::sort_stably(shown);

  std::vector<PlainColumn> columns;
  std::vector<std::string> words;
  for (const std::size_t i : shown) {
    const core::ColumnKind kind = table.columns[i].kind;
    const bool is_words = kind == core::ColumnKind::text || kind == core::ColumnKind::id;
    columns.push_back({box.w / static_cast<float>(shown.size()), !is_words});
    words.push_back(table.columns[i].name);
  }
  const std::size_t rows = std::min(table.rows(), rows_shown);
  const float height = PlainTable::row_height * static_cast<float>(rows + 1);
  {
    PlainTable preview{
        frame, {box.x, box.y, box.w, height}, frame.text("imports.preview"), columns};
    preview.header(words);
    for (std::size_t row = 0; row < rows; ++row) {
      words.clear();
      for (const std::size_t i : shown)
        words.emplace_back(read.cell_text(table.cell(row, i)).substr(0, 200));
      preview.row(words);
    }
  }
  box.cut_top(height, space::xs);
  const auto& sizes = file.reading->sizes[index];
  box.cut_top(paragraph(
      frame, box, Type::micro, frame.theme().muted,
      frame.text("imports.of_all",
                 {{"rows", frame.format.number(static_cast<double>(sizes.rows))},
                  {"columns", frame.format.number(static_cast<double>(sizes.columns))}})));
  return box.y - top;
}

float draw_left_out(Frame& frame, Rect box, ImportedFile& file, std::size_t index) {
  const core::Table& table = file.reading->file.tables[index];
  const float top = box.y;
  std::size_t shown = 0;
  for (const core::LeftOut& left : table.left_out) {
    if (left.reason == core::LeftOutReason::blank) continue;
    if (++shown > left_out_shown) break;
    const IdScope scope{static_cast<int>(left.line)};
    const std::string words = frame.text(
        "imports.left_out",
        {{"line", std::to_string(left.line)}, {"why", left_out_words(frame, left.reason)}});
    const bool can_keep = left.reason == core::LeftOutReason::total ||
                          left.reason == core::LeftOutReason::likely_total ||
                          left.reason == core::LeftOutReason::balance ||
                          left.reason == core::LeftOutReason::damaged ||
                          left.reason == core::LeftOutReason::note;
    Rect row = box.cut_top(can_keep ? button_height(frame, true) : 22, space::xxs);
    if (can_keep) {
      const std::string& keep = frame.text("imports.keep_line");
      const std::string name =
          frame.text("imports.keep_line_of", {{"line", std::to_string(left.line)}});
      const ButtonOptions options{.kind = ButtonKind::quiet, .dense = true, .name = name};
      if (button(frame, row.cut_right(button_width(frame, keep, options), space::s), keep,
                 options)) {
        file.question.options.kept_lines.push_back(left.line);
        read_again(frame, file);
      }
    }
    label(frame, row, Type::small, frame.theme().muted, words);
  }
  const std::size_t all = file.reading->sizes[index].left_out;
  if (shown > left_out_shown)
    box.cut_top(paragraph(
        frame, box, Type::small, frame.theme().muted,
        frame.text_count("imports.more_left", static_cast<double>(all - left_out_shown))));
  return box.y - top;
}

// "UTF-8, virgules, ligne 3, du 1 janv. 2026 au 31 janv. 2026"
std::string summary(const Frame& frame, const ImportedFile& file) {
  const core::TableFile& read = file.reading->file;
  const std::size_t sign = std::min(separators.find(read.separator), separator_keys.size() - 1);
  std::string words{encodings[static_cast<std::size_t>(read.encoding)]};
  words += " · " + frame.text(separator_keys[sign]);
  if (read.period) words += " · " + span_words(frame, *read.period);
  return words;
}

}  // namespace

float draw_import_reading_panel(Frame& frame, Rect box) {
  ImportedFile* const file = selected_import(frame);
  if (!file || !file->reading) return 0;
  ImportSession& imports = frame.session.imports;
  const std::size_t index = imports.table < file->reading->mappings.size() ? imports.table : 0;
  if (index >= file->reading->file.tables.size()) return 0;
  const IdScope scope{static_cast<int>(file->held) * 64 + static_cast<int>(index)};
  FlowCard card{frame, box, "reading", frame.text("imports.reading")};
  box = card.content();
  const float top = box.y;
  if (disclosure(frame, box.cut_top(frame.ui.control_height()), frame.text("imports.reading"),
                 imports.details_open, summary(frame, *file)))
    imports.details_open = !imports.details_open;
  if (!imports.details_open) return card.close(box.y - top);
  box.cut_top(space::m);
  const core::Table& table = file->reading->file.tables[index];
  FieldGrid grid{frame, box, box.w < 400 ? 1 : 3};
  draw_signs(frame, grid, *file);
  draw_order(frame, grid, *file, table);
  draw_header(frame, grid, *file, index);
  box.cut_top(grid.height(), space::l);
  box.cut_top(draw_preview(frame, box, *file, index), space::m);
  for (const core::TableWarning& warning : file->reading->file.warnings)
    box.cut_top(
        paragraph(frame, box, Type::small, frame.theme().warn, warning_words(frame, warning)),
        space::xs);
  box.cut_top(draw_left_out(frame, box, *file, index));
  return card.close(box.y - top);
}

}  // namespace shell
