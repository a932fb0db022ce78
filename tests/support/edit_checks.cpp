#include "tests/support/edit_checks.h"

#include <gtest/gtest.h>

namespace core {

Plan applied(const Plan& plan, const Edit& edit) {
  Editor editor(plan);
  const auto error = editor.apply({"edit.test"}, edit);
  EXPECT_FALSE(error) << error->key;
  Plan after = editor.plan();
  if (after == plan) return after;
  EXPECT_TRUE(editor.undo());
  EXPECT_TRUE(editor.plan() == plan) << "undo did not give the old plan back";
  EXPECT_TRUE(editor.redo());
  EXPECT_TRUE(editor.plan() == after) << "redo did not give the new plan back";
  return after;
}

void expect_refused(const Plan& plan, const Edit& edit, std::string_view key) {
  Editor editor(plan);
  const auto error = editor.apply({"edit.test"}, edit);
  ASSERT_TRUE(error) << "expected " << key;
  EXPECT_EQ(error->key, key);
  EXPECT_TRUE(editor.plan() == plan);
  EXPECT_FALSE(editor.can_undo());
}

}  // namespace core
