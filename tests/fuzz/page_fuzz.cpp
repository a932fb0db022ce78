// Any bytes as a web page, and any JSON text inside one.
#include <cstdint>
#include <string>

#include "core/document/json_value.h"
#include "core/document/json_writer.h"
#include "core/document/plan_page.h"
#include "tests/fuzz/reading.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const auto inside = core::plan_text_from_page(text);
  if (inside) {
    const auto opened = core::plan_from_json(*inside);
    if (opened) fuzz::expect_identity(*opened);
  }

  const std::string escaped = core::script_text_from_json(text);
  for (const char c : escaped)
    if (c == '<' || static_cast<unsigned char>(c) >= 0x80) fuzz::fail("the script is not safe");
  const auto before = core::parse_json(text), after = core::parse_json(escaped);
  if (!before) return 0;
  if (!after) fuzz::fail("a text that was JSON no longer is");
  if (core::canonical_json(*before) != core::canonical_json(*after))
    fuzz::fail("the text in the page says something else");
  return 0;
}
