#include "shell/panels/import_mapping_panel.h"

#include <algorithm>
#include <string>
#include <vector>

#include "shell/text/import_words.h"
#include "shell/widgets/brand_field.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/flow_card.h"
#include "shell/widgets/import_controls.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"
#include "shell/widgets/text_field.h"

namespace shell {
namespace {

using core::ImportUse;

constexpr std::size_t most_labels = 30;
constexpr float two_columns_from = 560;

struct Place {
  ImportedFile& file;
  std::size_t table;
  core::ImportMapping& mapping;
  const core::Table& columns;
};

std::vector<std::string> column_names(const Frame& frame, const core::Table& table) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    names.push_back(table.columns[i].name.empty()
                        ? frame.text("imports.column_number", {{"number", std::to_string(i + 1)}})
                        : table.columns[i].name);
  return names;
}

void table_choice(Frame& frame, Rect place, ImportedFile& file) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < file.reading->file.tables.size(); ++i) {
    const std::string& title = file.reading->file.tables[i].title;
    const Values values{{"number", std::to_string(i + 1)}, {"title", title}};
    names.push_back(
        frame.text(title.empty() ? TextKey{"imports.table"} : "imports.table_titled", values));
  }
  std::size_t& table = frame.session.imports.table;
  if (const auto chosen =
          labelled_dropdown(frame, place, frame.text("imports.which_table"), names, table))
    table = *chosen;
}

void use_choice(Frame& frame, Rect field, Place& at) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < core::import_uses; ++i)
    names.push_back(use_words(frame, static_cast<ImportUse>(i)));
  const auto now = static_cast<std::size_t>(at.mapping.use);
  const auto chosen = labelled_dropdown(frame, field, frame.text("imports.use"), names, now);
  if (!chosen || *chosen == now) return;
  at.mapping.use = static_cast<ImportUse>(*chosen);
  at.mapping.by_brand = false;
  // A heading names the channel of its own column.
  if (at.mapping.use == ImportUse::channel_headings)
    for (std::size_t i = 0; i < at.columns.columns.size(); ++i)
      if (at.mapping.measures[i] != core::ImportMeasure::none && at.mapping.headings[i].empty())
        at.mapping.headings[i] = at.columns.columns[i].name;
  changed_mapping(frame, at.file, true);
}

void label_choice(Frame& frame, Rect field, Place& at) {
  const std::vector<std::string> names = column_names(frame, at.columns);
  const auto now = static_cast<std::size_t>(at.mapping.label_column);
  const auto chosen = labelled_dropdown(
      frame, field,
      frame.text(at.mapping.use == ImportUse::survey ? TextKey{"imports.answer_column"}
                                                     : "imports.label_column"),
      names, now, {}, {.placeholder = frame.text("imports.choose")});
  if (!chosen || *chosen == now) return;
  at.mapping.label_column = static_cast<int>(*chosen);
  changed_mapping(frame, at.file, true);
}

// Where the month of a row stands: a column of days or months, or said for all rows.
void time_choice(Frame& frame, Rect field, Place& at) {
  using core::ImportTime;
  const std::vector<std::string> columns = column_names(frame, at.columns);
  std::vector<std::string> names;
  std::vector<int> places;
  std::size_t selected = 0;
  const bool by_column = at.mapping.time == ImportTime::column && at.mapping.date_column >= 0;
  const bool has_days = std::ranges::any_of(
      at.columns.columns, [](const core::Column& one) { return !one.day.empty(); });
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const core::ColumnKind kind = at.columns.columns[i].kind;
    if (kind != core::ColumnKind::date && kind != core::ColumnKind::month) continue;
    if (by_column && at.mapping.date_column == static_cast<int>(i)) selected = names.size();
    names.push_back(columns[i]);
    places.push_back(static_cast<int>(i));
  }
  if (has_days) {
    if (at.mapping.time == ImportTime::headings) selected = names.size();
    names.push_back(frame.text("imports.time_headings"));
    places.push_back(-2);
  }
  if (at.mapping.time == ImportTime::spread || at.mapping.time == ImportTime::month ||
      names.empty())
    selected = names.size();
  names.push_back(frame.text("imports.time_said"));
  places.push_back(-1);
  const auto chosen = labelled_dropdown(frame, field, frame.text("imports.time"), names, selected);
  if (!chosen || *chosen == selected) return;
  const int place = places[*chosen];
  at.mapping.time = place == -2   ? ImportTime::headings
                    : place == -1 ? ImportTime::month
                                  : ImportTime::column;
  at.mapping.date_column = std::max(place, -1);
  changed_mapping(frame, at.file, true);
}

