#include "core/base/utf8.h"

#include <gtest/gtest.h>

#include <string>

namespace core {
namespace {

TEST(Utf8, FindsWhatIsNoneWhereverItStands) {
  for (const std::string_view bad : {"\xFF", "\xC3", "\xE2\x82", "\x80"})
    for (std::size_t before = 0; before < 20; ++before)
      for (std::size_t after = 0; after < 20; ++after) {
        const std::string text =
            std::string(before, 'a') + std::string{bad} + std::string(after, 'b');
        EXPECT_EQ(find_invalid_utf8(text), before) << before << ' ' << after;
        const std::string accents = "é€" + std::string(before, 'a') + "é" + std::string(after, 'b');
        EXPECT_EQ(find_invalid_utf8(accents), std::string::npos) << before << ' ' << after;
      }
}

}  // namespace
}  // namespace core
