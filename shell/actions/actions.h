// Everything a person can ask the whole workbench to do: one record behind each menu entry,
// shortcut and button.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "shell/frame/frame.h"

namespace shell {

// Ctrl or Cmd with `key`, as KeyboardEvent.key in lower case; empty: no shortcut.
struct Shortcut {
  std::string_view key;
  bool shift = false;
};

struct Action {
  std::string_view id;
  TextKey text_key;
  Shortcut shortcut;
  bool (*enabled)(const Frame&);
  void (*perform)(Frame&);
  TextKey words_key;  // further words by which the palette finds it
};

std::span<const Action> actions();
const Action& action(std::string_view id);

// "Ctrl+Z" as the reader of the page writes it; empty without a shortcut.
std::string shortcut_text(const Frame& frame, const Action& action);

}  // namespace shell
