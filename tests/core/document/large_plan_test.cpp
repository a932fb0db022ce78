#include "tests/support/large_plan.h"

#include <gtest/gtest.h>

#include "core/document/plan_json.h"
#include "core/model/check.h"

namespace core {
namespace {

TEST(LargePlan, IsSoundAndSurvivesTheRoundTrip) {
  const Plan plan = large_plan();
  EXPECT_TRUE(check(plan).empty());
  EXPECT_EQ(plan.channels.size(), 40u);
  EXPECT_EQ(plan.activities.size(), 500u);
  const std::string json = plan_to_json(plan);
  const auto opened = plan_from_json(json);
  ASSERT_TRUE(opened);
  EXPECT_TRUE(opened->repairs.empty());
  EXPECT_TRUE(opened->plan == plan);
  EXPECT_EQ(plan_to_json(opened->plan), json);
}

}  // namespace
}  // namespace core
