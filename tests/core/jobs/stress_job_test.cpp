#include "core/jobs/stress_job.h"

#include <gtest/gtest.h>

#include "core/document/library.h"
#include "core/document/plan_json.h"
#include "core/jobs/stress_packing.h"
#include "tests/core/forecast/small_plan.h"
#include "tests/support/files.h"

namespace core {
namespace {

struct Patience final : JobProgress {
  explicit Patience(bool goes_on) : goes_on(goes_on) {}
  bool report(double) override { return goes_on; }
  bool goes_on;
};

Shock bid_war() {
  Shock shock = stop_of({.channel = "meta_ads"}, make_month(2026, 4), 2);
  shock.kind = ShockKind::cost;
  shock.severity = range_estimate(1.8, 2.2);
  shock.recapture = Estimate{.low = 0.02, .high = 0.15, .mode = 0.1};
  return shock;
}

StressQuestion question() { return {.plan = example_file("en"), .shock = bid_war()}; }

void expect_same(const StressSide& found, const StressSide& wanted) {
  EXPECT_EQ(found.can_hit, wanted.can_hit);
  EXPECT_EQ(found.kept_share, wanted.kept_share);
  EXPECT_EQ(found.kept_alone, wanted.kept_alone);
  EXPECT_EQ(found.trough, wanted.trough);
  EXPECT_EQ(found.trough_share, wanted.trough_share);
  EXPECT_EQ(found.months_to_recover, wanted.months_to_recover);
  EXPECT_EQ(found.cash_low, wanted.cash_low);
  EXPECT_EQ(found.cvar, wanted.cvar);
  EXPECT_EQ(found.roas, wanted.roas);
  EXPECT_EQ(found.roas_then, wanted.roas_then);
  EXPECT_EQ(found.claims_kept, wanted.claims_kept);
  EXPECT_EQ(found.revenue, wanted.revenue);
}

TEST(StressJob, AnswersAsTheEngineDoes) {
  Patience patience{true};
  const auto bytes = stress_job({bytes_from_stress_question(question())}, patience);
  ASSERT_TRUE(bytes) << bytes.error().key;
  const auto answer = stress_from_bytes(*bytes);
  ASSERT_TRUE(answer);
  const Plan plan = plan_from_file(example_file("en"))->plan;
  const auto wanted = stress(plan, embedded_library().owners, bid_war());
  ASSERT_TRUE(wanted);
  EXPECT_EQ(answer->month, wanted->month);
  EXPECT_EQ(answer->months, 2);
  EXPECT_EQ(answer->seed, plan.seed);
  EXPECT_EQ(answer->scenarios, wanted->scenarios);
  expect_same(answer->plan, wanted->plan);
  expect_same(answer->before, wanted->before);
  EXPECT_EQ(answer->unplanned, wanted->unplanned);
}

TEST(StressJob, AnswersTheGridAsTheEngineDoes) {
  Patience patience{true};
  const auto bytes = stress_grid_job(
      {bytes_from_stress_grid_question(
          {.plan = plan_to_json(small_plan(6)), .month = make_month(2026, 2), .months = 2})},
      patience);
  ASSERT_TRUE(bytes) << bytes.error().key;
  const auto answer = stress_grid_from_bytes(*bytes);
  ASSERT_TRUE(answer);
  const auto wanted = stress_grid(small_plan(6), embedded_library().owners,
                                  {.month = make_month(2026, 2), .months = 2});
  ASSERT_EQ(answer->rows.size(), wanted->rows.size());
  for (std::size_t i = 0; i < answer->rows.size(); ++i) {
    EXPECT_EQ(answer->rows[i].owner, wanted->rows[i].owner);
    EXPECT_EQ(answer->rows[i].share, wanted->rows[i].share);
    EXPECT_EQ(answer->rows[i].kept, wanted->rows[i].kept);
    EXPECT_EQ(answer->rows[i].kept_today, wanted->rows[i].kept_today);
  }
  EXPECT_EQ(answer->month, make_month(2026, 2));
  EXPECT_EQ(answer->scenarios, wanted->scenarios);
}

TEST(StressJob, StopsWhenNobodyWaits) {
  Patience patience{false};
  EXPECT_EQ(stress_job({bytes_from_stress_question(question())}, patience).error().key,
            "error.job_stopped");
  EXPECT_EQ(
      stress_grid_job({bytes_from_stress_grid_question({.plan = example_file("en")})}, patience)
          .error()
          .key,
      "error.job_stopped");
}

TEST(StressJob, RefusesOtherBytesAndWrongQuestions) {
  Patience patience{true};
  for (const std::string_view bytes : {"", "hello", "@@@@@@@@@@@@@@@"}) {
    EXPECT_EQ(stress_job({bytes}, patience).error().key, "error.import_bytes") << bytes;
    EXPECT_EQ(stress_grid_job({bytes}, patience).error().key, "error.import_bytes") << bytes;
    EXPECT_EQ(stress_from_bytes(bytes).error().key, "error.import_bytes") << bytes;
    EXPECT_EQ(stress_grid_from_bytes(bytes).error().key, "error.import_bytes") << bytes;
  }
  StressQuestion nobody = question();
  nobody.shock.target = {.owner = "nobody"};
  EXPECT_EQ(stress_job({bytes_from_stress_question(nobody)}, patience).error().key,
            "error.shock_hits_nothing");
  StressQuestion no_plan = question();
  no_plan.plan = "[]";
  EXPECT_EQ(stress_job({bytes_from_stress_question(no_plan)}, patience).error().key,
            "error.document.not_an_object");
  StressQuestion strange = question();
  strange.shock.kind = static_cast<ShockKind>(99);
  EXPECT_EQ(stress_question_from_bytes(bytes_from_stress_question(strange)).error().key,
            "error.import_bytes");
}

}  // namespace
}  // namespace core
