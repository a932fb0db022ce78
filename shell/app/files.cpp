// Plans from files and links, and out to them.
#include <utility>

#include "core/base/id.h"
#include "core/document/json_writer.h"
#include "core/document/plan_json.h"
#include "core/document/plan_page.h"
#include "core/document/share_link.h"
#include "shell/app/workbench_state.h"
#include "shell/text/repair_words.h"
#include "shell/views/link_banner.h"

namespace shell {
namespace {

std::string file_name(const WorkbenchState& state, std::string_view kind) {
  return core::slug(state.plan().title) + "-" + state.host.today() + std::string{kind};
}

// Written anew, a plan of a newer version would say that it is one of ours.
std::string plan_text(const WorkbenchState& state) {
  if (state.viewed) return core::plan_to_json(*state.viewed);
  return state.read_only == ReadOnly::newer_file ? state.source : core::plan_to_json(state.plan());
}

void refuse(WorkbenchState& state, const std::string& name, const core::Error& error) {
  show_toast(state,
             words(state, "file.not_opened", {{"name", name}, {"reason", words(state, error)}}),
             false, true);
}

void say_opened(WorkbenchState& state, const ImportReport& report, TextKey key) {
  show_toast(state, words(state, key, {{"name", report.name}}));
}

void open_new(WorkbenchState& state, ImportReport report) {
  const std::string document =
      report.document.empty() ? fresh_document(state) : std::move(report.document);
  open_plan(state, std::move(report.opened.plan), document, /*is_stored=*/false);
  go_to(state, "business");
  say_opened(state, report, "file.opened");
}

// One step of the open plan, which stays the same document.
void replace(WorkbenchState& state, ImportReport report) {
  state.host.keep_version(state.document, {}, core::plan_to_json(state.plan()));
  report.opened.plan.id = state.plan().id;
  const Page page = state.session.page;
  forget_imports(state);
  state.session = {};
  state.session.page = page;
  state.ui.field_text.clear();
  state.editor->replace_all({"edit.replace_plan", {{"name", report.name}}},
                            std::move(report.opened.plan));
  state.undo_log.follow(*state.editor);
  show_toast(state, words(state, "file.replaced", {{"name", report.name}}), true);
  state.toast->step = state.editor->revision();
}

void open_read_only(WorkbenchState& state, ImportReport report, std::string bytes) {
  open_plan(state, std::move(report.opened.plan), fresh_document(state), /*is_stored=*/false,
            ReadOnly::newer_file);
  go_to(state, "business");
  state.source = std::move(bytes);
  show_toast(state, words(state, "file.newer", {{"name", report.name}}), false, true);
}

void answer_import(WorkbenchState& state, Command::Kind kind) {
  FilesSession& files = state.session.files;
  std::optional<ImportReport> report = std::exchange(files.import, std::nullopt);
  if (const auto versions = std::exchange(files.versions, std::nullopt); versions && !report)
    report = ImportReport{versions->name, versions->in_page, {}};
  if (!report) return;
  if (kind == Command::Kind::open_import) open_new(state, *std::move(report));
  if (kind == Command::Kind::replace_by_import && state.editor && !state.is_read_only())
    replace(state, *std::move(report));
}

void copy(WorkbenchState& state, const std::string& text, std::string_view said) {
  state.copied = said;
  state.host.copy(text);
}

bool is_about_plan(Command::Kind kind) {
  using Kind = Command::Kind;
  return kind == Kind::download || kind == Kind::download_page || kind == Kind::copy_plan ||
         kind == Kind::share || kind == Kind::link_file || kind == Kind::unlink_file ||
         kind == Kind::write_linked;
}

void download_page(WorkbenchState& state) {
  const std::string name = file_name(state, ".html");
  state.host.download_page(name, state.document, core::script_text_from_json(plan_text(state)));
  show_toast(state, words(state, "save.downloaded", {{"name", name}}));
}

}  // namespace

bool run_file_command(WorkbenchState& state, const Command& command) {
  using Kind = Command::Kind;
  if (!state.editor && is_about_plan(command.kind)) return true;
  switch (command.kind) {
    case Kind::pick_file:
    case Kind::pick_replacement:
      state.replaces = command.kind == Kind::pick_replacement;
      state.host.pick_file();
      return true;
    case Kind::open_import:
    case Kind::replace_by_import:
    case Kind::drop_import:
      answer_import(state, command.kind);
      return true;
    case Kind::download: {
      const std::string name = file_name(state, ".json");
      state.host.download(name, "application/json", plan_text(state));
      save_when_due(state, Urgency::strict);
      if (!state.viewed) state.host.note_backup(state.document);
      if (state.session.keeping.open) state.host.ask_health(state.document);
      show_toast(state, words(state, "save.downloaded", {{"name", name}}));
      return true;
    }
    case Kind::download_report: {
      const auto& report = state.session.files.import;
      if (!report) return true;
      const std::string name = core::slug(report->name) + ".txt";
      state.host.download(name, "text/plain;charset=utf-8",
                          repair_report(state.texts, state.preferences.language, report->name,
                                        report->opened.repairs));
      show_toast(state, words(state, "save.downloaded", {{"name", name}}));
      return true;
    }
    case Kind::download_page:
      download_page(state);
      return true;
    case Kind::copy_plan:
      copy(state, plan_text(state), "file.copied");
      return true;
    case Kind::copy_text:
      copy(state, command.argument, "file.text_copied");
      return true;
    case Kind::share: {
      // As short as it can be said.
      const auto tree = core::parse_json(plan_text(state));
      if (tree) state.host.deflate(core::compact_json(*tree));
      return true;
    }
    case Kind::copy_link:
      if (state.session.files.share)
        copy(state, state.session.files.share->address, "share.copied");
      return true;
    case Kind::link_file:
      state.host.link_file(state.document, file_name(state, ".json"), plan_text(state));
      return true;
    case Kind::unlink_file:
      state.host.unlink_file(state.document);
      return true;
    case Kind::write_linked:
      state.host.write_linked(state.document, plan_text(state));
      return true;
    default:
      return false;
  }
}

void open_file(WorkbenchState& state, const std::string& name, const std::string& bytes) {
  const bool replaces =
      std::exchange(state.replaces, false) && state.editor && !state.is_read_only();
  auto opened = core::plan_from_file(bytes);
  if (!opened) return refuse(state, name, opened.error());
  ImportReport report{name, *std::move(opened), {}};
  if (report.opened.is_newer) return open_read_only(state, std::move(report), bytes);
  if (!report.opened.repairs.empty()) {
    state.session.files = {.import = std::move(report)};
    state.ui.open_popup = 0;
    state.ui.animating = true;
  } else if (replaces) {
    replace(state, std::move(report));
  } else {
    open_new(state, std::move(report));
  }
}

bool open_page_plan(WorkbenchState& state, bool apart) {
  if (!state.from_page) return false;
  ImportReport report = *std::exchange(state.from_page, std::nullopt);
  if (apart) report.document.clear();
  if (report.opened.repairs.empty())
    open_new(state, std::move(report));
  else
    state.session.files = {.import = std::move(report)};
  return true;
}

void ask_about_versions(WorkbenchState& state) {
  if (!state.from_page || state.from_page->document != state.document) return;
  ImportReport report = *std::exchange(state.from_page, std::nullopt);
  if (report.opened.plan == state.plan()) return;
  state.session.files = {.versions = TwoVersions{std::move(report.name), std::move(report.opened)}};
}

void Workbench::page_opened(const std::string& document, std::string json) {
  WorkbenchState& state = *state_;
  const std::string name = words(state, "file.this_page");
  auto opened = core::plan_from_json(json);
  if (!opened) return refuse(state, name, opened.error());
  ImportReport report{name, *std::move(opened), document};
  if (report.opened.is_newer) return open_read_only(state, std::move(report), std::move(json));
  state.from_page = std::move(report);
  if (!core::is_id(document)) {
    open_page_plan(state, /*apart=*/true);
    return;
  }
  state.awaited = document;
  state.session.page = Page::business;
  state.host.load(document);
}

void Workbench::link_opened(std::string_view fragment) {
  WorkbenchState& state = *state_;
  const std::string name = words(state, "file.this_link");
  const auto bytes = core::bytes_from_share_fragment(fragment);
  if (!bytes) return refuse(state, name, bytes.error());
  state.host.inflate(name, *bytes);
}

void Workbench::text_deflated(std::string_view bytes) {
  WorkbenchState& state = *state_;
  const std::string address = state.host.address();
  ShareLink link{.is_local = address.starts_with("file:")};
  auto fragment = core::share_fragment(bytes);
  if (fragment)
    link.address = address + *fragment;
  else
    link.refused = std::move(fragment).error();
  state.session.files = {.share = std::move(link)};
  state.ui.animating = true;
}

void Workbench::file_linked(const std::string& document, const std::string& name,
                            std::string_view reported) {
  WorkbenchState& state = *state_;
  if (document != state.document) return;
  using State = FileLink::State;
  const State before = state.link.state;
  state.link.name = name;
  state.link.state = reported == "current"   ? State::current
                     : reported == "waiting" ? State::waiting
                     : reported == "changed" ? State::changed
                     : reported == "failed"  ? State::failed
                                             : State::none;
  if (state.link.state == before) return;
  state.ui.animating = true;
  if (state.link.state == State::none)
    show_toast(state, words(state, "link.ended", {{"name", name}}));
  else if (state.link.state == State::current)
    show_toast(state, words(state, "link.current", {{"name", name}}));
  else
    state.ui.semantics.announce(words(state, link_trouble(state.link), {{"name", name}}), true);
}

void Workbench::text_copied(bool done) {
  WorkbenchState& state = *state_;
  const std::string key = std::exchange(state.copied, {});
  const bool is_link = key == "share.copied";
  if (done && is_link) state.session.files.share.reset();
  show_toast(state,
             words(state, done      ? key
                          : is_link ? "share.not_copied"
                                    : "file.not_copied"),
             false, !done);
}

}  // namespace shell
