// What a panel is handed: the plan to read, the session to change, and queues for everything it
// asks for.
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/id.h"
#include "core/model/library.h"
#include "core/model/plan.h"
#include "shell/frame/edit_queue.h"
#include "shell/frame/host.h"
#include "shell/frame/jobs.h"
#include "shell/frame/preferences.h"
#include "shell/frame/session.h"
#include "shell/frame/shelf.h"
#include "shell/frame/ui.h"
#include "shell/text/format.h"
#include "shell/text/texts.h"

namespace shell {

// Asked for by panels, carried out after the frame by `app`.
struct Command {
  enum class Kind {
    new_plan,         // argument: a template's id
    open_example,     // argument: an example's id
    open_document,    // argument: a document's id
    remove_document,  // argument: a document's id
    pick_file,
    download,
    download_page,  // the page itself with the plan inside
    copy_plan,
    copy_text,          // argument: the text
    pick_replacement,   // a file for the place of the open plan
    open_import,        // what the person was asked about, as a plan of its own
    replace_by_import,  // the same in the place of the open plan
    drop_import,
    download_report,
    share,
    copy_link,
    link_file,  // every save also goes to a file that the person picks
    unlink_file,
    write_linked,   // the person allows it again, or puts this plan over what is there
    add_imports,    // what the exports say, into the plan
    remove_import,  // argument: the number of a held file
    take_over,      // the open plan, from the tab that writes it
    dismiss_notice,
    look_at_keeping,  // the versions and the storage, in a drawer
    keep_version,     // argument: its name
    view_version,     // argument: its number
    restore_version,  // the one being viewed
    leave_version,
    reload,        // the page
    set_language,  // argument: "fr" or "en"
    set_theme,     // argument: "light" or "dark"
    go_to,         // argument: a page's name
  } kind;
  std::string argument;
};

// A file on disk that every save of the open plan is written to as well.
struct FileLink {
  enum class State {
    none,
    current,  // holds the plan as it was saved last
    waiting,  // the browser wants the person's leave again
    changed,  // someone else has written to it: left alone
    failed,   // could not be written
  } state = State::none;
  std::string name{};
  bool is_possible = false;  // in this browser
};

enum class SaveState { saved, saving, unsaved, copied, failed };

// Why the open plan cannot be changed.
enum class ReadOnly {
  no,
  newer_file,     // it can be looked at and downloaded
  other_tab,      // which writes it
  outdated_page,  // a newer version of the page has been opened and writes otherwise
  old_version     // what is shown is an earlier state of the plan
};

// Something about the stored plans that a person must hear of; it stays until it is dismissed.
struct Notice {
  std::string text;
  std::string document;  // what it offers to open; empty: nothing
};

struct SaveStatus {
  SaveState state = SaveState::saved;
  std::string clock;   // "14:32", when it was saved last; empty: never
  std::string reason;  // of the last failure, as Workbench::save_failed has it
  ReadOnly read_only = ReadOnly::no;
  std::optional<Notice> notice;
  std::vector<VersionSummary>
      versions;  // of the open plan, the latest first; asked for by the drawer
  std::optional<StorageHealth> health;  // the same
  VersionSummary viewed;                // the version shown instead of the plan; number 0: none
};

struct Frame {
  const core::Plan& plan;
  bool has_plan;   // false: `plan` is an empty one, nothing is open
  bool read_only;  // it can be looked at and downloaded, not changed; save.read_only says why
  const core::Library& library;
  const Shelf& shelf;  // templates, playbook cards, season presets
  const Preferences& preferences;
  const SaveStatus& save;
  const FileLink& link;
  const std::vector<DocumentSummary>& documents;
  bool knows_documents;  // false: the host has not yet said which there are
  bool can_undo, can_redo;
  std::string undo_label, redo_label;  // in words, empty if there is none

  Session& session;
  EditQueue& edits;
  std::vector<Command>& commands;
  Jobs& jobs;
  core::IdMaker& ids;
  Ui& ui;
  const Texts& texts;
  Format format;
  std::string today;  // "2026-01-15"

  // A sentence of the interface in the person's language; its {placeholders} are filled with
  // `values`, as in frame.text("plan.done_on", {{"date", date}}).
  const std::string& text(TextKey key) const;
  std::string text(TextKey key, Fillings values) const;
  std::string text(const core::Message& message) const;
  // A template, so that values in braces are always taken as Fillings.
  template <std::same_as<Values> Map>
  std::string text(TextKey key, const Map& values) const {
    return core::fill(text(key), values);
  }
  std::string text(const core::Error& error) const;
  // The same in the form that `count` needs ("1 carte", "3 cartes"); {count} is filled in.
  std::string text_count(TextKey key, double count, Fillings values = {}) const;
  const std::string& in_language(const core::Bilingual& both) const {
    return both.in(preferences.language);
  }
  void command(Command::Kind kind, std::string_view argument = {}) const;
  const Theme& theme() const { return ui.theme(); }
  const Paint& paint() const { return ui.paint; }
};

}  // namespace shell
