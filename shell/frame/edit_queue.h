// Edits asked for while a frame is drawn. They run after it, in order, so no panel sees the plan
// change under its loop.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/edit/editor.h"

namespace shell {

class EditQueue {
 public:
  struct Request {
    enum class Kind { preview, commit, apply, cancel, refuse, undo, redo } kind;
    core::Edit edit;
    core::Message label;
    bool offer_undo = false;
  };

  // The three steps of a gesture, and both in one (core/edit/editor.h).
  void preview(core::Edit edit) { add({Request::Kind::preview, std::move(edit), {}}); }
  void commit(core::Message label) { add({Request::Kind::commit, {}, std::move(label)}); }
  void commit(std::string_view label);
  void cancel() { add({Request::Kind::cancel, {}, {}}); }
  // Cancels, and tells the person why.
  void refuse(core::Error why) {
    add({Request::Kind::refuse, {}, {std::move(why.key), std::move(why.values)}});
  }
  void apply(core::Message label, core::Edit edit) {
    add({Request::Kind::apply, std::move(edit), std::move(label)});
  }
  void apply(std::string_view label, core::Edit edit);
  // The same for something that takes away: a toast offers to undo it.
  void remove(core::Message label, core::Edit edit) {
    add({Request::Kind::apply, std::move(edit), std::move(label), true});
  }
  void remove(std::string_view label, core::Edit edit);
  void undo() { add({Request::Kind::undo, {}, {}}); }
  void redo() { add({Request::Kind::redo, {}, {}}); }

  std::vector<Request> take() { return std::exchange(requests_, {}); }

 private:
  void add(Request request);

  std::vector<Request> requests_;
};

}  // namespace shell
