#include "shell/panels/platform_log_panel.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <vector>

#include "core/base/day.h"
#include "core/base/fold.h"
#include "core/base/sort_stably.h"
#include "core/edit/platform_edits.h"
#include "core/platforms/log_series.h"
#include "shell/charts/log_fan.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/date_field.h"
#include "shell/widgets/disclosure.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/number_field.h"
#include "shell/widgets/pager.h"
#include "shell/widgets/platform_answer.h"
#include "shell/widgets/platform_draft.h"
#include "shell/widgets/platform_words.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"
#include "shell/widgets/text_field.h"

namespace shell {
namespace {

using core::LogEntry;
using core::Platform;
using Series = std::vector<core::LogSeries>;

constexpr float two_columns_from = 480, section = 44, text_height = 120;
constexpr std::size_t entries_shown = 12;
constexpr std::string_view step = "edit.log_platform";

bool is_measure(const LogEntry& entry, const std::string& measure) {
  return core::folded(entry.measure) == core::folded(measure);
}

// Those that are noted already, then the usual ones.
std::vector<std::string> measures_of(const Frame& frame, const Platform& platform,
                                     const Series& logged) {
  std::vector<std::string> measures;
  const auto add = [&](const std::string& measure) {
    const bool is_known = std::ranges::any_of(measures, [&](const std::string& one) {
      return core::folded(one) == core::folded(measure);
    });
    if (!is_known && !measure.empty()) measures.push_back(measure);
  };
  for (const core::LogSeries& series : logged) add(series.measure);
  add(unit_of(frame, platform));
  for (const TextKey key : {TextKey{"platforms.log.views"}, TextKey{"platforms.log.rating"},
                            TextKey{"platforms.log.conversion"}, TextKey{"platforms.log.rank"}})
    add(frame.text(key));
  return measures;
}

// A step after the last entry: a week, or a day where days are noted.
std::string next_day(const Frame& frame, const Platform& platform, const Series& logged,
                     const std::string& measure) {
  for (const core::LogSeries& series : logged) {
    if (core::folded(series.measure) != core::folded(measure)) continue;
    const int days = series.values.size() > 1 ? series.step_days : 7;
    const int last = core::count_of_day_text(series.first).value_or(0) +
                     series.step_days * (static_cast<int>(series.values.size()) - 1);
    return core::day_text_of_count(last + days);
  }
  return core::count_of_day_text(platform.launch.date) ? platform.launch.date : frame.today;
}

float draw_form(Frame& frame, Rect box, const Platform& platform, const Series& logged,
                PlatformDraft& draft) {
  const float top = box.y;
  const auto measures = measures_of(frame, platform, logged);
  if (draft.measure.empty() && !measures.empty()) draft.measure = measures.front();
  if (draft.day.empty()) draft.day = next_day(frame, platform, logged, draft.measure);

  const auto selected = std::make_unique<bool[]>(measures.size());
  for (std::size_t i = 0; i < measures.size(); ++i)
    selected[i] = core::folded(measures[i]) == core::folded(draft.measure);
  float height = 0;
  const auto chosen = chips(frame, box, frame.text("platforms.log.measures"), measures,
                            {selected.get(), measures.size()}, height, /*only_one=*/true);
  if (chosen) {
    draft.measure = measures[*chosen];
    draft.day.clear();
    draft.first_entry = 0;
  }
  box.cut_top(height, space::m);

  const bool is_wide = box.w >= two_columns_from;
  FieldGrid grid{frame, box, is_wide ? 3 : 2};
  std::string measure = draft.measure;
  if (labelled_text(frame, grid.next(is_wide ? 1 : 2), frame.text("platforms.log.measure"),
                    measure) != Gesture::none &&
      measure != draft.measure) {
    draft.measure = std::move(measure);
    draft.first_entry = 0;
  }
  labelled_date(frame, grid.next(), frame.text("platforms.log.day"), draft.day);
  const std::string& value = frame.text("platforms.log.value");
  const Gesture gesture = labelled_number(frame, grid.next(), value, draft.value);
  box.cut_top(grid.height(), space::s);

  const std::string& add = frame.text("platforms.log.add");
  const ButtonOptions options{.kind = ButtonKind::action,
                              .icon = icons::add,
                              .dense = true,
                              .disabled = !draft.value || draft.measure.empty()};
  Rect row = box.cut_top(button_height(frame, true));
  const bool is_pressed =
      button(frame, row.cut_left(button_width(frame, add, options), space::m), add, options);
  label(frame, row, Type::small, frame.theme().muted, frame.text("platforms.log.by_enter"));
  if ((is_pressed || is_entered(frame, gesture, value)) && draft.value && !draft.measure.empty()) {
    const core::Edit edit = core::log_platform_day(
        platform.id, {{.date = draft.day, .measure = draft.measure, .value = *draft.value}});
    frame.edits.apply(step, edit);
    // What is refused stays to be mended.
    if (edit(frame.plan)) {
      draft.value.reset();
      draft.day.clear();
    }
    frame.ui.animating = true;
  }
  return box.y - top;
}

// "2026-01-15;120" as an entry; nothing where the day or the number is missing.
std::optional<LogEntry> entry_of(const Frame& frame, std::string line, const std::string& measure) {
  std::erase_if(line, [](char c) { return c == '"' || c == '\r'; });
  const auto cut =
      line.find_first_of(line.find_first_of(";\t") == std::string::npos ? ", " : ";\t");
  if (cut == std::string::npos) return std::nullopt;
  const std::string day = frame.format.date_parsed(line.substr(0, cut));
  const auto value = frame.format.parse(line.substr(cut + 1));
  if (!core::count_of_day_text(day) || !value) return std::nullopt;
  return LogEntry{.date = day, .measure = measure, .value = *value};
}

// Notes all lines, or none where one is not understood; a first line may hold headings.
void note_pasted(Frame& frame, const Platform& platform, PlatformDraft& draft) {
  std::vector<LogEntry> entries;
  draft.wrong_line = 0;
  std::size_t number = 0;
  for (std::size_t from = 0; from < draft.series.size();) {
    const std::size_t to = std::min(draft.series.find('\n', from), draft.series.size());
    std::string line = draft.series.substr(from, to - from);
    from = to + 1;
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    if (auto entry = entry_of(frame, std::move(line), draft.measure))
      entries.push_back(*std::move(entry));
    else if (number > 1 && draft.wrong_line == 0)
      draft.wrong_line = number;
  }
  if (entries.empty() && draft.wrong_line == 0) draft.wrong_line = 1;
  if (draft.wrong_line != 0) return;
  const core::Edit edit = core::log_platform_day(platform.id, std::move(entries));
  frame.edits.apply("edit.log_series", edit);
  // What is refused stays to be mended.
  if (!edit(frame.plan)) return;
  draft.series.clear();
  draft.day.clear();
}

float draw_paste(Frame& frame, Rect box, const Platform& platform, PlatformDraft& draft) {
  const float top = box.y;
  const std::string& paste = frame.text("platforms.log.paste");
  if (disclosure(frame, box.cut_top(section), paste, draft.paste_open))
    draft.paste_open = !draft.paste_open;
  if (!draft.paste_open) return box.y - top;
  labelled_text(frame, box.cut_top(size::label + size::label_gap + text_height, space::s),
                draft.measure, draft.series, {.multiline = true},
                frame.text("platforms.log.paste.help"));
  const std::string& add = frame.text("platforms.log.add_all");
  const ButtonOptions options{
      .icon = icons::add, .dense = true, .disabled = draft.series.empty() || draft.measure.empty()};
  const std::string& pick = frame.text("platforms.log.pick");
  const ButtonOptions file{.icon = icons::folder_open,
                           .dense = true,
                           .disabled = frame.jobs.progress(platform_file_slot).has_value()};
  Rect row = box.cut_top(button_height(frame, true), space::s);
  if (button(frame, row.cut_left(button_width(frame, add, options), space::m), add, options)) {
    note_pasted(frame, platform, draft);
    frame.ui.animating = true;
  }
  if (button(frame, row.cut_left(button_width(frame, pick, file)), pick, file))
    frame.command(Command::Kind::pick_file);
  if (draft.wrong_line != 0)
    label(frame, box.cut_top(size::label, space::s), Type::small, frame.theme().warn,
          frame.text("error.series_line",
                     {{"line", frame.format.number(static_cast<double>(draft.wrong_line))}}));
  return box.y - top;
}

struct Fact {
  TextKey name;
  std::string value = "–";
};

// What the worker makes of the measure. The room of its words is kept.
float draw_fit(Frame& frame, Rect box, const Platform& platform, const Series& logged,
               const PlatformDraft& draft) {
  const float top = box.y;
  std::array<Fact, 4> facts{{{"platforms.log.peak"},
                             {"platforms.log.half_life"},
                             {"platforms.log.plateau"},
                             {"platforms.log.ahead"}}};
  std::string sure = frame.text("platforms.log.none");
  const core::PlatformAnswer* const answer = platform_answer(frame, platform.id);
  const core::LogFit* fit = nullptr;
  if (answer)
    for (const core::LogFit& one : answer->log)
      if (core::folded(one.measure) == core::folded(draft.measure)) fit = &one;
  for (const core::LogSeries& series : logged)
    if (core::folded(series.measure) == core::folded(draft.measure))
      box.cut_top(draw_fan_chart(frame, box, log_fan(frame, series, fit)), space::m);
  if (fit && !fit->refused.empty()) {
    sure = frame.text(core::Error{fit->refused, fit->refused_values});
  } else if (fit) {
    facts[0].value = frame.format.date(fit->peak);
    facts[1].value =
        frame.text("platforms.log.days", {{"range", band_text(frame, fit->half_life, 1)}});
    facts[2].value =
        frame.text(fit->step_days == 1 ? TextKey{"platforms.log.a_day"} : "platforms.log.a_week",
                   {{"range", band_text(frame, fit->plateau)}});
    facts[3].value = band_text(frame, fit->ahead);
    sure = frame.text(fit->is_vague ? TextKey{"platforms.log.vague"} : "platforms.log.sure");
  }
  Rect head = box.cut_top(24, space::xs);
  // As the platform itself has counted.
  if (fit && fit->refused.empty()) cut_evidence_badge(frame, head, core::Evidence::analytics);
  heading(frame, head, 3, Type::title, frame.text("platforms.log.fit"));
  for (const Fact& fact : facts) {
    const std::string& name = frame.text(fact.name);
    const NodeScope group{frame, Role::group, name, {box.x, box.y, box.w, 22}};
    Rect line = box.cut_top(22);
    label(frame, line.cut_left(line.w / 2), Type::small, frame.theme().muted, name);
    label(frame, line, Type::small_strong, frame.theme().text, fact.value);
  }
  paragraph(frame, box.cut_top(frame.ui.is_phone() ? 60 : 40), Type::small, frame.theme().muted,
            sure, 3);
  return box.y - top;
}

// Entries are known by their place in the plan, which stays while one types.
core::Edit setting(const Platform& platform, std::size_t place, LogEntry entry) {
  return core::edit_platform(platform.id, [place, entry = std::move(entry)](Platform& one) {
    if (place < one.log.size()) one.log[place] = entry;
  });
}

void draw_entry(Frame& frame, Rect row, const Platform& platform, std::size_t place) {
  const IdScope scope{static_cast<int>(place)};
  const LogEntry& entry = platform.log[place];
  const std::string day = frame.format.date(entry.date);
  const NodeScope item{frame, Role::list_item, day, row, "entry"};
  const auto named = [&](TextKey key) { return frame.text(key, {{"day", day}}); };
  if (icon_button(frame, row.cut_right(row.h, space::s), icons::delete_outline,
                  named("platforms.log.remove"), {.colour = frame.theme().muted}))
    frame.edits.remove(step, core::edit_platform(platform.id, [place](Platform& one) {
                         if (place < one.log.size())
                           one.log.erase(one.log.begin() + static_cast<std::ptrdiff_t>(place));
                       }));
  LogEntry changed = entry;
  std::string typed = frame.format.date_editable(entry.date);
  const Gesture dated = text_field(frame, row.cut_left(row.w / 2, space::s),
                                   named("platforms.log.day_of") + "###day", typed, {.bare = true});
  if (dated == Gesture::finished) {
    changed.date = frame.format.date_parsed(typed);
    frame.edits.apply(step, setting(platform, place, changed));
  }
  std::optional<double> value = entry.value;
  const Gesture gesture =
      number_field(frame, row, named("platforms.log.value_of") + "###value", value,
                   {.least = -1e12, .most = 1e12, .bare = true, .align = Align::right});
  if (value) changed.value = *value;
  follow_required(frame, gesture, value.has_value(), step, setting(platform, place, changed));
}

float draw_entries(Frame& frame, Rect box, const Platform& platform, PlatformDraft& draft) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < platform.log.size(); ++i)
    if (is_measure(platform.log[i], draft.measure)) places.push_back(i);
  if (places.empty()) return 0;
  core::sort_stably(places, std::ranges::greater{},
                    [&](std::size_t place) { return platform.log[place].date; });
  const float top = box.y, height = frame.ui.control_height();
  const std::string title = frame.text("platforms.log.entries", {{"measure", draft.measure}});
  heading(frame, box.cut_top(24, space::xs), 3, Type::title, title);
  const std::size_t end = page_end(draft.first_entry, places.size(), entries_shown);
  {
    const NodeScope list{frame, Role::list, title, box, "entries"};
    for (std::size_t i = draft.first_entry; i < end; ++i) {
      draw_entry(frame, box.cut_top(height), platform, places[i]);
      frame.paint().horizontal(box.x, box.y, box.w, frame.theme().hairline);
      box.cut_top(1);
    }
  }
  box.cut_top(pager(frame, box, title, draft.first_entry, places.size(), entries_shown));
  return box.y - top;
}

}  // namespace

float draw_platform_log_panel(Frame& frame, Rect box, const Platform& platform) {
  PlatformDraft& draft = draft_of(frame, platform);
  const float top = box.y;
  box.cut_top(
      paragraph(frame, box, Type::small, frame.theme().muted, frame.text("platforms.log.note")),
      space::m);
  const Series logged = core::log_series(platform.log);
  box.cut_top(draw_form(frame, box, platform, logged, draft));
  box.cut_top(draw_paste(frame, box, platform, draft), space::s);
  box.cut_top(draw_fit(frame, box, platform, logged, draft), space::m);
  box.cut_top(draw_entries(frame, box, platform, draft));
  return box.y - top;
}

}  // namespace shell
