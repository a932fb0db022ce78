// The canvas of the page: its WebGL 2 context and the renderer of Dear ImGui on it. Needs a current
// ImGui context.
#pragma once

#include <emscripten/html5_webgl.h>

#include <cstdint>

namespace web {

class Canvas {
 public:
  // Makes the context on the page's <canvas id="canvas">. False: this browser or machine gives
  // none.
  bool open();

  void resize(int width, int height);  // device pixels

  // Around shell::Workbench::frame. Without a context nothing is drawn, but frames may still be
  // made. A frame that looks as the last one did is not drawn again: the browser keeps showing it.
  void begin_frame();
  void draw();

  // The browser may no longer have what was drawn last.
  void draw_anew();

  void lost();
  void restored();

 private:
  int width_ = 1, height_ = 1;
  EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context_ = 0;
  std::uint64_t shown_ = 0;  // hash of the picture that was drawn last; 0: draw whatever comes
  bool is_lost_ = false;
  bool can_draw_ = false;  // in this frame: a context is gone before we are told
};

}  // namespace web
