// The Platforms page with one platform of a class in its drawer.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "tests/shell/headless.h"
#include "tests/support/files.h"

namespace shell {

class PlatformsPage : public testing::Test {
 protected:
  PlatformsPage() {
    screen.open(example_file());
    screen.workbench().go_to("platforms");
    screen.wait(10);
  }
  // As the page names it in French.
  void add(std::string_view of_class) {
    ASSERT_TRUE(screen.activate(Role::button, of_class));
    screen.settle();
  }
  void add(std::string_view of_class, std::string_view tab) {
    add(of_class);
    ASSERT_TRUE(screen.activate(Role::tab, tab));
  }
  core::Platform platform() const { return screen.plan().platforms.front(); }
  void undo() {
    screen.workbench().chord("z", true, false, false);
    screen.settle();
  }

  Headless screen;
};

}  // namespace shell
