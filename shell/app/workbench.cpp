#include "shell/app/workbench.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "core/document/library.h"
#include "core/document/plan_json.h"
#include "core/jobs/outcome.h"
#include "shell/actions/actions.h"
#include "shell/app/workbench_state.h"
#include "shell/views/pages.h"
#include "shell/views/workbench_view.h"

namespace shell {
namespace {

void choose_colours(WorkbenchState& state) {
  const bool dark = state.preferences.theme == ThemeChoice::automatic
                        ? state.browser_dark
                        : state.preferences.theme == ThemeChoice::dark;
  const Theme& chosen = dark ? dark_theme() : light_theme();
  if (!state.wants_contrast && !state.system_colours) {
    state.ui.colours = &chosen;
    return;
  }
  const bool is_stale = !state.adapted || (!state.system_colours && state.adapted->dark != dark);
  if (is_stale)
    state.adapted = state.system_colours ? system_theme(*state.system_colours) : stronger(chosen);
  state.ui.colours = &*state.adapted;
}

void follow_browser(WorkbenchState& state) {
  state.adapted.reset();
  choose_colours(state);
  state.host.set_page_theme(state.ui.theme().dark);
}

}  // namespace

Frame make_frame(WorkbenchState& state) {
  const core::Editor* editor = state.editor ? &*state.editor : nullptr;
  const auto words = [&](const core::Message* label) {
    return label ? state.texts.text(state.preferences.language, *label) : std::string{};
  };
  return {.plan = state.viewed ? *state.viewed : state.plan(),
          .has_plan = editor != nullptr,
          .read_only = state.is_read_only(),
          .library = core::embedded_library(),
          .shelf = state.shelf,
          .preferences = state.preferences,
          .save = state.save,
          .link = state.link,
          .documents = state.documents,
          .knows_documents = state.knows_documents,
          .can_undo = editor && editor->can_undo() && !state.is_read_only(),
          .can_redo = editor && editor->can_redo() && !state.is_read_only(),
          .undo_label = words(editor ? editor->undo_label() : nullptr),
          .redo_label = words(editor ? editor->redo_label() : nullptr),
          .session = state.session,
          .edits = state.edits,
          .commands = state.commands,
          .jobs = state.jobs,
          .ids = state.ids,
          .ui = state.ui,
          .texts = state.texts,
          .format = Format{state.texts, state.preferences.language, state.plan().currency},
          .today = state.host.today()};
}

Workbench::Workbench(Host& host, const Remembered& remembered, std::string_view browser_language,
                     bool browser_prefers_dark)
    : state_{std::make_unique<WorkbenchState>(host, host.entropy())} {
  WorkbenchState& state = *state_;
  const std::string_view language =
      remembered.language.empty() ? browser_language : remembered.language;
  state.preferences.language = language.starts_with("fr") ? core::Language::fr : core::Language::en;
  state.preferences.theme = remembered.theme == "dark"    ? ThemeChoice::dark
                            : remembered.theme == "light" ? ThemeChoice::light
                                                          : ThemeChoice::automatic;
  state.remembered_imports = remembered.imports;
  state.browser_dark = browser_prefers_dark;
  state.link.is_possible = host.can_link_files();
  choose_colours(state);
  state.ui.paint.set_fonts(load_fonts(state.foreign_text));
  host.set_page_language(core::name_of(state.preferences.language));
  host.set_page_theme(state.ui.theme().dark);
  if (!remembered.last_document.empty()) {
    state.awaited = remembered.last_document;
    if (const auto page = page_named(remembered.page)) state.session.page = *page;
    host.load(remembered.last_document);
  }
  host.list();
}

Workbench::~Workbench() = default;

void Workbench::resize(float width, float height, float pixel_ratio) {
  state_->ui.width = width;
  state_->ui.height = height;
  state_->ui.paint.set_pixel_ratio(pixel_ratio);
}

void Workbench::set_reduced_motion(bool reduced) { state_->ui.reduced_motion = reduced; }

void Workbench::set_browser_dark(bool dark) {
  state_->browser_dark = dark;
  follow_browser(*state_);
}

void Workbench::set_more_contrast(bool wanted) {
  state_->wants_contrast = wanted;
  follow_browser(*state_);
}

void Workbench::set_system_colours(const std::optional<SystemColours>& colours) {
  state_->system_colours = colours;
  follow_browser(*state_);
}

void Workbench::pointer_moved(Point position, PointerKind kind) {
  const float ratio = state_->ui.paint.pixel_ratio();
  state_->ui.input.pointer = position;
  state_->ui.input.pointer_inside = true;
  state_->ui.input.pointer_kind = kind;
  ImGui::GetIO().AddMousePosEvent(position.x * ratio, position.y * ratio);
}

void Workbench::pointer_pressed(Point position, PointerKind kind) {
  pointer_moved(position, kind);
  state_->ui.input.focus_visible = false;
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
}

void Workbench::pointer_released(Point position) {
  pointer_moved(position, state_->ui.input.pointer_kind);
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
}

void Workbench::pointer_gone() {
  state_->ui.input.pointer = {-1, -1};
  state_->ui.input.pointer_inside = false;
  ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
}

void Workbench::pinched(Point centre, float factor) {
  Input& input = state_->ui.input;
  const float before = input.pinch ? input.pinch->factor : 1.0f;
  input.pinch = Pinch{centre, before * factor};
}

bool Workbench::takes_pinch(Point point) const { return state_->ui.pinch_area.contains(point); }

void Workbench::wheel_turned(Point css_pixels, bool control) {
  if (control) return pinched(state_->ui.input.pointer, std::exp(-css_pixels.y / 100.0f));
  state_->ui.input.wheel.x += css_pixels.x;
  state_->ui.input.wheel.y += css_pixels.y;
}

bool Workbench::chord(std::string_view key, bool control_or_command, bool shift, bool alt) {
  WorkbenchState& state = *state_;
  if (key == "Escape") {
    if (std::exchange(state.session.palette, {}).open) return true;
    state.ui.input.escape = true;
    return false;
  }
  if (!control_or_command || alt) return false;
  Frame frame = make_frame(state);
  for (const Action& one : actions()) {
    if (one.shortcut.key.empty() || one.shortcut.key != key || one.shortcut.shift != shift)
      continue;
    if (one.enabled(frame)) one.perform(frame);
    return true;
  }
  return false;
}

void Workbench::node_focused(NodeId id, bool by_keyboard) {
  Input& input = state_->ui.input;
  input.focused = input.newly_focused = id;
  input.focus_visible = by_keyboard;
  const SemanticNode* node = state_->ui.semantics.find(id);
  if (node && node->role == Role::textbox) input.editing = id;
}

void Workbench::node_blurred(NodeId id) {
  Input& input = state_->ui.input;
  if (input.focused == id) input.focused = 0;
  if (input.editing == id) input.editing = 0;
}

void Workbench::node_activated(NodeId id, Activation how) {
  Input& input = state_->ui.input;
  input.activated.push_back(id);
  const SemanticNode* node = state_->ui.semantics.find(id);
  input.stepped = node && how == Activation::arrow ? node->parent : 0;
}

void Workbench::node_key(const NodeKey& key) {
  Input& input = state_->ui.input;
  input.keys.push_back(key);
  input.stepped = is_arrow(key.key) ? key.node : 0;
}

void Workbench::node_text(NodeId id, std::string text, TextPhase phase) {
  state_->ui.input.texts.push_back({id, phase, std::move(text)});
}

void Workbench::node_pasted(NodeId id, std::string text) {
  state_->ui.input.pasted = PastedTable{id, std::move(text)};
}

const std::string& Workbench::copied_cells() const { return state_->ui.copied_cells; }

void Workbench::file_opened(const std::string& name, std::string bytes) {
  open_file(*state_, name, bytes);
}

void Workbench::file_refused(const std::string& name, std::string_view reason) {
  show_toast(*state_,
             state_->texts.text(state_->preferences.language, TextKey{"file.refused_"} + reason,
                                {{"name", name}}),
             false, true);
}

void Workbench::documents_listed(std::vector<DocumentSummary> documents) {
  for (DocumentSummary& document : documents)
    document.saved_clock = state_->host.clock(document.saved_at);
  state_->listed = std::move(documents);
  state_->knows_documents = true;
  refresh_documents(*state_);
}

void Workbench::document_loaded(const std::string& id, std::string json, bool held,
                                const std::string& steps, bool earlier) {
  WorkbenchState& state = *state_;
  if (state.awaited != id) return;
  state.awaited.clear();
  auto opened = core::plan_from_json(json);
  if (!opened) {
    // Over what cannot be read nothing is written: it may still be saved.
    if (open_page_plan(state, /*apart=*/true)) return;
    state.session.page = Page::home;
    show_toast(state, words(state, opened.error()), false, true);
    return;
  }
  open_plan(state, std::move(opened->plan), id, /*is_stored=*/true,
            opened->is_newer ? ReadOnly::newer_file
            : held           ? ReadOnly::no
                             : ReadOnly::other_tab);
  state.undo_log.open(*state.editor, json, steps);
  if (opened->is_newer) state.source = std::move(json);
  if (earlier) show_toast(state, words(state, "keeping.damaged"), false, true);
  ask_about_versions(state);
}

void Workbench::document_missing(const std::string& id, bool refused) {
  WorkbenchState& state = *state_;
  if (state.awaited != id) return;
  state.awaited.clear();
  if (open_page_plan(state, /*apart=*/refused)) return;
  state.session.page = Page::home;
  if (refused) show_toast(state, words(state, "keeping.unread"), false, true);
}

void Workbench::job_progressed(JobNumber number, double share) {
  state_->jobs.progressed(number, share);
}

void Workbench::job_finished(JobNumber number, std::string outcome) {
  state_->jobs.finished(number, core::outcome_from_bytes(std::move(outcome)));
}

void Workbench::job_failed(JobNumber number, std::string_view reason) {
  state_->jobs.finished(number, std::unexpected{core::Error{"error.job_" + std::string{reason}}});
}

void Workbench::new_plan(const std::string& template_id) {
  state_->commands.push_back({Command::Kind::new_plan, template_id});
}

void Workbench::go_to(const std::string& page) {
  state_->commands.push_back({Command::Kind::go_to, page});
}

void Workbench::flush() {
  keep_when_changed(*state_);
  save_when_due(*state_, Urgency::at_once);
}

bool Workbench::frame(double now) {
  WorkbenchState& state = *state_;
  Ui& ui = state.ui;
  ImGuiIO& io = ImGui::GetIO();
  const float ratio = ui.paint.pixel_ratio();
  io.DisplaySize = {std::round(ui.width * ratio), std::round(ui.height * ratio)};
  // The host's clock may be set back; ours only goes on.
  const double passed = now - std::exchange(state.host_now, now);
  io.DeltaTime =
      ui.now > 0 && passed > 0 ? static_cast<float>(std::min(passed, 1.0)) : 1.0f / 60.0f;
  ui.now += std::max(passed, 0.0);
  ++ui.frame_number;
  ui.animating = false;
  ui.edit_cancelled = false;
  ui.worked.clear();
  ui.wake_at.reset();
  ui.copied_cells.clear();
  ui.pinch_area = {};
  ui.focus_request.reset();
  ui.cursor = Cursor::arrow;
  if (const auto lang = core::name_of(state.plan().language); ui.lang != lang)
    state.host.set_plan_language(ui.lang = lang);
  choose_colours(state);
  ui.semantics.begin_frame();

  const bool had_input = !ui.input.activated.empty() || !ui.input.keys.empty() ||
                         !ui.input.texts.empty() || ui.input.escape || ui.input.newly_focused ||
                         ui.input.wheel.y != 0 || ui.input.pasted || ui.input.pinch;
  // Before the frame is made: a removal that was held back takes the open plan with it.
  if (state.toast && state.toast->until <= ui.now) end_toast(state);
  state.foreign_text.begin_frame();
  ImGui::NewFrame();
  read_imports(state);
  read_survey_file(state);
  read_platform_file(state);
  Frame frame = make_frame(state);
  WindowState window;
  // What one would undo is the step the toast speaks of, or nothing.
  if (state.toast && state.toast->step != 0 && state.editor &&
      state.editor->revision() != state.toast->step)
    state.toast->offers_undo = false;
  if (state.toast) {
    window = {state.toast->text, state.toast->offers_undo, state.toast->bad};
    ui.wake_in(state.toast->until - ui.now);
  }
  draw_workbench(frame, window);
  if (window.dismiss_toast) end_toast(state, window.undo_clicked), ui.animating = true;
  ImGui::Render();

  const std::uint64_t before = state.editor ? state.editor->revision() : 0;
  const bool asked = !state.commands.empty();
  run_edits(state);
  end_loose_preview(state);
  end_number_drafts(state);
  run_commands(state);
  send_jobs(state);
  ui.input.end_frame();
  keep_when_changed(state);
  save_when_due(state);
  const bool changed = (state.editor ? state.editor->revision() : 0) != before;
  if (changed && state.editor) state.host.set_page_title(state.plan().title);
  return ui.animating || had_input || asked || changed || ui.focus_request.has_value();
}

std::optional<double> Workbench::wake_after() const {
  if (!state_->ui.wake_at) return std::nullopt;
  return std::max(0.0, *state_->ui.wake_at - state_->ui.now);
}

std::span<const SemanticNode> Workbench::nodes() const { return state_->ui.semantics.nodes(); }
std::span<const NodeId> Workbench::worked() const { return state_->ui.worked; }
NodeId Workbench::modal() const { return state_->ui.semantics.modal(); }
std::vector<Semantics::Announcement> Workbench::take_announcements() {
  return state_->ui.semantics.take_announcements();
}
std::optional<NodeId> Workbench::take_focus_request() {
  return std::exchange(state_->ui.focus_request, std::nullopt);
}
Cursor Workbench::cursor() const { return state_->ui.cursor; }

std::string Workbench::plan_json() const {
  return state_->editor ? core::plan_to_json(state_->editor->plan()) : "";
}

}  // namespace shell
