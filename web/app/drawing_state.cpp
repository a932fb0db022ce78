// By --wrap, in the place of the calls with which Dear ImGui's renderer notes the state of WebGL
// before a frame, to put it back afterwards. Asking the browser makes this thread wait until
// everything drawn so far is done: nine tenths of a frame under software rendering. Nobody else
// draws on our canvas, so the answer is always the state that WebGL starts in.
#include <GLES3/gl3.h>

extern "C" {

void __real_glGetIntegerv(GLenum name, GLint* values);

void __wrap_glGetIntegerv(GLenum name, GLint* values) {
  switch (name) {
    case GL_ACTIVE_TEXTURE:
      *values = GL_TEXTURE0;
      break;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA:
      *values = GL_ONE;
      break;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA:
      *values = GL_FUNC_ADD;
      break;
    case GL_BLEND_DST_RGB:
    case GL_BLEND_DST_ALPHA:
    case GL_CURRENT_PROGRAM:
    case GL_TEXTURE_BINDING_2D:
    case GL_SAMPLER_BINDING:
    case GL_ARRAY_BUFFER_BINDING:
    case GL_ELEMENT_ARRAY_BUFFER_BINDING:
    case GL_PIXEL_UNPACK_BUFFER_BINDING:
    case GL_VERTEX_ARRAY_BINDING:
      *values = 0;
      break;
    case GL_VIEWPORT:  // set for each frame by web::Canvas
    case GL_SCISSOR_BOX:
      for (int side = 0; side < 4; ++side) values[side] = 0;
      break;
    default:
      __real_glGetIntegerv(name, values);
  }
}

GLboolean __wrap_glIsEnabled(GLenum) { return GL_FALSE; }

}  // extern "C"
