#include "shell/frame/edit_queue.h"

namespace shell {

void EditQueue::commit(std::string_view label) { commit(core::Message{std::string{label}, {}}); }

void EditQueue::apply(std::string_view label, core::Edit edit) {
  apply(core::Message{std::string{label}, {}}, std::move(edit));
}

void EditQueue::remove(std::string_view label, core::Edit edit) {
  remove(core::Message{std::string{label}, {}}, std::move(edit));
}

void EditQueue::add(Request request) { requests_.push_back(std::move(request)); }

}  // namespace shell
