// From what a widget says of its gesture to what is asked of the plan.
#pragma once

#include <string_view>
#include <utility>

#include "shell/frame/frame.h"
#include "shell/widgets/interact.h"

namespace shell {

// Shows `edit` while the gesture goes on and keeps it, as one step called `label`, when it ends.
inline void follow(Frame& frame, Gesture gesture, std::string_view label, core::Edit edit) {
  if (gesture == Gesture::none) return;
  frame.edits.preview(std::move(edit));
  if (gesture == Gesture::finished) frame.edits.commit(label);
}

// The same for what may be refused only as a whole (a range, a date): when the gesture ends it is
// applied anew, so that a refusal is said in words.
inline void follow_checked(Frame& frame, Gesture gesture, std::string_view label, core::Edit edit) {
  if (gesture == Gesture::editing) frame.edits.preview(std::move(edit));
  if (gesture != Gesture::finished) return;
  frame.edits.cancel();
  frame.edits.apply(label, std::move(edit));
}

// The same for a number that may not be left out: an emptied field goes back to what it was, and
// says so.
inline void follow_required(Frame& frame, Gesture gesture, bool is_there, std::string_view label,
                            core::Edit edit) {
  if (is_there) return follow(frame, gesture, label, std::move(edit));
  if (gesture == Gesture::finished) frame.edits.refuse(core::Error{"error.left_empty"});
}

}  // namespace shell
