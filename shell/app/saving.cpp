// When the open plan goes to the host, and what becomes of it there.
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/document/plan_json.h"
#include "core/edit/plan_edits.h"
#include "shell/app/workbench_state.h"

namespace shell {
namespace {

constexpr double after_last_change = 0.3, after_first_change = 1.5;
constexpr double first_retry = 2.0, longest_retry = 60.0;

double due_at(const SaveTimes& times) {
  double due = std::numeric_limits<double>::infinity();
  if (times.first_change >= 0)
    due = std::min(times.last_change + after_last_change, times.first_change + after_first_change);
  return times.retry_at >= 0 ? std::min(due, times.retry_at) : due;
}

void try_again_later(WorkbenchState& state) {
  state.times.retry_at =
      state.ui.now + std::min(longest_retry, std::ldexp(first_retry, state.times.failures));
  state.times.failures = std::min(state.times.failures + 1, 10);
}

void make_outdated(WorkbenchState& state) {
  if (state.read_only == ReadOnly::outdated_page) return;
  leave_version(state);
  state.read_only = state.save.read_only = ReadOnly::outdated_page;
  state.ui.semantics.announce(read_only_words(state), true);
  state.ui.animating = true;
}

void keep(WorkbenchState& state) {
  const std::uint64_t revision = state.editor->revision();
  if (revision == state.times.kept) return;
  state.times.kept = revision;
  state.kept =
      state.read_only == ReadOnly::newer_file ? state.source : core::plan_to_json(state.plan());
  state.host.keep(state.document, state.kept);
}

}  // namespace

void keep_when_changed(WorkbenchState& state) {
  if (state.editor && !state.editor->previewing()) keep(state);
}

void save_when_due(WorkbenchState& state, Urgency urgency) {
  if (!state.editor || state.is_read_only()) return;
  SaveTimes& times = state.times;
  const double now = state.ui.now;
  const std::uint64_t revision = state.editor->revision();
  if (revision != times.seen) {
    times.seen = revision;
    times.last_change = now;
    if (times.first_change < 0) times.first_change = now;
    if (state.save.state != SaveState::failed && state.save.state != SaveState::copied)
      state.save.state = SaveState::unsaved;
  }
  const double due = due_at(times);
  if (due == std::numeric_limits<double>::infinity() && urgency != Urgency::strict) return;
  if (urgency == Urgency::when_due && now < due) {
    state.ui.wake_in(due - now);
    return;
  }
  times.first_change = times.retry_at = -1;
  times.sent = revision;
  if (state.save.state != SaveState::failed && state.save.state != SaveState::copied)
    state.save.state = SaveState::saving;
  keep(state);
  DocumentSummary summary = summary_of(make_frame(state), state.document);
  summary.saved_at = state.host.now();
  summary.bytes = static_cast<double>(state.kept.size());
  std::string steps = state.undo_log.text(*state.editor, state.kept);
  state.host.save(summary, revision, state.kept, std::move(steps), urgency == Urgency::strict);
}

void keep_beside(WorkbenchState& state) {
  leave_version(state);
  core::Editor& editor = *state.editor;
  const std::string other = std::exchange(state.document, state.ids.make("plan"));
  const std::string title =
      editor.plan().title.empty() ? words(state, "common.untitled") : editor.plan().title;
  if (editor.previewing()) editor.commit({"edit.unfinished", {}});
  state.undo_log.follow(editor);
  editor.apply(
      {"edit.conflict_copy", {}},
      core::set_title(words(state, "save.conflict_title",
                            {{"title", title}, {"time", state.host.clock(state.host.now())}})));
  state.undo_log.follow(editor);
  state.read_only = ReadOnly::no;
  state.times = {};
  state.save = {};
  state.save.notice = Notice{words(state, "save.conflict_banner", {{"title", title}}), other};
  state.ui.semantics.announce(state.save.notice->text, true);
  state.host.remember("last_document", state.document);
  state.host.set_page_title(state.plan().title);
  save_when_due(state, Urgency::strict);
  state.ui.animating = true;
}

std::string read_only_words(const WorkbenchState& state) {
  if (state.viewed)
    return words(state, "keeping.viewing", {{"time", state.save.viewed.saved_clock}});
  switch (state.read_only) {
    case ReadOnly::other_tab:
      return words(state, "save.other_tab_banner");
    case ReadOnly::outdated_page:
      return words(state, "save.outdated_banner");
    case ReadOnly::newer_file:
    case ReadOnly::old_version:
    case ReadOnly::no:
      break;
  }
  return words(state, "save.read_only_banner");
}

void Workbench::save_finished(const std::string& id, std::uint64_t revision, double saved_at,
                              bool copied) {
  WorkbenchState& state = *state_;
  state.host.list();
  if (id != state.document) return;
  state.times.stored = revision;
  state.save.clock = state.host.clock(saved_at);
  const bool was_safe = state.save.state != SaveState::copied;
  if (copied) {
    state.save.state = SaveState::copied;
    try_again_later(state);
    if (was_safe) state.ui.semantics.announce(words(state, "save.copied_banner"), true);
    return;
  }
  state.times.failures = 0;
  state.times.retry_at = -1;
  state.save.reason.clear();
  state.save.state =
      state.editor && state.editor->revision() == revision ? SaveState::saved : SaveState::unsaved;
  // Not after every pause in typing: once a minute, as its words tell the minute.
  if (state.save.state != SaveState::saved) return;
  std::string words =
      state.texts.text(state.preferences.language, "save.saved_at", {{"time", state.save.clock}});
  if (words == state.save_said) return;
  state.ui.semantics.announce(words);
  state.save_said = std::move(words);
}

bool Workbench::save_failed(const std::string& id, const std::string& reason) {
  WorkbenchState& state = *state_;
  if (id != state.document || !state.editor) {
    if (reason == "conflict") return false;  // the host keeps it beside the other
    // A plan that was left before it was safe: its last changes are gone, which must be said.
    const auto left = std::ranges::find(state.listed, id, &DocumentSummary::id);
    const std::string title = left == state.listed.end() ? id : left->title;
    show_toast(state, words(state, "save.failed_elsewhere", {{"title", title}}), false, true);
    return false;
  }
  if (reason == "conflict") {
    keep_beside(state);
    return true;
  }
  if (reason == "newer") {
    make_outdated(state);
    return false;
  }
  const bool first = state.save.state != SaveState::failed;
  state.save.state = SaveState::failed;
  state.save.reason = reason;
  try_again_later(state);
  if (first)
    state.ui.semantics.announce(
        words(state, reason == "quota" ? TextKey{"save.failed_quota"} : "save.failed_banner"),
        true);
  return false;
}

void Workbench::document_taken(const std::string& id) {
  WorkbenchState& state = *state_;
  if (id != state.document || !state.editor || state.read_only != ReadOnly::no) return;
  // What this tab has not stored must not be lost to the other one.
  if (state.editor->revision() != state.times.stored) return keep_beside(state);
  state.read_only = state.save.read_only = ReadOnly::other_tab;
  state.ui.semantics.announce(read_only_words(state), true);
  state.ui.animating = true;
}

void Workbench::storage_outdated() { make_outdated(*state_); }

void Workbench::plans_evicted(double count, const std::string& last_day) {
  WorkbenchState& state = *state_;
  state.save.notice =
      Notice{state.texts.text_count(state.preferences.language, "save.evicted_banner", count,
                                    {{"day", last_day}}),
             {}};
  state.ui.semantics.announce(state.save.notice->text, true);
  state.ui.animating = true;
}

}  // namespace shell
