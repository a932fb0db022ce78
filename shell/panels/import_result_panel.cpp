#include "shell/panels/import_result_panel.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/edit/plan_edits.h"
#include "core/model/lookup.h"
#include "shell/text/import_words.h"
#include "shell/widgets/brand_field.h"
#include "shell/widgets/button.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/flow_card.h"
#include "shell/widgets/import_controls.h"
#include "shell/widgets/plain_table.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr std::size_t most_rows = 40;
constexpr float widest_field = 320, least_wide = 560;
constexpr std::array<TextKey, 5> ask_keys{"imports.ask.month", "imports.ask.rate",
                                          "imports.ask.channel", "imports.ask.brand_terms",
                                          "imports.ask.tax"};

// The plan of a person who has just come has no money in it yet: it can take the file's currency.
void draw_rate(Frame& frame, Rect box, ImportedFile& file, std::size_t table) {
  const Rect field{box.x, box.y, std::min(box.w, widest_field), field_height(frame)};
  rate_field(frame, field, file, table);
  const std::string& currency = file.reading->file.currency;
  const std::string words = frame.text("imports.take_currency", {{"currency", currency}});
  const Rect place{box.x, box.y + field_height(frame) + space::s,
                   std::min(box.w, button_width(frame, words)), button_height(frame)};
  if (button(frame, place, words))
    frame.edits.apply("edit.set_currency", core::set_currency(currency));
}

float draw_ask(Frame& frame, Rect box, ImportedFile& file, const core::ImportChange::Ask& ask) {
  const IdScope scope{static_cast<int>(ask.table) * 8 + static_cast<int>(ask.what)};
  const float top = box.y;
  Values values{{"currency", file.reading->file.currency}, {"plan", frame.plan.currency}};
  box.cut_top(paragraph(frame, box, Type::small, frame.theme().text,
                        frame.text(ask_keys[static_cast<std::size_t>(ask.what)], values)),
              space::xs);
  float height = field_height(frame);
  const Rect field{box.x, box.y, std::min(box.w, widest_field), height};
  switch (ask.what) {
    case core::ImportAsk::month:
      month_choice(frame, field, file, ask.table);
      break;
    case core::ImportAsk::rate:
      draw_rate(frame, box, file, ask.table);
      height += space::s + button_height(frame);
      break;
    case core::ImportAsk::channel:
      channel_choice(frame, field, file, ask.table);
      break;
    case core::ImportAsk::brand_terms:
      brand_field(frame, field);
      break;
    case core::ImportAsk::tax:
      tax_choice(frame, field, file, ask.table);
      break;
  }
  box.cut_top(height, space::m);
  return box.y - top;
}

float draw_remark(Frame& frame, Rect box, const std::string& words, Icon icon, Colour colour) {
  frame.paint().icon({box.x, box.y + 2, size::icon_small, size::icon_small}, icon, colour,
                     size::icon_small);
  Rect text = box;
  text.cut_left(size::icon_small + space::s);
  return paragraph(frame, text, Type::small, frame.theme().text, words) + space::xs;
}

// A line for each number; where there is little room, each channel is named once above its lines.
float draw_numbers(Frame& frame, Rect box, const core::ImportChange& change) {
  const std::vector<ImportedNumber> numbers = imported_numbers(frame, change);
  if (numbers.empty()) return 0;
  const float top = box.y;
  const bool is_narrow = box.w < least_wide;
  const std::size_t shown = std::min(numbers.size(), most_rows);
  std::size_t lines = shown + 1;
  for (std::size_t i = 0; is_narrow && i < shown; ++i)
    if (i == 0 || numbers[i].subject != numbers[i - 1].subject) ++lines;
  const float height = PlainTable::row_height * static_cast<float>(lines);
  std::vector<PlainColumn> columns{{box.w * 0.40f}, {box.w * 0.26f}, {box.w * 0.34f, true}};
  std::vector<std::string> words{frame.text("imports.column.what"),
                                 frame.text("imports.column.month"),
                                 frame.text("imports.column.after")};
  if (!is_narrow) {
    columns = {{box.w * 0.37f},
               {box.w * 0.21f},
               {box.w * 0.13f},
               {box.w * 0.13f, true},
               {box.w * 0.16f, true}};
    words.insert(words.begin(), frame.text("imports.column.channel"));
    words.insert(words.end() - 1, frame.text("imports.column.before"));
  }
  {
    PlainTable table{frame, {box.x, box.y, box.w, height}, frame.text("imports.numbers"), columns};
    table.header(words);
    for (std::size_t i = 0; i < shown; ++i) {
      const ImportedNumber& one = numbers[i];
      const std::string before = amount_words(frame, one.measure, one.before);
      std::string after = amount_words(frame, one.measure, one.after);
      if (is_narrow && (i == 0 || one.subject != numbers[i - 1].subject))
        table.subject(one.subject);
      if (is_narrow && one.before) after = before + " → " + after;
      words = {measure_words(frame, one.measure), frame.format.month(one.month), after};
      if (!is_narrow) {
        words.insert(words.begin(), one.subject);
        words.insert(words.end() - 1, before);
      }
      table.row(words);
    }
  }
  box.cut_top(height, space::s);
  if (numbers.size() > shown)
    box.cut_top(paragraph(frame, box, Type::small, frame.theme().muted,
                          frame.text_count("imports.more_numbers",
                                           static_cast<double>(numbers.size() - shown))),
                space::s);
  return box.y - top;
}

