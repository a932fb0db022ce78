// What can be pressed is large enough for whoever presses it: 24 by 24 with a mouse, 44 by 44 with
// a thumb.
#include <gtest/gtest.h>

#include <string>

#include "tests/shell/headless.h"
#include "tests/support/files.h"

namespace shell {
namespace {

struct Screen {
  float width, height, least;
};

class TargetSize : public testing::TestWithParam<Screen> {};

TEST_P(TargetSize, IsEnoughOnEveryPage) {
  const auto [width, height, least] = GetParam();
  Headless screen{width, height};
  screen.open(example_file());
  screen.wait(10);
  for (const char* page :
       {"home", "business", "audit", "discovery", "channels", "platforms", "plan", "about"}) {
    screen.workbench().go_to(page);
    screen.wait(10);
    int targets = 0;
    for (const SemanticNode& node : screen.workbench().nodes()) {
      if (!node.focusable || node.disabled) continue;
      ++targets;
      // Twelve bars beside each other are as wide as a phone lets them be, and far higher.
      const bool is_bar = node.role == Role::slider && node.rect.h > 2 * least;
      EXPECT_GE(node.rect.w + 0.01f, is_bar ? 24 : least)
          << page << ": " << node.name << " is " << node.rect.w << " wide";
      EXPECT_GE(node.rect.h + 0.01f, least)
          << page << ": " << node.name << " is " << node.rect.h << " high";
    }
    EXPECT_GT(targets, 3) << page;
  }
}

INSTANTIATE_TEST_SUITE_P(Screens, TargetSize,
                         testing::Values(Screen{1280, 800, 24}, Screen{800, 900, 24},
                                         Screen{390, 844, 44}),
                         [](const auto& info) {
                           return std::to_string(static_cast<int>(info.param.width));
                         });

}  // namespace
}  // namespace shell
