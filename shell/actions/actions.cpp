#include "shell/actions/actions.h"

#include <algorithm>
#include <array>
#include <cassert>

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

constexpr std::array<Action, 14> all{{
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
     [](Frame& f) { f.command(Command::Kind::download); }},
    {"open",
     "action.open",
     {"o", false},
     always,
     [](Frame& f) { f.command(Command::Kind::pick_file); }},
    {"keeping", "action.keeping", {}, has_plan, look_at_keeping},
    {"language", "action.language", {}, always, switch_language},
    {"theme", "action.theme", {}, always, switch_theme},
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
}};

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
