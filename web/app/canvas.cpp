#include "web/app/canvas.h"

#include <GLES3/gl3.h>
#include <emscripten/html5_webgl.h>

#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "web/app/picture_hash.h"

namespace web {

bool Canvas::open() {
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  attributes.alpha = false;
  attributes.depth = false;
  attributes.stencil = false;
  attributes.antialias = false;  // Dear ImGui smooths its own edges
  attributes.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
  attributes.enableExtensionsByDefault = false;
  context_ = emscripten_webgl_create_context("#canvas", &attributes);
  if (context_ <= 0) return false;
  emscripten_webgl_make_context_current(context_);
  ImGui::GetIO().IniFilename = nullptr;
  return ImGui_ImplOpenGL3_Init("#version 300 es");
}

void Canvas::resize(int width, int height) {
  width_ = width;
  height_ = height;
  draw_anew();
}

void Canvas::begin_frame() {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(width_), static_cast<float>(height_)};
  io.DisplayFramebufferScale = {1, 1};
  can_draw_ = !is_lost_ && !emscripten_is_webgl_context_lost(context_);
  if (can_draw_) ImGui_ImplOpenGL3_NewFrame();
}

void Canvas::draw() {
  ImDrawData* data = ImGui::GetDrawData();
  if (!can_draw_ || data == nullptr) return;
  if (!has_pending_textures(*data)) {
    const std::uint64_t picture = picture_hash(*data);
    if (picture == shown_) return;
    shown_ = picture;
  } else {
    draw_anew();  // what the textures become is known only to the next frame
  }
  glViewport(0, 0, width_, height_);
  // The shell paints every pixel; clearing only spares the browser from keeping the last frame.
  glClearColor(0, 0, 0, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(data);
}

void Canvas::lost() {
  is_lost_ = true;
  // Everything on the graphics card is gone. Deleting it now is silent, and marks the textures as
  // destroyed, whereupon Dear ImGui asks for them again; the rest is made anew by the next frame
  // with a context.
  ImGui_ImplOpenGL3_DestroyDeviceObjects();
}

void Canvas::restored() {
  is_lost_ = false;
  draw_anew();
}

void Canvas::draw_anew() { shown_ = 0; }

}  // namespace web