// Of a channel of the plan, or of one that a file before this one would add.
std::string name_of(const Frame& frame, const core::Id& id) {
  if (const auto* const known = core::find_by_id(frame.plan.channels, id)) return known->name;
  for (const ImportedFile& file : frame.session.imports.files)
    if (const auto* const added = core::find_by_id(file.change.rows.channels, id))
      return added->name;
  return id;
}

float draw_surveys(Frame& frame, Rect box, const core::ImportChange& change) {
  const float top = box.y;
  for (const core::Survey& survey : change.rows.surveys) {
    box.cut_top(paragraph(frame, box, Type::small_strong, frame.theme().text, survey.question),
                space::xs);
    const std::vector<PlainColumn> columns{{box.w * 0.7f}, {box.w * 0.3f, true}};
    const std::size_t shown = std::min(survey.answers.size(), most_rows);
    const float height = PlainTable::row_height * static_cast<float>(shown + 1);
    PlainTable table{frame, {box.x, box.y, box.w, height}, survey.question, columns};
    table.header(
        std::vector{frame.text("imports.column.answer"), frame.text("imports.column.people")});
    for (std::size_t i = 0; i < shown; ++i) {
      const core::SurveyAnswer& answer = survey.answers[i];
      table.row(std::vector{answer.channel ? name_of(frame, *answer.channel) : answer.label,
                            frame.format.number(answer.count)});
    }
    box.cut_top(height, space::m);
  }
  return box.y - top;
}

float draw_inside(Frame& frame, Rect box, ImportedFile& file) {
  const Theme& theme = frame.theme();
  const float top = box.y;
  const core::ImportChange& change = file.change;
  heading(frame, box.cut_top(24, space::s), 2, Type::title, frame.text("imports.result"));
  if (change.is_known)
    box.cut_top(draw_remark(
        frame, box, frame.text(change.is_same ? TextKey{"imports.known_same"} : "imports.known"),
        icons::info_outline, theme.muted));
  const std::vector<core::ImportChange::Ask> asks = change.asks;
  for (const auto& ask : asks) box.cut_top(draw_ask(frame, box, file, ask));
  if (!change.rows.channels.empty()) {
    std::string names;
    for (const core::Channel& channel : change.rows.channels)
      names += (names.empty() ? "" : ", ") + channel.name;
    box.cut_top(draw_remark(
        frame, box,
        frame.text_count("imports.new_channels", static_cast<double>(change.rows.channels.size()),
                         {{"names", names}}),
        icons::add, theme.accent));
  }
  for (const core::ImportRemark& remark : change.remarks)
    box.cut_top(draw_remark(frame, box, remark_words(frame, remark.message), icons::info_outline,
                            theme.warn));
  box.cut_top(space::s);
  if (!change.has_rows() && !change.is_same && change.asks.empty())
    box.cut_top(paragraph(frame, box, Type::body, theme.muted, frame.text("imports.nothing_here")),
                space::s);
  box.cut_top(draw_surveys(frame, box, change));
  box.cut_top(draw_numbers(frame, box, change));
  return box.y - top;
}

}  // namespace

float draw_import_result_panel(Frame& frame, Rect box) {
  ImportedFile* const file = selected_import(frame);
  if (!file) return 0;
  const IdScope scope{static_cast<int>(file->held)};
  FlowCard card{frame, box, "result", frame.text("imports.result")};
  box = card.content();
  if (file->reading) return card.close(draw_inside(frame, box, *file));
  const std::string words =
      file->refused
          ? frame.text("file.not_opened",
                       {{"name", file->name},
                        {"reason", frame.text(file->refused->key, file->refused->values)}})
          : frame.text("imports.reading_of", {{"name", file->name}});
  return card.close(paragraph(frame, box, Type::body, frame.theme().text, words));
}

}  // namespace shell
