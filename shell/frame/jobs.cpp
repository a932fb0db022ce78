#include "shell/frame/jobs.h"

#include <algorithm>
#include <utility>

namespace shell {

void Jobs::start(std::string_view slot, std::string name, std::string question, HeldFile file) {
  stop(slot);
  slots_.push_back({std::string{slot}, ++last_number_});
  orders_.started.push_back({last_number_, std::move(name), std::move(question), file});
}

void Jobs::stop(std::string_view slot) {
  const auto found = std::ranges::find(slots_, slot, &Slot::name);
  if (found == slots_.end()) return;
  const JobNumber number = found->number;
  const bool is_running = !found->outcome;
  slots_.erase(found);
  // What the host has not yet heard of, it need not hear of.
  const bool was_waiting = std::erase_if(
      orders_.started, [=](const JobQuestion& question) { return question.number == number; });
  if (is_running && !was_waiting) orders_.stopped.push_back(number);
}

std::optional<double> Jobs::progress(std::string_view slot) const {
  const auto found = std::ranges::find(slots_, slot, &Slot::name);
  if (found == slots_.end() || found->outcome) return std::nullopt;
  return found->progress;
}

std::optional<core::Result<std::string>> Jobs::take(std::string_view slot) {
  const auto found = std::ranges::find(slots_, slot, &Slot::name);
  if (found == slots_.end() || !found->outcome) return std::nullopt;
  auto outcome = std::move(found->outcome);
  slots_.erase(found);
  return outcome;
}

Jobs::Orders Jobs::take_orders() { return std::exchange(orders_, {}); }

void Jobs::progressed(JobNumber number, double share) {
  Slot* slot = find(number);
  // A job may come back to an earlier part; a bar that runs backwards says nothing.
  if (slot && share > slot->progress) slot->progress = std::min(share, 1.0);
}

void Jobs::finished(JobNumber number, core::Result<std::string> outcome) {
  if (Slot* slot = find(number)) slot->outcome = std::move(outcome);
}

Jobs::Slot* Jobs::find(JobNumber number) {
  const auto found = std::ranges::find(slots_, number, &Slot::number);
  return found == slots_.end() || found->outcome ? nullptr : &*found;
}

}  // namespace shell
