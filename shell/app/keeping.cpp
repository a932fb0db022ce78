// Earlier versions of the open plan, and what the host knows of how the plans are kept.
#include <algorithm>

#include "core/document/plan_json.h"
#include "shell/app/workbench_state.h"

namespace shell {
namespace {

// What was selected may not be in the plan that is shown now.
void show_other_plan(WorkbenchState& state) {
  Session fresh;
  fresh.page = state.session.page;
  fresh.keeping = std::move(state.session.keeping);
  state.session = std::move(fresh);
  state.save.read_only = state.viewed ? ReadOnly::old_version : state.read_only;
  state.ui.field_text.clear();
  state.ui.animating = true;
}

}  // namespace

void look_at_keeping(WorkbenchState& state) {
  if (!state.editor) return;
  state.session.keeping.open = true;
  state.host.list_versions(state.document);
  state.host.ask_health(state.document);
}

void keep_version(WorkbenchState& state, const std::string& name) {
  if (!state.editor || state.is_read_only()) return;
  state.host.keep_version(state.document, name, core::plan_to_json(state.editor->plan()));
  state.session.keeping.version_name.clear();
  state.ui.semantics.announce(words(state, "keeping.version_kept", {{"name", name}}));
}

void restore_version(WorkbenchState& state) {
  if (!state.viewed || state.read_only != ReadOnly::no) return;
  core::Editor& editor = *state.editor;
  // What is put aside stays a version of its own.
  state.host.keep_version(state.document, "", core::plan_to_json(editor.plan()));
  core::Plan plan = *std::exchange(state.viewed, std::nullopt);
  const std::string time = std::exchange(state.save.viewed, {}).saved_clock;
  if (editor.previewing()) editor.commit({"edit.unfinished", {}});
  state.undo_log.follow(editor);
  editor.replace_all({"edit.restore_version", {{"time", time}}}, std::move(plan));
  state.undo_log.follow(editor);
  show_other_plan(state);
  show_toast(state, words(state, "edit.restore_version", {{"time", time}}), true);
  state.toast->step = editor.revision();
  state.host.set_page_title(state.plan().title);
}

void leave_version(WorkbenchState& state) {
  if (!state.viewed) return;
  state.viewed.reset();
  state.save.viewed = {};
  show_other_plan(state);
}

void Workbench::versions_listed(const std::string& id, std::vector<VersionSummary> versions) {
  WorkbenchState& state = *state_;
  if (id != state.document) return;
  for (VersionSummary& version : versions) version.saved_clock = state.host.clock(version.saved_at);
  state.save.versions = std::move(versions);
}

void Workbench::version_loaded(const std::string& id, int number, const std::string& json) {
  WorkbenchState& state = *state_;
  const auto listed = std::ranges::find(state.save.versions, number, &VersionSummary::number);
  if (id != state.document || !state.editor || listed == state.save.versions.end()) return;
  auto opened = core::plan_from_json(json);
  if (!opened) return version_missing();
  save_when_due(state, Urgency::at_once);
  state.save.viewed = *listed;
  state.viewed = std::move(opened->plan);
  if (state.ui.drawer_overlays()) state.session.keeping.open = false;
  show_other_plan(state);
  state.ui.semantics.announce(read_only_words(state));
}

void Workbench::version_missing() {
  show_toast(*state_, words(*state_, "keeping.version_missing"), false, true);
}

void Workbench::version_refused() {
  show_toast(*state_, words(*state_, "keeping.version_refused"), false, true);
}

void Workbench::health_told(StorageHealth health) {
  if (health.backed_up_at > 0) health.backed_up_clock = state_->host.clock(health.backed_up_at);
  if (health.last_failure_at > 0)
    health.last_failure_clock = state_->host.clock(health.last_failure_at);
  state_->save.health = std::move(health);
}

}  // namespace shell
