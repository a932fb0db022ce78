// The whole shell without a browser: a fake host, the pointer and the keyboard as the page would
// report them, and the nodes that a screen reader would meet.
#pragma once

#include <imgui.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/jobs/job.h"
#include "core/model/plan.h"
#include "shell/app/workbench.h"

namespace shell {

// Remembers what it was asked; saves succeed and jobs are run at the next frame unless told
// otherwise.
class FakeHost : public Host {
 public:
  void save(const DocumentSummary& summary, std::uint64_t revision, std::string json,
            std::string steps, bool strict) override;
  void keep(const std::string& id, const std::string& json) override { kept = {id, json}; }
  void load(const std::string& id) override { loads.push_back(id); }
  void take_over(const std::string& id) override { taken.push_back(id); }
  void remove(const std::string& id) override { removed.push_back(id); }
  void list() override { ++lists; }
  void keep_version(const std::string& id, const std::string& name,
                    const std::string& json) override {
    kept_versions.push_back({id, name, json});
  }
  void list_versions(const std::string&) override { ++version_lists; }
  void load_version(const std::string&, int number) override { versions.push_back(number); }
  void ask_health(const std::string&) override { ++health_asked; }
  void note_backup(const std::string& id) override { backups.push_back(id); }
  void pick_file() override { ++picks; }
  void download(const std::string& file_name, const std::string& type,
                std::string content) override;
  void download_page(const std::string& file_name, const std::string& document,
                     const std::string& script_text) override {
    pages.push_back({file_name, document, script_text});
  }
  void copy(const std::string& text) override { copies.push_back(text); }
  void deflate(const std::string& text) override { deflated = text; }
  void inflate(const std::string& name, const std::string& bytes) override {
    inflated.emplace_back(name, bytes);
  }
  std::string address() const override { return page_address; }
  bool can_link_files() const override { return true; }
  void link_file(const std::string& document, const std::string& file_name,
                 const std::string& json) override {
    linked.push_back({file_name, document, json});
  }
  void unlink_file(const std::string& document) override { unlinked.push_back(document); }
  void write_linked(const std::string& document, const std::string& json) override {
    written.emplace_back(document, json);
  }
  void start_job(JobQuestion question) override { questions.push_back(std::move(question)); }
  void stop_job(JobNumber number) override;
  void let_go(HeldFile file) override { files.erase(file); }
  void remember(std::string_view key, std::string_view value) override {
    remembered[std::string{key}] = value;
  }
  void set_page_language(std::string_view language) override { page_language = language; }
  void set_plan_language(std::string_view language) override { plan_language = language; }
  void set_page_theme(bool dark) override { page_dark = dark; }
  void reload() override { ++reloads; }
  void set_page_title(std::string_view title) override { page_title = title; }
  double now() const override { return 1'767'225'600; }
  std::string today() const override { return "2026-01-15"; }
  std::string clock(double) const override { return "14:32"; }
  std::uint64_t entropy() const override { return ++seed; }

  struct Saved {
    DocumentSummary summary;
    std::uint64_t revision;
    std::string json, steps;
    bool strict;
  };
  struct KeptVersion {
    std::string id, name, json;
  };
  struct Downloaded {
    std::string name, type, content;
  };
  std::vector<Saved> saves;
  std::vector<std::string> loads, removed, taken, backups;
  std::vector<KeptVersion> kept_versions;
  std::vector<int> versions;
  struct Page {
    std::string name, document, script_text;
  };
  std::vector<Downloaded> downloads;
  struct Kept {
    std::string id, json;
  } kept;
  std::vector<Page> pages;
  std::vector<Page> linked;  // file name, document, text
  std::vector<std::string> copies, unlinked;
  std::vector<std::pair<std::string, std::string>> written;
  std::string deflated, page_address = "https://example.org/tributary";
  std::vector<std::pair<std::string, std::string>> inflated;
  std::vector<JobQuestion> questions;         // not yet answered
  std::vector<JobNumber> stopped_jobs;        // while they ran or waited
  bool answers_jobs = true;                   // else they run until the test answers
  std::map<std::string, core::Job> own_jobs;  // of the test, besides core's
  std::map<HeldFile, std::string> files;
  std::map<std::string, std::string> remembered;
  std::string page_language, plan_language, page_title;
  bool page_dark = false;
  int lists = 0, picks = 0, reloads = 0, version_lists = 0, health_asked = 0;
  mutable std::uint64_t seed = 0;
};

class Headless {
 public:
  explicit Headless(float width = 1280, float height = 800, float ratio = 1,
                    std::string_view language = "fr", bool dark = false);
  // A later visit, with what the host was asked to remember at an earlier one.
  explicit Headless(const std::map<std::string, std::string>& remembered);
  ~Headless();

  FakeHost host;
  Workbench& workbench() { return *workbench_; }

  // Draws until nothing more is wanted (at most `most` frames).
  void settle(int most = 20);
  void frame();
  void wait(double seconds);       // the clock moves on, then settle
  void wait_only(double seconds);  // and no save is answered

  void open(std::string_view json, std::string_view name = "plan.json");
  // Drops a file that is no plan; its number.
  HeldFile hold(std::string_view name, std::string bytes);
  core::Plan plan() const;  // as it would be saved

  // The node with that role and name (exact, or `name` inside it when it starts with "~"); null if
  // there is none. The `nth` of several.
  const SemanticNode* find(Role role, std::string_view name, int nth = 0) const;
  std::vector<SemanticNode> all(Role role) const;

  // By pointer at the middle of the node.
  bool click(Role role, std::string_view name, int nth = 0);
  void click_at(Point point);
  void drag(Point from, Point to, int steps = 8);
  // As a screen reader or Enter would.
  bool activate(Role role, std::string_view name, int nth = 0);
  // What is typed into the native input of a text field, letter by letter, then leaves it.
  bool type(std::string_view field, std::string_view text, int nth = 0);
  bool press(Role role, std::string_view name, Key key, bool shift = false);

  NodeId last_focus = 0;  // the node that the program last gave the focus

  const ImDrawData& draw_data() const { return *ImGui::GetDrawData(); }

 private:
  void draw(int most);
  void give_focus();
  void answer_jobs();
  void start(const Remembered& remembered, std::string_view language, bool dark, float width,
             float height, float ratio);

  ImGuiContext* context_ = nullptr;
  std::unique_ptr<Workbench> workbench_;
  double now_ = 1;
  std::size_t answered_ = 0;
  HeldFile last_file_ = 0;
};

}  // namespace shell
