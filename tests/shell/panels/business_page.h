// The business page of a new plan, as a person would use it.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "tests/shell/headless.h"

namespace shell {

// High enough that every field is in sight.
class BusinessPage : public testing::Test {
 protected:
  BusinessPage() { start("blank"); }

  void start(std::string_view model) {
    screen.workbench().new_plan(std::string{model});
    screen.workbench().go_to("business");
    screen.wait(1);
  }

  void choose(std::string_view list, std::string_view option) {
    ASSERT_TRUE(screen.click(Role::combobox, list)) << list;
    ASSERT_TRUE(screen.click(Role::option, option)) << option;
  }

  void undo() {
    screen.workbench().chord("z", true, false, false);
    screen.settle();
  }

  Point middle_of(Role role, std::string_view name) const {
    const SemanticNode* node = screen.find(role, name);
    return node ? node->rect.centre() : Point{};
  }

  Headless screen{1280, 2600};
};

}  // namespace shell
