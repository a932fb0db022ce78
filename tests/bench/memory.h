// How much memory is in use.
#pragma once

#include <malloc.h>
#ifdef __EMSCRIPTEN__
#include <emscripten/heap.h>
#endif

#include <cstddef>

namespace bench {

// Bytes handed out by the allocator and not given back.
inline std::size_t bytes_in_use() {
#ifdef __EMSCRIPTEN__
  return mallinfo().uordblks;
#else
  const auto info = mallinfo2();
  return info.uordblks + info.hblkhd;
#endif
}

// Bytes the allocator has taken from the machine.
inline std::size_t bytes_taken() {
#ifdef __EMSCRIPTEN__
  return emscripten_get_heap_size();
#else
  const auto info = mallinfo2();
  return info.arena + info.hblkhd;
#endif
}

}  // namespace bench