bool is_words(const core::Column& column) {
  return column.kind == core::ColumnKind::text || column.kind == core::ColumnKind::id;
}

// Which rows count: all of them, or by how they begin in a column.
void filter_choice(Frame& frame, FieldGrid& grid, Place& at) {
  core::ImportFilter& filter = at.mapping.filter;
  std::vector<std::string> names{frame.text("imports.filter_none")};
  std::vector<int> places{-1};
  const std::vector<std::string> columns = column_names(frame, at.columns);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const int place = static_cast<int>(i);
    if (!is_words(at.columns.columns[i]) && place != filter.column) continue;
    names.push_back(frame.text("imports.filter_by", {{"column", columns[i]}}));
    places.push_back(place);
  }
  if (places.size() == 1) return;
  const auto found = std::ranges::find(places, filter.column);
  const auto now = found == places.end() ? 0 : static_cast<std::size_t>(found - places.begin());
  const auto column =
      labelled_dropdown(frame, grid.next(), frame.text("imports.filter"), names, now);
  if (column && *column != now) {
    filter = {.column = places[*column], .text = {}, .keeps = true};
    changed_mapping(frame, at.file, true);
  }
  if (filter.column < 0) return;
  const std::vector<std::string> ways{frame.text("imports.filter_leave"),
                                      frame.text("imports.filter_keep")};
  const auto way = labelled_dropdown(frame, grid.next(), frame.text("imports.filter_way"), ways,
                                     filter.keeps ? 1 : 0);
  if (way && (*way == 1) != filter.keeps) {
    filter.keeps = *way == 1;
    changed_mapping(frame, at.file, true);
  }
  const Gesture gesture = labelled_text(frame, grid.next(), frame.text("imports.filter_text"),
                                        filter.text, {}, frame.text("imports.filter_text.help"));
  if (gesture == Gesture::finished) changed_mapping(frame, at.file, true);
}

bool has_money(const core::ImportMapping& mapping) {
  using enum core::ImportMeasure;
  return std::ranges::any_of(mapping.measures, [](core::ImportMeasure one) {
    return one == spend || one == claimed_revenue || one == revenue;
  });
}

float draw_fields(Frame& frame, Rect box, Place& at) {
  FieldGrid grid{frame, box, box.w < two_columns_from ? 1 : 2};
  if (at.file.reading->file.tables.size() > 1) table_choice(frame, grid.next(), at.file);
  use_choice(frame, grid.next(), at);
  const ImportUse use = at.mapping.use;
  if (use == ImportUse::nothing) return grid.height();
  const bool has_label =
      use == ImportUse::channel_column || use == ImportUse::survey || at.mapping.by_brand;
  if (has_label) label_choice(frame, grid.next(), at);
  if (use == ImportUse::channel) channel_choice(frame, grid.next(), at.file, at.table);
  if (at.mapping.by_brand) brand_field(frame, grid.next());
  if (use == ImportUse::survey) {
    filter_choice(frame, grid, at);
    return grid.height();
  }
  time_choice(frame, grid.next(), at);
  using enum core::ImportTime;
  if (at.mapping.time == spread || at.mapping.time == month)
    month_choice(frame, grid.next(), at.file, at.table);
  if (has_money(at.mapping)) tax_choice(frame, grid.next(), at.file, at.table);
  filter_choice(frame, grid, at);
  return grid.height();
}

bool can_measure(const core::Column& column) {
  using enum core::ColumnKind;
  return column.kind == number || column.kind == money || column.kind == duration;
}

