// The canvas of the page: its WebGL 2 context and the renderer of Dear ImGui on it. Needs a current
// ImGui context.
#pragma once

#include <emscripten/html5_webgl.h>

namespace web {

class Canvas {
 public:
  // Makes the context on the page's <canvas id="canvas">. False: this browser or machine gives
  // none.
  bool open();

  void resize(int width, int height);  // device pixels

  // Around shell::Workbench::frame. Without a context nothing is drawn, but frames may still be
  // made.
  void begin_frame();
  void draw();

  void lost();
  void restored();

 private:
  int width_ = 1, height_ = 1;
  EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context_ = 0;
  bool is_lost_ = false;
  bool can_draw_ = false;  // in this frame: a context is gone before we are told
};

}  // namespace web
