// The application without a browser: owns the plan's Editor, the Session and the widgets' state,
// draws a frame, then runs what the frame asked for. Whoever embeds it (web/app, tests) creates the
// ImGui context and draws its draw data.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "shell/frame/host.h"
#include "shell/frame/input.h"
#include "shell/frame/semantics.h"
#include "shell/theme/adapted_themes.h"

namespace shell {

struct WorkbenchState;  // in workbench_state.h

// Answers of Host::remember from an earlier visit.
struct Remembered {
  std::string language;       // "fr", "en" or empty
  std::string theme;          // "light", "dark" or empty
  std::string last_document;  // id or empty
  std::string page;           // name of a page or empty
  std::string imports{};      // core::RememberedMappings as text
};

class Workbench {
 public:
  // Needs a current ImGui context, whose fonts it adds.
  Workbench(Host& host, const Remembered& remembered, std::string_view browser_language,
            bool browser_prefers_dark);
  ~Workbench();

  // CSS pixels and device pixels per CSS pixel.
  void resize(float width, float height, float pixel_ratio);
  void set_reduced_motion(bool reduced);
  void set_browser_dark(bool dark);  // followed until the person has chosen a theme
  void set_more_contrast(bool wanted);
  // Where the system forces its own colours on everything; nothing: it does not.
  void set_system_colours(const std::optional<SystemColours>& colours);

  void pointer_moved(Point position, PointerKind kind);
  void pointer_pressed(Point position, PointerKind kind);  // primary button or first touch
  void pointer_released(Point position);
  void pointer_gone();  // left the page, or the touch ended
  // `control`: a trackpad's pinch.
  void wheel_turned(Point css_pixels, bool control);
  void pinched(Point centre, float factor);  // times further apart than before
  bool takes_pinch(Point point) const;       // else two fingers zoom the page itself

  // A chord outside text fields ("s", "z", "Escape" ... as KeyboardEvent.key, letters in lower
  // case). True when it was used, so that the browser must not act on it.
  bool chord(std::string_view key, bool control_or_command, bool shift, bool alt);

  // From the DOM mirror.
  void node_focused(NodeId id, bool by_keyboard);
  void node_blurred(NodeId id);
  void node_activated(NodeId id, Activation how = Activation::press);
  void node_key(const NodeKey& key);
  void node_text(NodeId id, std::string text, TextPhase phase);
  // Text pasted outside text fields, or a table into a cell.
  void node_pasted(NodeId id, std::string text);
  // What copying puts on the clipboard; empty where the browser's own copying is meant.
  const std::string& copied_cells() const;

  // Answers of the host.
  void documents_listed(std::vector<DocumentSummary> documents);
  // Asked for by load or take_over; `held`: this tab may write it; `steps` as save had them;
  // `earlier`: the last sound version, as what was saved last is damaged.
  void document_loaded(const std::string& id, std::string json, bool held = true,
                       const std::string& steps = {}, bool earlier = false);
  // `refused`: it may be there, and the browser does not hand it over.
  void document_missing(const std::string& id, bool refused = false);
  // `copied`: only as a copy outside the database, which may hold no more than this one.
  void save_finished(const std::string& id, std::uint64_t revision, double saved_at,
                     bool copied = false);
  // reason: "quota", "refused", "hung", "aborted", "lost" (not found when read back), "conflict"
  // (another tab has written since), "newer" (so has a newer version of the page).
  // Answers whether the plan goes on under another id, with all that could not be saved.
  bool save_failed(const std::string& id, const std::string& reason);
  void document_taken(const std::string& id);  // another tab writes it from now on
  void storage_outdated();                     // a newer version of the page has been opened
  void plans_evicted(double count, const std::string& last_day);  // by the browser
  void versions_listed(const std::string& id, std::vector<VersionSummary> versions);
  void version_loaded(const std::string& id, int number, const std::string& json);
  void version_missing();  // it was asked for, and is damaged or gone
  void version_refused();  // it could not be kept
  void health_told(StorageHealth health);
  void file_opened(const std::string& name, std::string bytes);
  // A file that is no plan, by its first bytes, stays with the host, which hands it to the jobs
  // that are asked about it, until Host::let_go. `bytes`: how many it has.
  void file_held(HeldFile file, const std::string& name, double bytes, const std::string& head);
  void file_refused(const std::string& name,
                    std::string_view reason);  // reason: "too_large", "unreadable", "damaged"

  // The page came with this plan inside, which was stored under that id where it was saved.
  void page_opened(const std::string& document, std::string json);
  void link_opened(std::string_view fragment);  // the address holds a plan
  void text_copied(bool done);
  // `state`: "none", "current", "waiting", "changed" or "failed".
  void file_linked(const std::string& document, const std::string& name, std::string_view state);
  void text_deflated(std::string_view bytes);

  // `outcome`: as core/jobs/outcome.h writes it; `reason`: "crashed", "memory" or "file" (which can
  // no longer be read). What has come is drawn by the next frame.
  void job_progressed(JobNumber number, double share);
  void job_finished(JobNumber number, std::string outcome);
  void job_failed(JobNumber number, std::string_view reason);

  // What Home's buttons do, for whoever starts the page with something in mind: a template's or a
  // page's name.
  void new_plan(const std::string& template_id);
  void go_to(const std::string& page);

  // Saves at once what is not yet saved: the page is about to be hidden.
  void flush();

  // Handles all input since the last frame and draws into ImGui's draw data. `now` is seconds of a
  // steady clock. Answers whether another frame is wanted at once.
  bool frame(double now);
  // Seconds after which a frame is wanted although nothing happens (a toast ends, a save is due);
  // nothing: never.
  std::optional<double> wake_after() const;

  // What the page mirrors after a frame.
  std::span<const SemanticNode> nodes() const;
  NodeId modal() const;
  // Whatever took the pointer or the keyboard in the last frame: each must be among the nodes.
  std::span<const NodeId> worked() const;
  std::vector<Semantics::Announcement> take_announcements();
  std::optional<NodeId> take_focus_request();  // the node that should have the focus now
  Cursor cursor() const;

  // The open plan as it would be saved; empty when none is open. For the crash page and for tests.
  std::string plan_json() const;

 private:
  std::unique_ptr<WorkbenchState> state_;
};

}  // namespace shell