// What each column of numbers is.
float draw_columns(Frame& frame, Rect box, Place& at) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < core::import_measures; ++i)
    names.push_back(measure_words(frame, static_cast<core::ImportMeasure>(i)));
  FieldGrid grid{frame, box, box.w < two_columns_from ? 1 : 2};
  const std::vector<std::string> columns = column_names(frame, at.columns);
  for (std::size_t i = 0; i < columns.size() && i < at.mapping.measures.size(); ++i) {
    if (!can_measure(at.columns.columns[i]) && at.mapping.measures[i] == core::ImportMeasure::none)
      continue;
    const IdScope scope{static_cast<int>(i)};
    const auto now = core::place_of(at.mapping.measures[i]);
    const auto chosen = labelled_dropdown(frame, grid.next(), columns[i], names, now);
    if (!chosen || *chosen == now) continue;
    at.mapping.measures[i] = static_cast<core::ImportMeasure>(*chosen);
    if (at.mapping.use == ImportUse::channel_headings && at.mapping.headings[i].empty())
      at.mapping.headings[i] = columns[i];
    changed_mapping(frame, at.file, true);
  }
  return grid.height();
}

// Which channel each word of the table means.
float draw_labels(Frame& frame, Rect box, Place& at) {
  const core::ImportSums& sums = at.file.reading->sums[at.table];
  if (at.mapping.use == ImportUse::channel && !at.mapping.by_brand) return 0;
  if (at.mapping.use == ImportUse::business || at.table >= at.file.words.size()) return 0;
  const float top = box.y;
  const std::vector<core::ChannelWord>& words = at.file.words[at.table];
  const ChannelChoices choices = channel_choices(frame);
  heading(frame, box.cut_top(size::label, space::s), 3, Type::small_strong,
          frame.text("imports.labels"));
  FieldGrid grid{frame, box, box.w < two_columns_from ? 1 : 2};
  std::size_t shown = 0;
  for (std::size_t i = 0; i < sums.labels.size() && i < words.size(); ++i) {
    const std::string& label = sums.labels[i];
    if (label.empty() || shown == most_labels) continue;
    ++shown;
    const IdScope scope{static_cast<int>(i)};
    const std::string name = !at.mapping.by_brand         ? label
                             : label == core::brand_label ? frame.text("imports.label_brand")
                                                          : frame.text("imports.label_other");
    const std::size_t now = place_of(frame, choices, words[i]);
    const auto chosen = labelled_dropdown(frame, grid.next(), name, choices.names, now);
    if (!chosen || *chosen == now) continue;
    at.mapping.channels[label] = choices.words[*chosen];
    changed_mapping(frame, at.file, false);
  }
  box.cut_top(grid.height(), space::s);
  if (sums.labels.size() > most_labels)
    box.cut_top(paragraph(frame, box, Type::small, frame.theme().muted,
                          frame.text_count("imports.more_labels",
                                           static_cast<double>(sums.labels.size() - most_labels))));
  return box.y - top;
}

}  // namespace

float draw_import_mapping_panel(Frame& frame, Rect box) {
  ImportedFile* const file = selected_import(frame);
  if (!file || !file->reading) return 0;
  std::size_t& table = frame.session.imports.table;
  if (table >= file->reading->file.tables.size()) table = 0;
  if (table >= file->reading->mappings.size()) return 0;
  const IdScope scope{static_cast<int>(file->held) * 64 + static_cast<int>(table)};
  Place at{*file, table, file->reading->mappings[table], file->reading->file.tables[table]};
  FlowCard card{frame, box, "mapping", frame.text("imports.mapping")};
  box = card.content();
  const float top = box.y;
  heading(frame, box.cut_top(24, space::xs), 2, Type::title, frame.text("imports.mapping"));
  box.cut_top(paragraph(frame, box, Type::small, frame.theme().muted,
                        frame.text("imports.mapping_sentence")),
              space::m);
  box.cut_top(draw_fields(frame, box, at), space::l);
  if (at.mapping.use == ImportUse::nothing) return card.close(box.y - top - space::l);
  if (std::ranges::any_of(at.columns.columns, can_measure)) {
    heading(frame, box.cut_top(size::label, space::s), 3, Type::small_strong,
            frame.text("imports.columns"));
    box.cut_top(draw_columns(frame, box, at), space::l);
  }
  const float labels = draw_labels(frame, box, at);
  return card.close(box.y + labels - (labels > 0 ? 0 : space::l) - top);
}

}  // namespace shell
