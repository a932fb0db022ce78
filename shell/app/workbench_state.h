// What Workbench owns from frame to frame.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/edit/editor.h"
#include "shell/app/undo_log.h"
#include "shell/app/workbench.h"
#include "shell/frame/frame.h"
#include "shell/frame/platform_draft.h"
#include "shell/theme/adapted_themes.h"

namespace shell {

// Message at the lower left.
struct Toast {
  std::string text;
  double until = 0;
  bool offers_undo = false;
  bool bad = false;
  std::uint64_t step = 0;  // revision of the plan that undo would take back; 0: not about an edit
  std::string removal;     // document that goes when the toast does, unless its undo is taken
};

// When the open plan was changed and stored. Revisions are the Editor's.
struct SaveTimes {
  std::uint64_t stored = 0;  // last revision known to be safe
  std::uint64_t sent = 0;    // last revision handed to the host
  std::uint64_t seen = 0;    // last revision looked at
  std::uint64_t kept = 0;    // last revision that the host keeps outside of us
  double first_change = -1;  // of what is not yet sent; negative: nothing is
  double last_change = -1;
  double retry_at = -1;  // negative: nothing is to be tried again
  int failures = 0;      // in a row
};

// The last step made by arrow keys: more of them on the same widget, with nothing in between, are
// one step.
struct Stepping {
  NodeId node = 0;
  std::uint64_t revision = 0;  // after it
};

struct WorkbenchState {
  WorkbenchState(Host& the_host, std::uint64_t id_seed)
      : host{the_host}, foreign_text{the_host.text_painter()}, ids{id_seed} {}

  Host& host;
  ForeignText foreign_text;
  core::IdMaker ids;
  Texts texts;
  Shelf shelf = read_shelf();
  Preferences preferences;
  bool browser_dark = false;
  bool wants_contrast = false;
  std::optional<SystemColours> system_colours;  // where the system forces its own
  std::optional<Theme> adapted;                 // what follows from these two
  Session session;
  Ui ui;
  double host_now = 0;  // as the last frame was told

  std::optional<core::Editor> editor;  // nothing: no plan is open
  UndoLog undo_log;
  std::optional<core::Plan> viewed;  // an earlier version, shown in the place of the plan
  core::Plan no_plan;
  std::string document;  // id under which it is stored
  ReadOnly read_only = ReadOnly::no;
  std::string source;                     // of a newer file: as it came
  std::optional<core::Error> refused;     // why the last preview was not shown
  std::string awaited;                    // document asked for and not yet here
  std::vector<ImportedFile> early_files;  // given while it was awaited: they are for that plan
  bool replaces = false;                  // the next file goes in the place of the open plan
  std::optional<ImportReport> from_page;  // came inside the page; waits for what is stored
  std::string copied;                     // key of what to say when a text is copied

  SaveTimes times;
  std::string kept;  // the plan of revision times.kept as it is written
  SaveStatus save;
  FileLink link;
  std::string save_said;  // aloud, last
  std::vector<DocumentSummary> documents;
  bool knows_documents = false;
  EditQueue edits;
  Stepping stepping;
  int loose_frames = 0;  // for which a preview has had no widget that could end it
  std::vector<Command> commands;
  Jobs jobs;
  HeldFile survey_file = 0;  // with answers to a survey, being read; 0: none
  struct {
    HeldFile held = 0;  // 0: none
    std::string name;
    PlatformFile about = PlatformFile::reviews;
    core::Id platform;             // that was worked on
    std::string measure;           // that was noted
    std::string document;          // that was open when it was chosen
  } platform_file;                 // being read
  std::string remembered_imports;  // mappings of earlier exports, as text
  std::optional<Toast> toast;
  // All that the host knows; `documents` leaves out one that is being removed.
  std::vector<DocumentSummary> listed;

