#include "tests/shell/headless.h"

#include <algorithm>

#include "core/document/plan_json.h"
#include "core/jobs/outcome.h"
#include "core/jobs/run_job.h"

namespace shell {
namespace {

// What a renderer of ImGui 1.92 has to say about the textures it was asked for.
void accept_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status != ImTextureStatus_OK &&
               texture->Status != ImTextureStatus_Destroyed) {
      texture->SetTexID(static_cast<ImTextureID>(texture->UniqueID + 1));
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

bool matches(const SemanticNode& node, Role role, std::string_view name) {
  if (node.role != role) return false;
  return name.starts_with("~") ? node.name.find(name.substr(1)) != std::string::npos
                               : node.name == name;
}

}  // namespace

void FakeHost::save(const DocumentSummary& summary, std::uint64_t revision, std::string json,
                    std::string steps, bool strict) {
  saves.push_back({summary, revision, std::move(json), std::move(steps), strict});
}

void FakeHost::stop_job(JobNumber number) {
  if (std::erase_if(questions, [=](const JobQuestion& one) { return one.number == number; }) > 0)
    stopped_jobs.push_back(number);
}

void FakeHost::download(const std::string& file_name, const std::string& type,
                        std::string content) {
  downloads.push_back({file_name, type, std::move(content)});
}

Headless::Headless(float width, float height, float ratio, std::string_view language, bool dark) {
  start({}, language, dark, width, height, ratio);
}

Headless::Headless(const std::map<std::string, std::string>& remembered) {
  const auto value = [&](const char* key) {
    const auto found = remembered.find(key);
    return found == remembered.end() ? std::string{} : found->second;
  };
  start(
      {value("language"), value("theme"), value("last_document"), value("page"), value("imports")},
      "fr", false, 1280, 800, 1);
}

void Headless::start(const Remembered& remembered, std::string_view language, bool dark,
                     float width, float height, float ratio) {
  context_ = ImGui::CreateContext();
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  workbench_ = std::make_unique<Workbench>(host, remembered, language, dark);
  workbench_->resize(width, height, ratio);
  settle();
}

Headless::~Headless() {
  workbench_.reset();
  ImGui::SetCurrentContext(context_);
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext(context_);
}

void Headless::frame() {
  ImGui::SetCurrentContext(context_);
  now_ += 1.0 / 60.0;
  workbench_->frame(now_);
  accept_textures();
  give_focus();
}

void Headless::give_focus() {
  const auto focus = workbench_->take_focus_request();
  if (!focus) return;
  last_focus = *focus;
  workbench_->node_focused(*focus, true);
}

void Headless::draw(int most) {
  ImGui::SetCurrentContext(context_);
  // Two frames at least: ImGui hands out one event of the pointer a frame.
  for (int i = 0; i < most; ++i) {
    now_ += 1.0 / 60.0;
    const bool more = workbench_->frame(now_);
    accept_textures();
    give_focus();
    if (!more && i >= 2) break;
  }
}

// As a worker would: progress, then the answer, each between two frames.
void Headless::answer_jobs() {
  struct Told : core::JobProgress {
    Told(Workbench& the_workbench, JobNumber the_number)
        : workbench{the_workbench}, number{the_number} {}
    bool report(double share) override {
      workbench.job_progressed(number, share);
      return true;
    }
    Workbench& workbench;
    JobNumber number;
  };
  while (host.answers_jobs && !host.questions.empty()) {
    const JobQuestion asked = std::move(host.questions.front());
    host.questions.erase(host.questions.begin());
    Told progress{*workbench_, asked.number};
    const core::JobInput input{asked.question, host.files[asked.file]};
    const auto own = host.own_jobs.find(asked.name);
    auto outcome = own == host.own_jobs.end() ? core::run_job(asked.name, input, progress)
                                              : own->second(input, progress);
    workbench_->job_finished(asked.number, core::bytes_from_outcome(std::move(outcome)));
    draw(20);
  }
}

void Headless::settle(int most) {
  draw(most);
  answer_jobs();
  for (; answered_ < host.saves.size(); ++answered_) {
    const FakeHost::Saved& saved = host.saves[answered_];
    workbench_->save_finished(saved.summary.id, saved.revision, saved.summary.saved_at);
  }
}

void Headless::wait(double seconds) {
  now_ += seconds;
  settle();
}

void Headless::wait_only(double seconds) {
  now_ += seconds;
  draw(20);
}

void Headless::open(std::string_view json, std::string_view name) {
  workbench_->file_opened(std::string{name}, std::string{json});
  settle();
  // What was mended is read by the tests that are about it.
  click(Role::button, "Ouvrir comme nouveau plan") || click(Role::button, "Open as a new plan");
}

HeldFile Headless::hold(std::string_view name, std::string bytes) {
  const HeldFile file = ++last_file_;
  const double size = static_cast<double>(bytes.size());
  const std::string head = bytes.substr(0, 4096);
  host.files[file] = std::move(bytes);
  workbench_->file_held(file, std::string{name}, size, head);
  settle();
  return file;
}

core::Plan Headless::plan() const {
  auto opened = core::plan_from_json(workbench_->plan_json());
  return opened ? std::move(opened->plan) : core::Plan{};
}

const SemanticNode* Headless::find(Role role, std::string_view name, int nth) const {
  for (const SemanticNode& node : workbench_->nodes())
    if (matches(node, role, name) && nth-- == 0) return &node;
  return nullptr;
}

std::vector<SemanticNode> Headless::all(Role role) const {
  std::vector<SemanticNode> found;
  std::ranges::copy_if(workbench_->nodes(), std::back_inserter(found),
                       [role](const SemanticNode& node) { return node.role == role; });
  return found;
}

void Headless::click_at(Point point) {
  workbench_->pointer_moved(point, PointerKind::mouse);
  settle();
  workbench_->pointer_pressed(point, PointerKind::mouse);
  settle();
  workbench_->pointer_released(point);
  settle();
}

bool Headless::click(Role role, std::string_view name, int nth) {
  const SemanticNode* node = find(role, name, nth);
  if (!node) return false;
  click_at(node->rect.clipped_to(node->clip).centre());
  return true;
}

void Headless::drag(Point from, Point to, int steps) {
  workbench_->pointer_moved(from, PointerKind::mouse);
  settle();
  workbench_->pointer_pressed(from, PointerKind::mouse);
  settle();
  for (int i = 1; i <= steps; ++i) {
    const float t = static_cast<float>(i) / static_cast<float>(steps);
    workbench_->pointer_moved({from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t},
                              PointerKind::mouse);
    settle(4);
  }
  workbench_->pointer_released(to);
  settle();
}

bool Headless::activate(Role role, std::string_view name, int nth) {
  const SemanticNode* node = find(role, name, nth);
  if (!node) return false;
  workbench_->node_activated(node->id);
  settle();
  return true;
}

bool Headless::type(std::string_view field, std::string_view text, int nth) {
  const SemanticNode* node = find(Role::textbox, field, nth);
  if (!node) return false;
  const NodeId id = node->id;
  workbench_->node_focused(id, true);
  settle();
  for (std::size_t end = 1; end <= text.size(); ++end) {
    if (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) continue;
    workbench_->node_text(id, std::string{text.substr(0, end)}, TextPhase::editing);
    frame();
  }
  workbench_->node_text(id, std::string{text}, TextPhase::finished);
  workbench_->node_blurred(id);
  settle();
  return true;
}

bool Headless::press(Role role, std::string_view name, Key key, bool shift) {
  const SemanticNode* node = find(role, name);
  if (!node) return false;
  workbench_->node_focused(node->id, true);
  settle();
  NodeKey pressed;
  pressed.node = node->id;
  pressed.key = key;
  pressed.shift = shift;
  workbench_->node_key(pressed);
  settle();
  return true;
}

}  // namespace shell
