// Exports that a person has dropped: reading them as jobs, and taking them into the plan.
#include <algorithm>
#include <utility>

#include "core/document/library.h"
#include "core/edit/import_edits.h"
#include "core/edit/several_edits.h"
#include "core/imports/channel_names.h"
#include "core/imports/remembered_mappings.h"
#include "core/tables/file_kind.h"
#include "shell/app/workbench_state.h"
#include "shell/views/pages.h"

namespace shell {
namespace {

// At once; a plan takes no more in one step.
constexpr std::size_t most_files = 30;
constexpr std::string_view page_name = "import", after_page = "audit", other_page = "channels";

bool is_by_brand(const ImportedFile& file) {
  return file.reading &&
         std::ranges::any_of(file.reading->mappings, &core::ImportMapping::by_brand);
}

void send_question(WorkbenchState& state, ImportedFile& file) {
  file.is_due = false;
  file.question.brand_terms = state.plan().business.brand_terms;
  file.question.remembered = state.remembered_imports;
  state.jobs.start(file.slot(), "read_export", core::bytes_from_question(file.question), file.held);
}

void take_answer(WorkbenchState& state, ImportedFile& file) {
  auto outcome = state.jobs.take(file.slot());
  if (!outcome) return;
  auto reading =
      outcome->and_then([](const std::string& bytes) { return core::reading_from_bytes(bytes); });
  file.refused.reset();
  if (!reading) {
    file.reading.reset();
    file.refused = std::move(reading).error();
  } else {
    file.reading = *std::move(reading);
    file.question.mappings = file.reading->mappings;
  }
  state.session.imports.has_changed = true;
  state.ui.animating = true;
}

void look_up_channels(const WorkbenchState& state, ImportedFile& file) {
  file.words.clear();
  for (std::size_t i = 0; i < file.reading->sums.size(); ++i) {
    std::vector<core::ChannelWord> words;
    for (const std::string& label : file.reading->sums[i].labels)
      words.push_back(core::channel_word(file.reading->mappings[i], file.reading->sums[i], label,
                                         state.plan(), core::embedded_library()));
    file.words.push_back(std::move(words));
  }
}

// Each file is held against the plan as those before it would leave it.
void refresh(WorkbenchState& state) {
  ImportSession& imports = state.session.imports;
  // What is still being typed stays where it is asked for.
  if (state.editor && state.editor->previewing()) return;
  const std::uint64_t revision = state.editor ? state.editor->revision() : 0;
  if (!imports.has_changed && imports.plan_revision == revision) return;
  imports.has_changed = false;
  imports.plan_revision = revision;
  core::Plan plan = state.plan();
  for (ImportedFile& file : imports.files) {
    file.change = {};
    if (!file.reading) continue;
    if (is_by_brand(file) && file.question.brand_terms != plan.business.brand_terms)
      file.is_due = true;
    look_up_channels(state, file);
    file.change =
        core::import_change(*file.reading, plan, core::embedded_library(), state.host.today());
    if (!file.change.can_be_added()) continue;
    if (auto next = core::add_imported(file.change.rows)(plan)) plan = *std::move(next);
  }
}

void remove_file(WorkbenchState& state, HeldFile held) {
  ImportSession& imports = state.session.imports;
  const auto found = std::ranges::find(imports.files, held, &ImportedFile::held);
  if (found == imports.files.end()) return;
  state.jobs.stop(found->slot());
  state.host.let_go(held);
  imports.files.erase(found);
  imports.has_changed = true;
}

void add_all(WorkbenchState& state) {
  ImportSession& imports = state.session.imports;
  if (!state.editor || state.is_read_only()) return;
  std::vector<core::Edit> edits;
  std::vector<HeldFile> added;
  std::string names;
  core::RememberedMappings remembered{state.remembered_imports};
  for (const ImportedFile& file : imports.files) {
    if (!file.change.can_be_added()) continue;
    edits.push_back(core::add_imported(file.change.rows));
    added.push_back(file.held);
    names += (names.empty() ? "" : ", ") + file.name;
    for (std::size_t i = 0; i < file.reading->mappings.size(); ++i)
      if (file.reading->mappings[i].use != core::ImportUse::nothing)
        remembered.remember(file.reading->signatures[i],
                            core::portable(file.reading->mappings[i], state.plan()));
  }
  if (edits.empty()) return;
  if (const auto error =
          state.editor->apply({"edit.import_files", {{"names", names}}}, core::in_turn(edits)))
    return show_toast(state, words(state, *error), false, true);
  state.undo_log.follow(*state.editor);
  state.remembered_imports = remembered.text();
  state.host.remember("imports", state.remembered_imports);
  for (const HeldFile held : added) remove_file(state, held);
  show_toast(state,
             state.texts.text_count(state.preferences.language, "imports.added",
                                    static_cast<double>(added.size()), {{"names", names}}),
             true);
  state.toast->step = state.editor->revision();
  if (imports.files.empty())
    go_to(state, std::string{page_named(after_page) ? after_page : other_page});
}

void refuse_file(WorkbenchState& state, HeldFile held, const std::string& name,
                 const std::string& reason) {
  state.host.let_go(held);
  show_toast(state, words(state, "file.not_opened", {{"name", name}, {"reason", reason}}), false,
             true);
}

void add_file(WorkbenchState& state, ImportedFile file) {
  if (state.session.imports.files.size() >= most_files)
    return refuse_file(state, file.held, file.name, words(state, "imports.too_many_files"));
  if (state.is_read_only()) return refuse_file(state, file.held, file.name, read_only_words(state));
  if (!state.editor) new_plan(state, "blank");
  // Not before: another plan forgets the files of the one that was open.
  state.session.imports.files.push_back(std::move(file));
  if (state.session.page != Page::imports) go_to(state, std::string{page_name});
  state.ui.animating = true;
}

}  // namespace

bool run_import_command(WorkbenchState& state, const Command& command) {
  using Kind = Command::Kind;
  if (command.kind != Kind::add_imports && command.kind != Kind::remove_import) return false;
  if (command.kind == Kind::add_imports)
    add_all(state);
  else
    remove_file(state, static_cast<HeldFile>(std::atoi(command.argument.c_str())));
  return true;
}

void read_imports(WorkbenchState& state) {
  if (state.awaited.empty())
    for (ImportedFile& file : std::exchange(state.early_files, {}))
      add_file(state, std::move(file));
  for (ImportedFile& file : state.session.imports.files) {
    take_answer(state, file);
  }
  refresh(state);
  for (ImportedFile& file : state.session.imports.files)
    if (file.is_due) send_question(state, file);
}

void forget_imports(WorkbenchState& state) {
  while (!state.session.imports.files.empty())
    remove_file(state, state.session.imports.files.back().held);
}

void Workbench::file_held(HeldFile held, const std::string& name, double bytes,
                          const std::string& head) {
  WorkbenchState& state = *state_;
  state.replaces = false;
  if (wants_survey_file(state)) return hold_survey_file(state, held, name);
  if (const auto about = wanted_platform_file(state))
    return hold_platform_file(state, *about, held, name);
  // What is no table at all is said at once, wherever the person is.
  if (const auto refused = core::not_a_table_at_a_glance(head))
    return refuse_file(state, held, name, words(state, *refused));
  ImportedFile file;
  file.held = held;
  file.name = name;
  file.bytes = bytes;
  file.question.file_name = name;
  if (state.awaited.empty())
    add_file(state, std::move(file));
  else
    state.early_files.push_back(std::move(file));
}

}  // namespace shell