  const core::Plan& plan() const { return editor ? editor->plan() : no_plan; }
  bool is_read_only() const { return read_only != ReadOnly::no || viewed; }
};

Frame make_frame(WorkbenchState& state);

// A sentence in the person's language.
const std::string& words(const WorkbenchState& state, TextKey key);
std::string words(const WorkbenchState& state, TextKey key, Fillings values);
std::string words(const WorkbenchState& state, const core::Message& message);
std::string words(const WorkbenchState& state, const core::Error& error);
// The id under which a plan will be stored for the first time.
std::string fresh_document(WorkbenchState& state);
void go_to(WorkbenchState& state, const std::string& page);
// Opens a plan made from a template.
void new_plan(WorkbenchState& state, const std::string& id);

// What the drawer about the plan's keeping asks for (keeping.cpp).
void look_at_keeping(WorkbenchState& state);
void keep_version(WorkbenchState& state, const std::string& name);
void restore_version(WorkbenchState& state);
void leave_version(WorkbenchState& state);

// What the frame asked for, in order (run_requests.cpp).
void run_edits(WorkbenchState& state);
void run_commands(WorkbenchState& state);
// Tells the host which long questions have been asked and which are no longer of interest.
void send_jobs(WorkbenchState& state);
// Drops what Escape cancelled, and keeps as a step of its own what a widget previewed before it
// went away.
void end_loose_preview(WorkbenchState& state);

// Says what number fields have refused and the person has left; forgets what was typed there.
void end_number_drafts(WorkbenchState& state);

// Opens a plan under a document id as the one being worked on; it counts as changed until stored.
void open_plan(WorkbenchState& state, core::Plan plan, std::string document, bool is_stored,
               ReadOnly read_only = ReadOnly::no);
// What concerns files in and out (files.cpp).
bool run_file_command(WorkbenchState& state, const Command& command);
// The exports that were dropped (imports.cpp): takes what was read of them before a frame is drawn,
// asks for what is still to be read, lets go of them all.
bool run_import_command(WorkbenchState& state, const Command& command);
void read_imports(WorkbenchState& state);
void forget_imports(WorkbenchState& state);
// Answers to a survey in a file: whether one that is dropped now is such, asks for what it says,
// and takes it before a frame is drawn (survey_file.cpp).
bool wants_survey_file(const WorkbenchState& state);
void hold_survey_file(WorkbenchState& state, HeldFile held, const std::string& name);
void read_survey_file(WorkbenchState& state);
// The same of what is known of the platform that is worked on (platform_file.cpp); nothing where no
// file is wanted.
std::optional<PlatformFile> wanted_platform_file(const WorkbenchState& state);
void hold_platform_file(WorkbenchState& state, PlatformFile about, HeldFile held,
                        const std::string& name);
void read_platform_file(WorkbenchState& state);
void open_file(WorkbenchState& state, const std::string& name, const std::string& bytes);
// Opens the plan that came inside the page, if there is one that waits: nothing readable is stored
// in its place. `apart`: under a new id.
bool open_page_plan(WorkbenchState& state, bool apart);
// Once the stored plan is open, offers the page's if that is another.
void ask_about_versions(WorkbenchState& state);
// The list as Home shows it.
void refresh_documents(WorkbenchState& state);
// Ends the toast: what it held back happens now, or, `undone`, not at all.
void end_toast(WorkbenchState& state, bool undone = false);
void show_toast(WorkbenchState& state, std::string text, bool offers_undo = false,
                bool bad = false);

// Has the host keep the plan as it is after the last step, so that nothing done is lost with us.
void keep_when_changed(WorkbenchState& state);
// Hands changes to the host 0.3 s after the last and 1.5 s after the first of them; what failed,
// again after ever longer pauses; by `urgency` at any time (saving.cpp).
enum class Urgency { when_due, at_once, strict };
void save_when_due(WorkbenchState& state, Urgency urgency = Urgency::when_due);
// Goes on with the open plan under an id and a title of its own, saved at once: what another tab
// has written meanwhile stays as it is.
void keep_beside(WorkbenchState& state);
// Why the open plan cannot be changed, in words.
std::string read_only_words(const WorkbenchState& state);

DocumentSummary summary_of(const Frame& frame, std::string id);

}  // namespace shell
