#include "core/forecast/hindcast.h"

#include <gtest/gtest.h>

#include "core/document/library.h"
#include "core/document/plan_json.h"
#include "tests/core/forecast/small_plan.h"
#include "tests/support/files.h"

namespace core {
namespace {

const ForecastOptions few{.scenarios = 256, .says_what_to_learn = false};

Plan example() { return plan_from_file(example_file("en"))->plan; }

TEST(Hindcast, TakesTheLatestMonthOfThePlanWithATotalAfterItsFirst) {
  Plan plan = small_plan(3);
  EXPECT_FALSE(happened_month(plan));
  plan.totals = {{.month = make_month(2026, 1), .revenue = 1.0},
                 {.month = make_month(2026, 2), .revenue = 1.0},
                 {.month = make_month(2026, 3)},
                 {.month = make_month(2026, 4), .revenue = 1.0}};
  EXPECT_EQ(happened_month(plan), make_month(2026, 2));
  plan.totals.clear();
  EXPECT_EQ(hindcast(plan, embedded_library().owners, few, nullptr).error().key,
            "error.nothing_happened");
}

TEST(Hindcast, OfTheExampleIsTheLibrarysWhateverWasEdited) {
  // S003: March brought 49,200, which untouched library values do not reach.
  Plan plan = example();
  const OwnerDirectory& owners = embedded_library().owners;
  const auto untouched = hindcast(plan, owners, few, nullptr);
  ASSERT_TRUE(untouched);
  EXPECT_EQ(untouched->month, make_month(2026, 3));
  EXPECT_EQ(untouched->library, forecast(plan, owners, few)->months[2]);
  EXPECT_LT(untouched->library.revenue.p95, 49'200);
  EXPECT_FALSE(untouched->fitted);
  plan.channels[0].response = Response{.kind = ResponseKind::paid, .slope = point_estimate(4)};
  EXPECT_NE(forecast(plan, owners, few)->months[2], untouched->library);
  EXPECT_EQ(hindcast(plan, owners, few, nullptr), untouched);
}

TEST(Hindcast, HoldsWhatIsFittedBesideIt) {
  const Plan plan = example();
  const OwnerDirectory& owners = embedded_library().owners;
  const auto fitted = fitted_plan(plan, owners);
  ASSERT_TRUE(fitted);
  const auto answer = hindcast(plan, owners, few, &*fitted);
  ASSERT_TRUE(answer && answer->fitted);
  EXPECT_NEAR(answer->fitted->revenue.p50, 49'200, 0.05 * 49'200);
  FittedPlan elsewhere = *fitted;
  elsewhere.month = plan.start;
  EXPECT_FALSE(hindcast(plan, owners, few, &elsewhere)->fitted);
}

}  // namespace
}  // namespace core
