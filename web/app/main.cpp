// The exports that the page's scripts call. A text is handed over as bytes that the caller
// allocated with malloc and frees afterwards; numbers of enumerations are those of web/app/call.js.
#include <emscripten/emscripten.h>

#include <cstdint>
#include <new>
#include <optional>
#include <string>

#include "imgui.h"
#include "shell/app/workbench.h"
#include "shell/theme/fonts.h"
#include "web/app/canvas.h"
#include "web/app/page_host.h"
#include "web/app/page_imports.h"
#include "web/mirror/hit_test.h"
#include "web/mirror/node_changes.h"
#include "web/storage/summary_text.h"

namespace web {
namespace {

struct App {
  PageHost host;
  Canvas canvas;
  NodeChanges changes;
  std::optional<shell::Workbench> workbench;
  int cursor = -1;
};

App& app() {
  static App the_app;
  return the_app;
}

shell::Workbench& workbench() { return *app().workbench; }

std::string text_of(const char* text, std::size_t length) { return {text, length}; }

}  // namespace
}  // namespace web

using web::app;
using web::text_of;
using web::workbench;

extern "C" {

// Answers 0 when the canvas gives no WebGL 2.
EMSCRIPTEN_KEEPALIVE int tributary_open_canvas() {
  IMGUI_CHECKVERSION();
  // Dear ImGui would write to address 0 if it got no memory.
  std::set_new_handler(page_out_of_memory);
  ImGui::SetAllocatorFunctions([](std::size_t size, void*) { return ::operator new(size); },
                               [](void* place, void*) { ::operator delete(place); });
  if (ImGui::GetCurrentContext() == nullptr) ImGui::CreateContext();
  return app().canvas.open();
}

EMSCRIPTEN_KEEPALIVE void tributary_start(const char* language, std::size_t language_length,
                                          const char* theme, std::size_t theme_length,
                                          const char* document, std::size_t document_length,
                                          const char* page, std::size_t page_length,
                                          const char* imports, std::size_t imports_length,
                                          const char* browser_language,
                                          std::size_t browser_language_length, int dark) {
  const shell::Remembered remembered{text_of(language, language_length),
                                     text_of(theme, theme_length),
                                     text_of(document, document_length), text_of(page, page_length),
                                     text_of(imports, imports_length)};
  app().workbench.emplace(app().host, remembered,
                          text_of(browser_language, browser_language_length), dark != 0);
}

EMSCRIPTEN_KEEPALIVE void tributary_resize(float width, float height, float pixel_ratio,
                                           int pixel_width, int pixel_height) {
  app().canvas.resize(pixel_width, pixel_height);
  workbench().resize(width, height, pixel_ratio);
}

EMSCRIPTEN_KEEPALIVE void tributary_reduced_motion(int reduced) {
  workbench().set_reduced_motion(reduced != 0);
}

EMSCRIPTEN_KEEPALIVE void tributary_browser_dark(int dark) {
  workbench().set_browser_dark(dark != 0);
}

EMSCRIPTEN_KEEPALIVE void tributary_more_contrast(int wanted) {
  workbench().set_more_contrast(wanted != 0);
}

// The system's colours as 0xRRGGBBAA; `forced` 0: none are to be used.
EMSCRIPTEN_KEEPALIVE void tributary_system_colours(int forced, std::uint32_t canvas,
                                                   std::uint32_t text, std::uint32_t disabled,
                                                   std::uint32_t link, std::uint32_t highlight,
                                                   std::uint32_t edge) {
  if (forced != 0)
    workbench().set_system_colours(
        shell::SystemColours{canvas, text, disabled, link, highlight, edge});
  else
    workbench().set_system_colours(std::nullopt);
}

EMSCRIPTEN_KEEPALIVE void tributary_pointer_moved(float x, float y, int kind) {
  workbench().pointer_moved({x, y}, static_cast<shell::PointerKind>(kind));
}

EMSCRIPTEN_KEEPALIVE void tributary_pointer_pressed(float x, float y, int kind) {
  workbench().pointer_pressed({x, y}, static_cast<shell::PointerKind>(kind));
}

EMSCRIPTEN_KEEPALIVE void tributary_pointer_released(float x, float y) {
  workbench().pointer_released({x, y});
}

EMSCRIPTEN_KEEPALIVE void tributary_pointer_gone() { workbench().pointer_gone(); }

EMSCRIPTEN_KEEPALIVE void tributary_wheel(float x, float y, int control) {
  workbench().wheel_turned({x, y}, control != 0);
}

EMSCRIPTEN_KEEPALIVE void tributary_pinch(float x, float y, float factor) {
  workbench().pinched({x, y}, factor);
}

// Whether two fingers there are the program's; else they zoom the page.
EMSCRIPTEN_KEEPALIVE int tributary_takes_pinch(float x, float y) {
  return workbench().takes_pinch({x, y});
}

EMSCRIPTEN_KEEPALIVE int tributary_chord(const char* key, std::size_t length, int control,
                                         int shift, int alt) {
  return workbench().chord({key, length}, control != 0, shift != 0, alt != 0);
}

// The node that a press at this point should give the focus, 0 for none.
EMSCRIPTEN_KEEPALIVE std::uint32_t tributary_focusable_at(float x, float y) {
  const shell::SemanticNode* node =
      web::focusable_at(workbench().nodes(), workbench().modal(), {x, y});
  return node == nullptr ? 0 : node->id;
}

EMSCRIPTEN_KEEPALIVE void tributary_node_focused(std::uint32_t id, int by_keyboard) {
  workbench().node_focused(id, by_keyboard != 0);
}

EMSCRIPTEN_KEEPALIVE void tributary_node_blurred(std::uint32_t id) { workbench().node_blurred(id); }

EMSCRIPTEN_KEEPALIVE void tributary_node_activated(std::uint32_t id, int by_arrow) {
  workbench().node_activated(id, by_arrow ? shell::Activation::arrow : shell::Activation::press);
}

EMSCRIPTEN_KEEPALIVE void tributary_node_key(std::uint32_t id, int key, int shift, int control,
                                             int alt, int digit) {
  workbench().node_key(
      {id, static_cast<shell::Key>(key), shift != 0, control != 0, alt != 0, digit});
}

EMSCRIPTEN_KEEPALIVE void tributary_node_text(std::uint32_t id, const char* text,
                                              std::size_t length, int phase) {
  workbench().node_text(id, text_of(text, length), static_cast<shell::TextPhase>(phase));
}

EMSCRIPTEN_KEEPALIVE void tributary_documents_listed(const char* summaries, std::size_t length) {
  workbench().documents_listed(web::summaries_from_text({summaries, length}));
}

EMSCRIPTEN_KEEPALIVE void tributary_document_loaded(const char* id, std::size_t id_length,
                                                    const char* json, std::size_t json_length,
                                                    const char* steps, std::size_t steps_length,
                                                    int earlier, int held) {
  workbench().document_loaded(text_of(id, id_length), text_of(json, json_length), held != 0,
                              text_of(steps, steps_length), earlier != 0);
}

EMSCRIPTEN_KEEPALIVE void tributary_versions_listed(const char* id, std::size_t id_length,
                                                    const char* versions, std::size_t length) {
  workbench().versions_listed(text_of(id, id_length), web::versions_from_text({versions, length}));
}

EMSCRIPTEN_KEEPALIVE void tributary_version_loaded(const char* id, std::size_t id_length,
                                                   int number, const char* json,
                                                   std::size_t json_length) {
  workbench().version_loaded(text_of(id, id_length), number, text_of(json, json_length));
}

EMSCRIPTEN_KEEPALIVE void tributary_version_missing() { workbench().version_missing(); }

EMSCRIPTEN_KEEPALIVE void tributary_version_refused() { workbench().version_refused(); }

EMSCRIPTEN_KEEPALIVE void tributary_health_told(double used, double room, int persistence,
                                                int is_file, double backed_up_at,
                                                const char* failure, std::size_t failure_length,
                                                double failure_at) {
  shell::StorageHealth health;
  health.used = used;
  health.room = room;
  health.persistence = static_cast<shell::StorageHealth::Persistence>(persistence);
  health.is_file = is_file != 0;
  health.backed_up_at = backed_up_at;
  health.last_failure = text_of(failure, failure_length);
  health.last_failure_at = failure_at;
  workbench().health_told(std::move(health));
}

EMSCRIPTEN_KEEPALIVE void tributary_document_taken(const char* id, std::size_t length) {
  workbench().document_taken(text_of(id, length));
}

EMSCRIPTEN_KEEPALIVE void tributary_storage_outdated() { workbench().storage_outdated(); }

EMSCRIPTEN_KEEPALIVE void tributary_plans_evicted(double count, const char* day,
                                                  std::size_t length) {
  workbench().plans_evicted(count, text_of(day, length));
}

EMSCRIPTEN_KEEPALIVE void tributary_node_paste(std::uint32_t id, const char* text,
                                               std::size_t length) {
  workbench().node_pasted(id, text_of(text, length));
}

// The marked cells as text, its length in bytes at `length`; 0 bytes where none are.
EMSCRIPTEN_KEEPALIVE const char* tributary_copied_cells(std::size_t* length) {
  *length = workbench().copied_cells().size();
  return workbench().copied_cells().data();
}

EMSCRIPTEN_KEEPALIVE void tributary_document_missing(const char* id, std::size_t length,
                                                     int refused) {
  workbench().document_missing(text_of(id, length), refused != 0);
}

EMSCRIPTEN_KEEPALIVE void tributary_save_finished(const char* id, std::size_t length,
                                                  double revision, double saved_at, int copied) {
  workbench().save_finished(text_of(id, length), static_cast<std::uint64_t>(revision), saved_at,
                            copied != 0);
}

// Answers 1 when the plan goes on under another id.
EMSCRIPTEN_KEEPALIVE int tributary_save_failed(const char* id, std::size_t id_length,
                                               const char* reason, std::size_t reason_length) {
  return workbench().save_failed(text_of(id, id_length), text_of(reason, reason_length));
}

EMSCRIPTEN_KEEPALIVE void tributary_file_opened(const char* name, std::size_t name_length,
                                                const char* bytes, std::size_t length) {
  workbench().file_opened(text_of(name, name_length), text_of(bytes, length));
}

EMSCRIPTEN_KEEPALIVE void tributary_file_held(unsigned file, const char* name,
                                              std::size_t name_length, double bytes,
                                              const char* head, std::size_t length) {
  workbench().file_held(file, text_of(name, name_length), bytes, text_of(head, length));
}

EMSCRIPTEN_KEEPALIVE void tributary_job_progressed(unsigned number, double share) {
  workbench().job_progressed(number, share);
}

EMSCRIPTEN_KEEPALIVE void tributary_job_finished(unsigned number, const char* outcome,
                                                 std::size_t length) {
  workbench().job_finished(number, text_of(outcome, length));
}

EMSCRIPTEN_KEEPALIVE void tributary_job_failed(unsigned number, const char* reason,
                                               std::size_t length) {
  workbench().job_failed(number, {reason, length});
}

EMSCRIPTEN_KEEPALIVE void tributary_file_refused(const char* name, std::size_t name_length,
                                                 const char* reason, std::size_t reason_length) {
  workbench().file_refused(text_of(name, name_length), {reason, reason_length});
}

// The plan that came inside the page, and the id it was stored under where the page was saved.
EMSCRIPTEN_KEEPALIVE void tributary_page_opened(const char* document, std::size_t document_length,
                                                const char* json, std::size_t length) {
  workbench().page_opened(text_of(document, document_length), text_of(json, length));
}

EMSCRIPTEN_KEEPALIVE void tributary_link_opened(const char* fragment, std::size_t length) {
  workbench().link_opened({fragment, length});
}

EMSCRIPTEN_KEEPALIVE void tributary_file_linked(const char* document, std::size_t document_length,
                                                const char* name, std::size_t name_length,
                                                const char* state, std::size_t length) {
  workbench().file_linked(text_of(document, document_length), text_of(name, name_length),
                          {state, length});
}

EMSCRIPTEN_KEEPALIVE void tributary_text_copied(int done) { workbench().text_copied(done != 0); }

EMSCRIPTEN_KEEPALIVE void tributary_text_deflated(const char* bytes, std::size_t length) {
  workbench().text_deflated({bytes, length});
}

EMSCRIPTEN_KEEPALIVE void tributary_flush() { workbench().flush(); }

// Answers 1 when another frame is wanted at once.
EMSCRIPTEN_KEEPALIVE int tributary_frame(double now) {
  app().canvas.begin_frame();
  const bool wants_another = workbench().frame(now);
  app().canvas.draw();
  return wants_another;
}

// Tells the page what the frame has changed among the nodes, and the cursor.
EMSCRIPTEN_KEEPALIVE void tributary_tell_changes() {
  const auto announcements = workbench().take_announcements();
  const std::string changes = app().changes.take(workbench().nodes(), workbench().modal(),
                                                 announcements, workbench().take_focus_request());
  if (!changes.empty()) page_mirror(changes.data(), changes.size());
  const int cursor = static_cast<int>(workbench().cursor());
  if (cursor != app().cursor) page_set_cursor(app().cursor = cursor);
}

// Seconds until a frame is due although nothing happens; negative: never.
EMSCRIPTEN_KEEPALIVE double tributary_wake_after() {
  return workbench().wake_after().value_or(-1.0);
}

EMSCRIPTEN_KEEPALIVE void tributary_context_lost() { app().canvas.lost(); }

EMSCRIPTEN_KEEPALIVE void tributary_context_restored() { app().canvas.restored(); }

EMSCRIPTEN_KEEPALIVE void tributary_draw_anew() { app().canvas.draw_anew(); }

// The embedded face, so that native fields are set in it too; its length goes to `length`.
EMSCRIPTEN_KEEPALIVE const void* tributary_face(int semibold, std::size_t* length) {
  const auto bytes = semibold != 0 ? shell::inter_semibold_bytes() : shell::inter_regular_bytes();
  *length = bytes.size();
  return bytes.data();
}

}  // extern "C"
