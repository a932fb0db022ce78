// Fields for words. The frame is drawn here; what is typed goes into a native input that the page
// lays over it, so that dead keys, input methods, spelling and the clipboard are the browser's own.
#pragma once

#include <string>
#include <string_view>

#include "shell/frame/frame.h"
#include "shell/widgets/interact.h"

namespace shell {

struct FieldOptions {
  std::string_view unit = {};  // inside at the right, muted
  std::string_view placeholder = {};
  std::string_view description = {};
  std::string_view error = {};  // shown below, with a red edge
  bool multiline = false;
  bool numeric = false;
  bool disabled = false;
  bool bare = false;      // no edge at rest: a cell of a table
  bool cell = false;      // in a CellGrid
  bool remarked = false;  // an amber edge: what it holds is odd, as `description` says
  NodeId option = 0;      // chooses from a list: the option that Enter takes
  Type type = Type::body;
  Align align = Align::left;
};

// `name` is what a screen reader says; `value` is changed while one types. `finished` when the
// field is left or Enter is pressed after a change; Escape answers `finished` with the text from
// before.
Gesture text_field(Frame& frame, Rect rect, std::string_view name, std::string& value,
                   const FieldOptions& options = {});

// Whether the gesture of the field of that name was Enter, or Control and Enter in one of several
// lines: it is finished while the cursor is still in it.
bool is_entered(const Frame& frame, Gesture gesture, std::string_view name);

// With its label above, 60 high: label 20, gap 4, field 36 (or the rest of `box`, for several
// lines).
Gesture labelled_text(Frame& frame, Rect box, std::string_view name, std::string& value,
                      const FieldOptions& options = {}, std::string_view help = {});

}  // namespace shell
