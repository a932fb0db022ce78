// When the open plan goes to the host, and what its status line says about it.
#include <algorithm>

#include "core/document/plan_json.h"
#include "shell/app/workbench_state.h"

namespace shell {
namespace {

constexpr double after_last_change = 0.3, after_first_change = 1.5, retry = 5.0;

void keep(WorkbenchState& state) {
  const std::uint64_t revision = state.editor->revision();
  if (revision == state.times.kept) return;
  state.times.kept = revision;
  state.kept = state.read_only ? state.source : core::plan_to_json(state.plan());
  state.host.keep(state.document, state.kept);
}

}  // namespace

void keep_when_changed(WorkbenchState& state) {
  if (state.editor && !state.editor->previewing()) keep(state);
}

void save_when_due(WorkbenchState& state, bool at_once) {
  if (!state.editor || state.read_only) return;
  SaveTimes& times = state.times;
  const double now = state.ui.now;
  const std::uint64_t revision = state.editor->revision();
  if (revision != times.seen) {
    times.seen = revision;
    times.last_change = now;
    if (times.first_change < 0) times.first_change = now;
    if (state.save.state != SaveState::failed) state.save.state = SaveState::unsaved;
  }
  if (times.first_change < 0) return;
  const double due = times.failed ? times.last_change + retry
                                  : std::min(times.last_change + after_last_change,
                                             times.first_change + after_first_change);
  if (!at_once && now < due) {
    state.ui.wake_in(due - now);
    return;
  }
  times.first_change = -1;
  times.sent = revision;
  if (state.save.state != SaveState::failed) state.save.state = SaveState::saving;
  keep(state);
  DocumentSummary summary = summary_of(make_frame(state), state.document);
  summary.saved_at = state.host.now();
  summary.bytes = static_cast<double>(state.kept.size());
  state.host.save(summary, revision, state.kept);
}

void Workbench::save_finished(const std::string& id, std::uint64_t revision, double saved_at) {
  WorkbenchState& state = *state_;
  state.host.list();
  if (id != state.document) return;
  state.times.stored = revision;
  state.times.failed = false;
  state.save.clock = state.host.clock(saved_at);
  state.save.state =
      state.editor && state.editor->revision() == revision ? SaveState::saved : SaveState::unsaved;
}

void Workbench::save_failed(const std::string& id, const std::string& reason) {
  WorkbenchState& state = *state_;
  if (id != state.document) {
    // A plan that was left before it was safe: its last changes are gone, which must be said.
    const auto left = std::ranges::find(state.listed, id, &DocumentSummary::id);
    const std::string title = left == state.listed.end() ? id : left->title;
    show_toast(
        state,
        state.texts.text(state.preferences.language, "save.failed_elsewhere", {{"title", title}}),
        false, true);
    return;
  }
  const bool first = state.save.state != SaveState::failed;
  state.save.state = SaveState::failed;
  state.times.failed = true;
  state.times.first_change = state.times.last_change = state.ui.now;
  if (first)
    state.ui.semantics.announce(
        state.texts.text(state.preferences.language, "save.failed_banner", {{"reason", reason}}),
        true);
}

}  // namespace shell
