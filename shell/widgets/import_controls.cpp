#include "shell/widgets/import_controls.h"

#include <algorithm>

#include "shell/widgets/choice.h"
#include "shell/widgets/number_field.h"

namespace shell {
namespace {

constexpr int months_back = 36;

core::ImportMapping& mapping_of(ImportedFile& file, std::size_t table) {
  return file.reading->mappings[table];
}

std::vector<core::Month> months_to_choose(const Frame& frame, const ImportedFile& file) {
  std::vector<core::Month> months;
  if (const auto& period = file.reading->file.period) {
    const auto first = core::month_from_text(period->first.substr(0, 7));
    const auto last = core::month_from_text(period->last.substr(0, 7));
    if (first && last)
      for (core::Month month = *last; month >= *first && months.size() < months_back;
           month = month.plus(-1))
        months.push_back(month);
  }
  const auto today = core::month_from_text(std::string_view{frame.today}.substr(0, 7));
  for (int i = 0; today && i < months_back; ++i) {
    const core::Month month = today->plus(-i);
    if (std::ranges::find(months, month) == months.end()) months.push_back(month);
  }
  return months;
}

}  // namespace

ImportedFile* selected_import(Frame& frame) {
  ImportSession& imports = frame.session.imports;
  if (imports.files.empty()) return nullptr;
  const auto found = std::ranges::find(imports.files, imports.selected, &ImportedFile::held);
  return found == imports.files.end() ? &imports.files.front() : &*found;
}

void changed_mapping(Frame& frame, ImportedFile& file, bool sums_too) {
  file.question.mappings = file.reading->mappings;
  file.is_due = file.is_due || sums_too;
  frame.session.imports.has_changed = true;
  frame.ui.animating = true;
}

ChannelChoices channel_choices(const Frame& frame) {
  ChannelChoices choices{{frame.text("imports.no_channel"), frame.text("imports.own_channel")},
                         {"-", "*"}};
  std::vector<core::Id> taken;
  for (const core::Channel& channel : frame.plan.channels) {
    choices.names.push_back(channel.name);
    choices.words.push_back("=" + channel.id);
    if (channel.library) taken.push_back(channel.library->id);
  }
  for (const core::LibraryChannel& channel : frame.library.channels) {
    if (std::ranges::find(taken, channel.id) != taken.end()) continue;
    choices.names.push_back(
        frame.text("imports.new_channel", {{"name", frame.in_language(channel.name)}}));
    choices.words.push_back("+" + channel.id);
  }
  return choices;
}

std::size_t place_of(const Frame& frame, const ChannelChoices& choices,
                     const core::ChannelWord& word) {
  core::ChannelWord wanted = word;
  if (word.starts_with('+'))
    for (const core::Channel& channel : frame.plan.channels)
      if (channel.library && channel.library->id == std::string_view{word}.substr(1))
        wanted = "=" + channel.id;
  return static_cast<std::size_t>(std::ranges::find(choices.words, wanted) - choices.words.begin());
}

void month_choice(Frame& frame, Rect box, ImportedFile& file, std::size_t table) {
  core::ImportMapping& mapping = mapping_of(file, table);
  const bool can_spread = file.reading->file.period.has_value();
  std::vector<core::Month> months = months_to_choose(frame, file);
  if (mapping.month && std::ranges::find(months, *mapping.month) == months.end())
    months.push_back(*mapping.month);
  std::vector<std::string> names;
  if (can_spread) names.push_back(frame.text("imports.spread_evenly"));
  const std::size_t first = names.size();
  std::size_t selected =
      can_spread && mapping.time == core::ImportTime::spread ? 0 : first + months.size();
  for (std::size_t i = 0; i < months.size(); ++i) {
    names.push_back(frame.format.month(months[i]));
    if (mapping.time == core::ImportTime::month && mapping.month == months[i]) selected = first + i;
  }
  const auto chosen = labelled_dropdown(frame, box, frame.text("imports.month"), names, selected,
                                        {}, {.placeholder = frame.text("imports.choose")});
  if (!chosen || *chosen == selected) return;
  const bool spreads = *chosen < first;
  mapping.time = spreads ? core::ImportTime::spread : core::ImportTime::month;
  mapping.month = spreads ? std::nullopt : std::optional{months[*chosen - first]};
  changed_mapping(frame, file, true);
}

void channel_choice(Frame& frame, Rect box, ImportedFile& file, std::size_t table) {
  core::ImportMapping& mapping = mapping_of(file, table);
  const ChannelChoices choices = channel_choices(frame);
  const std::size_t selected = place_of(frame, choices, mapping.channel);
  const auto chosen =
      labelled_dropdown(frame, box, frame.text("imports.channel"), choices.names, selected, {},
                        {.placeholder = frame.text("imports.choose")});
  if (!chosen || *chosen == selected) return;
  mapping.channel = choices.words[*chosen];
  changed_mapping(frame, file, false);
}

void tax_choice(Frame& frame, Rect box, ImportedFile& file, std::size_t table) {
  core::ImportMapping& mapping = mapping_of(file, table);
  const std::vector<std::string> names{frame.text("imports.tax_excluded"),
                                       frame.text("imports.tax_included"),
                                       frame.text("imports.tax_unknown")};
  const std::size_t selected = mapping.tax ? static_cast<std::size_t>(*mapping.tax) : 2;
  const auto chosen = labelled_dropdown(frame, box, frame.text("imports.tax"), names, selected,
                                        frame.text("imports.tax_help"));
  if (!chosen || *chosen == selected) return;
  mapping.tax = *chosen == 2 ? std::nullopt : std::optional{static_cast<core::TaxBasis>(*chosen)};
  changed_mapping(frame, file, false);
}

void rate_field(Frame& frame, Rect box, ImportedFile& file, std::size_t table) {
  core::ImportMapping& mapping = mapping_of(file, table);
  const std::string& currency = file.reading->file.currency;
  std::optional<double> rate = mapping.rate;
  const Gesture gesture =
      labelled_number(frame, box, frame.text("imports.rate", {{"currency", currency}}), rate,
                      {.unit = frame.format.currency_sign(), .decimals = 6});
  if (gesture == Gesture::none || rate == mapping.rate) return;
  mapping.rate = rate;
  changed_mapping(frame, file, false);
}

}  // namespace shell
