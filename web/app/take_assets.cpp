// The export by which a program is handed its assets, before it is asked anything.
#include <emscripten/emscripten.h>

#include "core/base/asset_pack.h"

// The bytes are never freed. Answers 0 when they are not whole.
extern "C" EMSCRIPTEN_KEEPALIVE int tributary_take_assets(const char* pack, std::size_t length) {
  return core::take_assets({pack, length});
}
