// The steps of undo and redo as text, kept beside the plan so that they survive a reload. The
// Editor keeps whole plans; here each step is what it changed in the plan's file, and becomes a
// plan again when undo or redo reaches it.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/text_change.h"
#include "core/edit/editor.h"

namespace shell {

class UndoLog {
 public:
  static constexpr std::size_t max_steps = 200, max_bytes = std::size_t{4} << 20;

  // Starts anew with a plan that was just opened. `steps`: text() of an earlier visit, left out
  // unless it belongs to exactly this `json`.
  void open(core::Editor& editor, std::string_view json, std::string_view steps);
  // To be called after each step that is made, undone or done again: takes it down, and gives the
  // editor the next older or later one when it has run out of its own.
  void follow(core::Editor& editor);
  // The steps around what the editor shows, whose file is `json`.
  std::string text(core::Editor& editor, std::string_view json);

 private:
  using Snapshot = std::shared_ptr<const core::Plan>;
  struct Step {
    core::Message label;
    core::TextChange change;
    Snapshot before, after;  // until `change` is known
  };

  void take_down(const core::Editor& editor, const Snapshot& now);
  // Whether the plan `now` comes of more of the last step (core::Step::continued).
  bool goes_on(const core::Editor& editor, const core::Plan& now) const;
  void refill(core::Editor& editor);
  void write(Step& step);
  const std::string& text_of(const Snapshot& plan);
  void drop_oldest();

  std::vector<Step> past_;    // the latest last
  std::vector<Step> future_;  // the next one last
  Snapshot head_;             // the committed plan
  Snapshot before_head_;      // what undo would show
  Snapshot next_;             // what redo would show
  Snapshot written_;          // whose text is written_text_
  std::string written_text_;
};

}  // namespace shell
