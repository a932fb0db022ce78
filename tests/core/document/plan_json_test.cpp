#include "core/document/plan_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/model/check.h"
#include "core/model/plan_fields.h"
#include "tests/support/every_field_set.h"

namespace core {
namespace {

TEST(PlanJson, KeepsEveryFieldOnARoundTrip) {
  const Plan plan = every_field_set();
  ASSERT_TRUE(check(plan).empty())
      << check(plan).front().pointer << " " << check(plan).front().message.key;
  const std::string text = plan_to_json(plan);
  const auto opened = plan_from_json(text);
  ASSERT_TRUE(opened) << opened.error().key << opened.error().place;
  for (const Repair& repair : opened->repairs)
    ADD_FAILURE() << repair.pointer << " " << repair.message.key;
  EXPECT_EQ(plan_to_json(opened->plan), text);
  EXPECT_EQ(opened->plan, plan);
}
}  // namespace
}  // namespace core
