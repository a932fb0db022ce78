// What a frame asked for, carried out between two frames.
#include <imgui.h>

#include <algorithm>
#include <cstdlib>

#include "core/document/embedded_assets.h"
#include "core/document/library.h"
#include "core/document/plan_json.h"
#include "core/document/templates.h"
#include "shell/app/workbench_state.h"
#include "shell/views/pages.h"

namespace shell {
namespace {

core::Month month_of(std::string_view day) {
  return core::month_from_text(day.substr(0, 7)).value_or(core::make_month(2026, 1));
}

void open_example(WorkbenchState& state, const std::string& id) {
  auto opened = core::plan_from_json(
      core::embedded_text(core::example_files(state.preferences.language), id));
  if (!opened) return show_toast(state, words(state, opened.error()), false, true);
  open_plan(state, std::move(opened->plan), fresh_document(state), /*is_stored=*/false);
  go_to(state, "business");
}

// No undo reaches a plan that is no longer stored, so it goes only when its toast ends.
void remove_document(WorkbenchState& state, const std::string& id) {
  const auto found = std::ranges::find(state.listed, id, &DocumentSummary::id);
  if (found == state.listed.end()) return;
  const std::string title = found->title.empty() ? words(state, "common.untitled") : found->title;
  show_toast(state, words(state, "save.document_removed", {{"title", title}}), true);
  state.toast->removal = id;
  refresh_documents(state);
}

void run(WorkbenchState& state, const Command& command) {
  if (run_file_command(state, command) || run_import_command(state, command)) return;
  switch (command.kind) {
    case Command::Kind::new_plan:
      return new_plan(state, command.argument);
    case Command::Kind::open_example:
      return open_example(state, command.argument);
    case Command::Kind::open_document:
      leave_version(state);
      if (state.editor && state.document == command.argument) return go_to(state, "business");
      save_when_due(state, Urgency::at_once);
      state.awaited = command.argument;
      go_to(state, "business");
      return state.host.load(command.argument);
    case Command::Kind::remove_document:
      return remove_document(state, command.argument);
    case Command::Kind::take_over:
      state.awaited = state.document;
      return state.host.take_over(state.document);
    case Command::Kind::dismiss_notice:
      return state.save.notice.reset();
    case Command::Kind::reload:
      return state.host.reload();
    case Command::Kind::look_at_keeping:
      return look_at_keeping(state);
    case Command::Kind::keep_version:
      return keep_version(state, command.argument);
    case Command::Kind::view_version:
      return state.host.load_version(state.document, std::atoi(command.argument.c_str()));
    case Command::Kind::restore_version:
      return restore_version(state);
    case Command::Kind::leave_version:
      return leave_version(state);
    case Command::Kind::set_language:
      state.preferences.language =
          command.argument == "fr" ? core::Language::fr : core::Language::en;
      state.host.remember("language", command.argument);
      return state.host.set_page_language(command.argument);
    case Command::Kind::set_theme:
      state.preferences.theme = command.argument == "dark" ? ThemeChoice::dark : ThemeChoice::light;
      state.host.remember("theme", command.argument);
      return state.host.set_page_theme(command.argument == "dark");
    case Command::Kind::go_to:
      return go_to(state, command.argument);
    default:
      return;
  }
}

// How what is asked for now enters the history.
core::Step history_step(const WorkbenchState& state) {
  if (!state.editor) return core::Step::own;
  const Stepping& last = state.stepping;
  const bool goes_on = last.node != 0 && last.node == state.ui.input.stepped &&
                       last.revision == state.editor->revision();
  return goes_on ? core::Step::continued : core::Step::own;
}

}  // namespace

const std::string& words(const WorkbenchState& state, TextKey key) {
  return state.texts.text(state.preferences.language, key);
}

std::string words(const WorkbenchState& state, TextKey key, Fillings values) {
  return state.texts.text(state.preferences.language, key, values);
}

std::string words(const WorkbenchState& state, const core::Message& message) {
  return state.texts.text(state.preferences.language, message);
}

std::string words(const WorkbenchState& state, const core::Error& error) {
  return state.texts.text(state.preferences.language, error);
}

void new_plan(WorkbenchState& state, const std::string& id) {
  const core::TemplateSource source{.text = core::embedded_text(core::template_files(), id),
                                    .channels = core::embedded_library().channels,
                                    .cards = state.shelf.cards,
                                    .seasons = state.shelf.seasons};
  auto plan = core::plan_from_template(source, state.preferences.language,
                                       month_of(state.host.today()), state.host.entropy());
  if (!plan) return show_toast(state, words(state, plan.error()), false, true);
  open_plan(state, std::move(*plan), fresh_document(state), /*is_stored=*/false);
  go_to(state, "business");
}

std::string fresh_document(WorkbenchState& state) { return state.ids.make("plan"); }

void go_to(WorkbenchState& state, const std::string& name) {
  const auto page = page_named(name);
  if (!page) return;
  // Who goes on working in a plan does not want it removed.
  if (*page != Page::home && state.toast && !state.toast->removal.empty() &&
      state.toast->removal == state.document)
    end_toast(state, true);
  state.session.page = *page;
  state.session.more_open = false;
  state.host.remember("page", name);
  state.ui.open_popup = 0;
  // A drawer that stands open on the page was opened earlier: it does not take the focus.
  state.ui.drawer_frame = state.ui.frame_number;
  state.ui.animating = true;
}

void refresh_documents(WorkbenchState& state) {
  state.documents = state.listed;
  if (state.toast && !state.toast->removal.empty())
    std::erase_if(state.documents,
                  [&](const DocumentSummary& one) { return one.id == state.toast->removal; });
}

void end_toast(WorkbenchState& state, bool undone) {
  if (!state.toast) return;
  const Toast toast = *std::exchange(state.toast, std::nullopt);
  if (toast.removal.empty()) {
    if (undone) state.edits.undo();
    return;
  }
  if (!undone) {
    std::erase_if(state.listed,
                  [&](const DocumentSummary& one) { return one.id == toast.removal; });
    state.host.remove(toast.removal);
    // The plan that is open goes with its document.
    if (state.document == toast.removal) {
      state.editor.reset();
      state.document.clear();
      state.host.keep({}, {});
      state.host.remember("last_document", "");
    }
  }
  refresh_documents(state);
}

void show_toast(WorkbenchState& state, std::string text, bool offers_undo, bool bad) {
  end_toast(state);
  state.ui.semantics.announce(text, bad);
  state.toast = Toast{std::move(text), state.ui.now + motion::toast_stays, offers_undo, bad, 0, {}};
  state.ui.wake_in(motion::toast_stays);
  state.ui.animating = true;
}

void run_edits(WorkbenchState& state) {
  using Kind = EditQueue::Request::Kind;
  const core::Step step = history_step(state);
  for (EditQueue::Request& request : state.edits.take()) {
    if (!state.editor) continue;
    if (state.is_read_only()) {
      show_toast(state, read_only_words(state), false, true);
      return;
    }
    core::Editor& editor = *state.editor;
    const std::uint64_t before = editor.revision();
    const bool ends_step = request.kind == Kind::commit || request.kind == Kind::apply;
    switch (request.kind) {
      case Kind::preview:
        state.refused = editor.preview(request.edit);
        break;
      case Kind::commit: {
        editor.commit(std::move(request.label), step);
        // While one types nothing is said; what is left standing must not vanish without a word.
        if (const auto refused = std::exchange(state.refused, std::nullopt))
          show_toast(state, words(state, *refused), false, true);
        break;
      }
      case Kind::cancel:
        editor.cancel_preview();
        state.refused.reset();
        break;
      case Kind::refuse:
        editor.cancel_preview();
        state.refused.reset();
        show_toast(state, words(state, request.label), false, true);
        break;
      case Kind::apply: {
        const std::string label = words(state, request.label);
        if (const auto error = editor.apply(std::move(request.label), request.edit, step))
          show_toast(state, words(state, *error), false, true);
        else if (request.offer_undo && editor.revision() != before) {
          const std::uint64_t revision = editor.revision();
          show_toast(state, label, true);
          state.toast->step = revision;
        }
        break;
      }
      case Kind::undo:
        if (state.toast && state.toast->step != 0 && state.toast->step == editor.revision())
          end_toast(state);
        if (const core::Message* label = editor.undo_label())
          state.ui.semantics.announce(
              words(state, "action.undone", {{"step", words(state, *label)}}));
        editor.undo();
        break;
      case Kind::redo:
        if (const core::Message* label = editor.redo_label())
          state.ui.semantics.announce(
              words(state, "action.redone", {{"step", words(state, *label)}}));
        editor.redo();
        break;
    }
    if (ends_step) state.stepping = {state.ui.input.stepped, editor.revision()};
    state.undo_log.follow(editor);
  }
}

void end_loose_preview(WorkbenchState& state) {
  if (!state.editor) return;
  core::Editor& editor = *state.editor;
  if (state.ui.edit_cancelled) {
    editor.cancel_preview();
    state.refused.reset();
  }
  const bool is_held = state.ui.input.editing || state.ui.dragging || state.session.plan.drag ||
                       ImGui::IsAnyItemActive();
  if (!editor.previewing() || is_held) {
    state.loose_frames = 0;
    return;
  }
  state.ui.animating = true;
  // Its widget may just be saying so: only what nobody ends is ended here, kept and open to undo.
  constexpr int patience = 3;
  if (++state.loose_frames < patience) return;
  editor.commit({"edit.unfinished", {}});
  state.undo_log.follow(editor);
}

void end_number_drafts(WorkbenchState& state) {
  std::string refusal;
  std::erase_if(state.ui.number_drafts, [&](auto& entry) {
    if (entry.first == state.ui.input.editing) return false;
    if (!entry.second.refusal.empty()) refusal = std::move(entry.second.refusal);
    return true;
  });
  if (!refusal.empty()) show_toast(state, std::move(refusal), false, true);
}

void run_commands(WorkbenchState& state) {
  for (const Command& command : std::exchange(state.commands, {})) run(state, command);
}

void send_jobs(WorkbenchState& state) {
  Jobs::Orders orders = state.jobs.take_orders();
  for (const JobNumber number : orders.stopped) state.host.stop_job(number);
  for (JobQuestion& question : orders.started) state.host.start_job(std::move(question));
}

void open_plan(WorkbenchState& state, core::Plan plan, std::string document, bool is_stored,
               ReadOnly read_only) {
  save_when_due(state, Urgency::at_once);
  forget_imports(state);
  const Session old = std::exchange(state.session, Session{});
  state.session.page = old.page;
  state.viewed.reset();
  state.editor.emplace(std::move(plan));
  state.undo_log.open(*state.editor, {}, {});
  state.document = std::move(document);
  state.awaited.clear();
  state.read_only = read_only;
  state.source.clear();
  state.refused.reset();
  state.times = {};
  auto notice = std::exchange(state.save, {}).notice;
  state.save.read_only = read_only;
  state.save.notice = std::move(notice);
  state.link = {.is_possible = state.link.is_possible};
  const std::uint64_t revision = state.editor->revision();
  state.times.seen = is_stored ? revision : 0;
  state.times.stored = is_stored ? revision : 0;
  state.ui.scrolls.clear();
  state.ui.field_text.clear();
  state.ui.number_drafts.clear();
  state.ui.animating = true;
  state.host.remember("last_document", read_only == ReadOnly::newer_file ? "" : state.document);
  state.host.set_page_title(state.plan().title);
}

}  // namespace shell
