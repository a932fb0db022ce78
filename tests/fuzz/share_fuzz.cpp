// Any bytes as the fragment of an address, as the compressed text in one, and as that text
// inflated.
#include <cstdint>
#include <string>

#include "core/document/share_link.h"
#include "tests/fuzz/reading.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  if (const auto compressed = core::bytes_from_share_fragment(text)) {
    const auto fragment = core::share_fragment(*compressed);
    if (!fragment || *fragment != text) fuzz::fail("the fragment is written otherwise");
  }
  if (const auto fragment = core::share_fragment(text)) {
    if (fragment->size() > core::share_characters) fuzz::fail("the fragment is too long");
    const auto back = core::bytes_from_share_fragment(*fragment);
    if (text.empty() ? back.has_value() : !back || *back != text)
      fuzz::fail("the fragment holds other bytes");
  }
  return 0;
}
