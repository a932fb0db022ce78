// The port to the outside: storage, files and the browser, asked for by `actions` and `app` alone.
// Everything that takes time answers later through Workbench.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shell/frame/jobs.h"
#include "shell/theme/foreign_text.h"

namespace shell {

// What is listed of a plan without opening it.
struct DocumentSummary {
  std::string id;
  std::string title;
  std::string client;
  double saved_at = 0;      // seconds since 1970
  std::string saved_clock;  // the same as "14:32", local; filled in by Workbench
  double bytes = 0;
  std::vector<double> mix;               // revenue shares, largest first, as drawn on Home
  std::vector<std::string> mix_colours;  // channel colour roles, the same order
  std::string mix_text_owner;            // largest owner, empty if unknown
  double mix_owner_share = 0;
  double effective_number = 0;  // 0: unknown
  bool operator==(const DocumentSummary&) const = default;
};

// An earlier state of a plan.
struct VersionSummary {
  int number = 0;    // tells it from the plan's others
  std::string name;  // given by a person; empty: kept by itself
  double saved_at = 0;
  std::string saved_clock;  // as above
  double bytes = 0;
  bool operator==(const VersionSummary&) const = default;
};

// How well the browser keeps the plans.
struct StorageHealth {
  enum class Persistence { unknown, may_be_cleared, kept };
  double used = 0, room = 0;  // bytes; 0: the browser does not tell
  Persistence persistence = Persistence::unknown;
  bool is_file = false;      // the page was opened from a file, whose place the plans depend on
  double backed_up_at = 0;   // when the open plan was last downloaded; 0: never
  std::string last_failure;  // reason, as of Workbench::save_failed; empty: none in this visit
  double last_failure_at = 0;
  std::string backed_up_clock, last_failure_clock;  // of these moments; filled in by Workbench
  bool operator==(const StorageHealth&) const = default;
};

class Host {
 public:
  virtual ~Host() = default;

  // Writes a document; Workbench::save_finished tells when it is safely stored, or save_failed why
  // not. `steps` are kept with it and come back when it is loaded. `strict`: it must survive even
  // the machine's crash a moment later, and becomes a version.
  virtual void save(const DocumentSummary& summary, std::uint64_t revision, std::string json,
                    std::string steps, bool strict) = 0;
  // Holds what the document is now, outside the program, in case that it stops before it has saved;
  // an empty id lets go of it.
  virtual void keep(const std::string& id, const std::string& json) = 0;
  virtual void load(const std::string& id) = 0;  // -> Workbench::document_loaded
  // Becomes the tab that may write the document, then as load.
  virtual void take_over(const std::string& id) = 0;
  virtual void remove(const std::string& id) = 0;  // -> Workbench::documents_listed
  virtual void list() = 0;                         // -> Workbench::documents_listed

  virtual void keep_version(const std::string& id, const std::string& name,
                            const std::string& json) = 0;  // -> Workbench::versions_listed
  virtual void list_versions(const std::string& id) = 0;   // the same
  virtual void load_version(const std::string& id, int number) = 0;  // -> Workbench::version_loaded
  virtual void ask_health(const std::string& id) = 0;                // -> Workbench::health_told
  virtual void note_backup(const std::string& id) = 0;               // the plan was downloaded

  virtual void pick_file() = 0;  // -> Workbench::file_opened
  // A copy of the page with a plan inside. `script_text` is as core::script_text_from_json writes
  // it; `document` is the id under which this browser keeps the plan.
  virtual void download_page(const std::string& file_name, const std::string& document,
                             const std::string& script_text) = 0;
  virtual void copy(const std::string& text) = 0;     // -> Workbench::text_copied
  virtual void deflate(const std::string& text) = 0;  // -> Workbench::text_deflated
  // Opens bytes that text_deflated gave as a file of that name: -> Workbench::file_opened
  virtual void inflate(const std::string& name, const std::string& bytes) = 0;
  virtual std::string address() const = 0;  // of the page, without its fragment
  // Files that saves are written to as well, by document. All answer -> Workbench::file_linked.
  virtual bool can_link_files() const = 0;
  virtual void link_file(const std::string& document, const std::string& file_name,
                         const std::string& json) = 0;
  virtual void unlink_file(const std::string& document) = 0;
  virtual void write_linked(const std::string& document, const std::string& json) = 0;
  virtual void download(const std::string& file_name, const std::string& type,
                        std::string content) = 0;

  // Answers long questions beside the program, several at once: -> Workbench::job_progressed, then
  // job_finished or job_failed.
  virtual void start_job(JobQuestion question) = 0;
  virtual void stop_job(JobNumber number) = 0;
  virtual void let_go(HeldFile file) = 0;  // no later job is about it

  virtual void remember(std::string_view key,
                        std::string_view value) = 0;  // a preference, kept between visits
  virtual void set_page_language(std::string_view language) = 0;  // "fr" or "en"
  virtual void set_plan_language(std::string_view language) = 0;  // of what is typed: spelling
  virtual void set_page_theme(bool dark) = 0;
  virtual void reload() = 0;  // the page
  virtual void set_page_title(std::string_view title) = 0;
  virtual double now() const = 0;                       // seconds since 1970
  virtual std::string today() const = 0;                // "2026-01-15", local
  virtual std::string clock(double seconds) const = 0;  // "14:32", local
  virtual std::uint64_t entropy() const = 0;            // seed of ids

  // Draws scripts that the embedded faces lack; nullptr where there are no other faces.
  virtual TextPainter* text_painter() { return nullptr; }
};

}  // namespace shell
