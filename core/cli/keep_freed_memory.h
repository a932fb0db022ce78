// For commands, which end soon: what is given back to the allocator stays there for what is asked
// next.
#pragma once

#include <cstdlib>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace core::cli {

// Without it the system takes large blocks back at once and clears as many again for the next ones:
// a sixth of the time of reading a large export. Does nothing where the allocator has no such
// choice.
inline void keep_freed_memory() {
#if defined(__GLIBC__)
  mallopt(M_MMAP_MAX, 0);
  mallopt(M_TRIM_THRESHOLD, -1);
#endif
}

}  // namespace core::cli
