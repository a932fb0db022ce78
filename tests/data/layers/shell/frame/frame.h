#include "core/edit/editor.h"
#include <emscripten.h>
