// Any bytes as a file that is opened.
#include <cstdint>

#include "tests/fuzz/reading.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto opened = core::plan_from_file({reinterpret_cast<const char*>(bytes), size});
  if (opened) fuzz::expect_identity(*opened);
  return 0;
}
