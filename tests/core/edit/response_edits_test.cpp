#include "core/edit/response_edits.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/support/edit_checks.h"
#include "tests/support/plan_builders.h"

namespace core {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

const Channel& first(const Plan& plan) { return plan.channels.front(); }

TEST(ResponseEdits, GiveAChannelAResponse) {
  Plan plan = shop_plan();
  const Id id = first(plan).id;
  plan.channels.front().response.reset();
  const Plan made = applied(
      plan, set_response(id, ResponseKind::effort, &Response::half_saturation, between(20, 60)));
  ASSERT_TRUE(first(made).response);
  EXPECT_EQ(first(made).response->kind, ResponseKind::effort);
  EXPECT_EQ(first(made).response->half_saturation, between(20, 60));
  // Which of the two its results are counted in changes with a ceiling alone.
  EXPECT_EQ(first(made).response->per, ResponseUnit::customers);
}

TEST(ResponseEdits, LeaveTheRestOfAResponseAlone) {
  Plan plan = shop_plan();
  const Id id = first(plan).id;
  plan.channels.front().response =
      Response{.kind = ResponseKind::paid, .slope = point_estimate(2), .lag = point_estimate(1)};
  const Plan made = applied(
      plan, set_response(id, ResponseKind::effort, &Response::half_life, point_estimate(3)));
  EXPECT_EQ(first(made).response->kind, ResponseKind::paid);
  EXPECT_EQ(first(made).response->slope, point_estimate(2));
  EXPECT_EQ(first(made).response->half_life, point_estimate(3));
  const Plan cleared =
      applied(made, set_response(id, ResponseKind::paid, &Response::slope, std::nullopt));
  EXPECT_EQ(first(cleared).response->slope, std::nullopt);
}

TEST(ResponseEdits, CountInRevenueWithACeiling) {
  Plan plan = shop_plan();
  const Plan made = applied(plan, set_response(first(plan).id, ResponseKind::paid,
                                               &Response::ceiling, point_estimate(9000)));
  EXPECT_EQ(first(made).response->per, ResponseUnit::revenue);
}

TEST(ResponseEdits, RefuseWhatCannotBe) {
  const Plan plan = shop_plan();
  const Id id = first(plan).id;
  const auto with = [&](auto field, double value) {
    return set_response(id, ResponseKind::paid, field, point_estimate(value));
  };
  expect_refused(plan, with(&Response::ceiling, nan), "error.not_a_number");
  expect_refused(plan, with(&Response::half_saturation, -1), "error.at_least");
  expect_refused(plan, with(&Response::slope, 1e9), "error.out_of_range");
  expect_refused(plan, with(&Response::lag, 601), "error.out_of_range");
  expect_refused(plan, with(&Response::half_life, -1), "error.out_of_range");
  expect_refused(plan, set_response(id, ResponseKind::paid, &Response::ramp, between(5, 2)),
                 "error.range_reversed");
  expect_refused(plan, set_response("no-such", ResponseKind::paid, &Response::ramp, std::nullopt),
                 "error.unknown_channel");
}

}  // namespace
}  // namespace core
