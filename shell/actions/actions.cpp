#include "shell/actions/actions.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "core/audit/period.h"
#include "core/edit/activity_edits.h"

namespace shell {
namespace {

bool always(const Frame&) { return true; }
bool has_plan(const Frame& frame) { return frame.has_plan; }

void switch_language(Frame& frame) {
  frame.command(Command::Kind::set_language,
                frame.preferences.language == core::Language::fr ? "en" : "fr");
}

void switch_theme(Frame& frame) {
  frame.command(Command::Kind::set_theme, frame.theme().dark ? "light" : "dark");
}

void look_at_keeping(Frame& frame) {
  if (frame.session.keeping.open)
    frame.session.keeping.open = false;
  else
    frame.command(Command::Kind::look_at_keeping);
}

void go_to(Frame& frame, std::string_view page) {
  frame.command(Command::Kind::go_to, std::string{page});
}

void add_card(Frame& frame) {
  core::Activity card;
  card.id = frame.ids.make("card");
  card.start = frame.plan.start;
  frame.session.plan.activity = card.id;
  frame.session.plan.playbook_open = false;
  frame.edits.apply("edit.add_activity", core::add_activity(card));
  go_to(frame, "plan");
}

void add_channel(Frame& frame) {
  frame.session.fit.library_open = true;
  go_to(frame, "channels");
}

void add_month(Frame& frame) {
  const std::vector<core::Month> months = core::history_months(frame.plan);
  frame.session.audit.month = months.empty() ? frame.plan.start.plus(-1) : months.back().plus(1);
  go_to(frame, "audit");
}

void choose_idea(Frame& frame) {
  frame.session.plan.playbook_open = true;
  frame.session.plan.activity.clear();
  go_to(frame, "plan");
}

void split_means(Frame& frame) {
  frame.session.open_allocation();
  go_to(frame, "plan");
}

void edit_segments(Frame& frame) {
  frame.session.discovery.segments_open = true;
  go_to(frame, "discovery");
}

void note_interview(Frame& frame) {
  frame.session.discovery.hold(frame.ids.make("interview"));
  frame.session.sought_field = frame.text("interview.who");
  go_to(frame, "discovery");
}

void rename_plan(Frame& frame) {
  frame.session.business.plan_open = true;
  frame.session.sought_field = frame.text("business.title");
  go_to(frame, "business");
}

void open_palette(Frame& frame) {
  const bool was_open = frame.session.palette.open;
  frame.session.palette = {};
  frame.session.palette.open = frame.session.palette.opening = !was_open;
  frame.ui.open_popup = 0;
  frame.ui.animating = true;
}

void zoom_months(Frame& frame, float factor) {
  frame.session.plan.zoom_by(factor);
  go_to(frame, "plan");
}

bool is_on_board(const Frame& frame) { return frame.has_plan && !frame.ui.is_phone(); }

constexpr auto all = std::to_array<Action>({
    {"undo",
     "action.undo",
     {"z", false},
     [](const Frame& f) { return f.can_undo; },
     [](Frame& f) { f.edits.undo(); }},
    {"redo",
     "action.redo",
     {"z", true},
     [](const Frame& f) { return f.can_redo; },
     [](Frame& f) { f.edits.redo(); }},
    {"redo_y",
     "action.redo",
     {"y", false},
     [](const Frame& f) { return f.can_redo; },
     [](Frame& f) { f.edits.redo(); }},
    {"download",
     "action.download",
     {"s", false},
     has_plan,
     [](Frame& f) { f.command(Command::Kind::download); },
     "action.download_words"},
    {"open",
     "action.open",
     {"o", false},
     always,
     [](Frame& f) { f.command(Command::Kind::pick_file); },
     "action.open_words"},
    {"import",
     "action.import",
     {},
     has_plan,
     [](Frame& f) { go_to(f, "import"); },
     "action.import_words"},
    {"keeping", "action.keeping", {}, has_plan, look_at_keeping},
    {"palette", "action.palette", {"k", false}, always, open_palette},
    {"rename",
     "action.rename",
     {},
     [](const Frame& f) { return f.has_plan && !f.read_only; },
     rename_plan,
     "action.rename_words"},
    {"add_channel", "action.add_channel", {}, has_plan, add_channel},
    {"add_card", "action.add_card", {}, has_plan, add_card},
    {"ideas", "action.ideas", {}, has_plan, choose_idea},
    {"split", "allocation.open", {}, has_plan, split_means},
    {"add_month", "audit.add_month", {}, has_plan, add_month},
    {"segments", "action.segments", {}, has_plan, edit_segments},
    {"interviews", "action.interviews", {}, has_plan, note_interview},
    {"zoom_in", "action.zoom_in", {}, is_on_board, [](Frame& f) { zoom_months(f, 1.25f); }},
    {"zoom_out", "action.zoom_out", {}, is_on_board, [](Frame& f) { zoom_months(f, 0.8f); }},
    {"save_page",
     "action.save_page",
     {},
     has_plan,
     [](Frame& f) { f.command(Command::Kind::download_page); }},
    {"share", "action.share", {}, has_plan, [](Frame& f) { f.command(Command::Kind::share); }},
    {"copy_plan",
     "action.copy_plan",
     {},
     has_plan,
     [](Frame& f) { f.command(Command::Kind::copy_plan); }},
    {"replace",
     "action.replace",
     {},
     [](const Frame& f) { return f.has_plan && !f.read_only; },
     [](Frame& f) { f.command(Command::Kind::pick_replacement); }},
    {"link_file",
     "action.link_file",
     {},
     [](const Frame& f) {
       return f.has_plan && !f.read_only && f.link.is_possible &&
              f.link.state == FileLink::State::none;
     },
     [](Frame& f) { f.command(Command::Kind::link_file); }},
    {"unlink_file",
     "action.unlink_file",
     {},
     [](const Frame& f) { return f.has_plan && f.link.state != FileLink::State::none; },
     [](Frame& f) { f.command(Command::Kind::unlink_file); }},
    {"language", "action.language", {}, always, switch_language, "action.language_words"},
    {"theme", "action.theme", {}, always, switch_theme, "action.theme_words"},
    {"home", "page.home", {}, always, [](Frame& f) { go_to(f, "home"); }},
    {"business", "page.business", {}, has_plan, [](Frame& f) { go_to(f, "business"); }},
    {"audit", "page.audit", {}, has_plan, [](Frame& f) { go_to(f, "audit"); }},
    {"discovery", "page.discovery", {}, has_plan, [](Frame& f) { go_to(f, "discovery"); }},
    {"channels", "page.channels", {}, has_plan, [](Frame& f) { go_to(f, "channels"); }},
    {"platforms", "page.platforms", {}, has_plan, [](Frame& f) { go_to(f, "platforms"); }},
    {"plan", "page.plan", {}, has_plan, [](Frame& f) { go_to(f, "plan"); }},
    {"forecast", "page.forecast", {}, has_plan, [](Frame& f) { go_to(f, "forecast"); }},
    {"stress", "page.stress", {}, has_plan, [](Frame& f) { go_to(f, "stress"); }},
    {"about", "page.about", {}, always, [](Frame& f) { go_to(f, "about"); }},
});

}  // namespace

std::span<const Action> actions() { return all; }

const Action& action(std::string_view id) {
  const auto found = std::ranges::find(all, id, &Action::id);
  assert(found != all.end());
  return *found;
}

std::string shortcut_text(const Frame& frame, const Action& action) {
  if (action.shortcut.key.empty()) return {};
  std::string text = frame.text("common.control_key") + "+";
  if (action.shortcut.shift) text += frame.text("common.shift_key") + "+";
  text += static_cast<char>(action.shortcut.key.front() - 32);
  return text;
}

}  // namespace shell
