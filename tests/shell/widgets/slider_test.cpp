#include "shell/widgets/slider.h"

#include <gtest/gtest.h>

namespace shell {
namespace {

TEST(SliderKeys, StepByStepAlongTheGrid) {
  EXPECT_NEAR(*stepped(0.5, Key::right, 0, 1, 0.05), 0.55, 1e-12);
  EXPECT_NEAR(*stepped(0.5, Key::up, 0, 1, 0.05), 0.55, 1e-12);
  EXPECT_NEAR(*stepped(0.5, Key::left, 0, 1, 0.05), 0.45, 1e-12);
  EXPECT_NEAR(*stepped(0.5, Key::page_down, 0, 1, 0.05), 0.3, 1e-12);
  EXPECT_NEAR(*stepped(0.5, Key::page_up, 0, 1, 0.05), 0.7, 1e-12);
  // By hand: 0.86 + 0.05 = 0.91, of which 0.90 is the nearest step.
  EXPECT_NEAR(*stepped(0.86, Key::right, 0, 1, 0.05), 0.9, 1e-12);
}

TEST(SliderKeys, StopAtBothEnds) {
  EXPECT_EQ(stepped(0.98, Key::right, 0, 1, 0.05), 1.0);
  EXPECT_EQ(stepped(0.01, Key::page_down, 0, 1, 0.05), 0.0);
  EXPECT_EQ(stepped(3, Key::home, 1, 5, 1), 1.0);
  EXPECT_EQ(stepped(3, Key::end, 1, 5, 1), 5.0);
}

TEST(SliderKeys, LeaveOtherKeysAlone) {
  EXPECT_FALSE(stepped(0.5, Key::enter, 0, 1, 0.05));
  EXPECT_FALSE(stepped(0.5, Key::escape, 0, 1, 0.05));
}

}  // namespace
}  // namespace shell
