#include "core/jobs/allocation_job.h"

#include <gtest/gtest.h>

#include "core/document/library.h"
#include "core/document/plan_json.h"
#include "core/jobs/allocation_packing.h"
#include "tests/support/files.h"

namespace core {
namespace {

struct Patience final : JobProgress {
  explicit Patience(bool goes_on) : goes_on(goes_on) {}
  bool report(double) override { return goes_on; }
  bool goes_on;
};

TEST(AllocationJob, AnswersAsTheEngineDoes) {
  const Plan plan = plan_from_file(example_file("en"))->plan;
  for (const PlanObjective objective : {PlanObjective::expected, PlanObjective::tenth}) {
    Patience patience{true};
    const auto bytes =
        allocation_job({bytes_from_allocation_question({plan_to_json(plan), objective})}, patience);
    ASSERT_TRUE(bytes) << bytes.error().key;
    const auto answer = allocation_from_bytes(*bytes);
    ASSERT_TRUE(answer);
    const auto wanted = allocate_plan(plan, embedded_library().owners, {.objective = objective});
    ASSERT_TRUE(wanted);
    EXPECT_EQ(answer->spend, wanted->spend);
    EXPECT_EQ(answer->effort, wanted->effort);
    EXPECT_EQ(answer->value, wanted->value);
    EXPECT_EQ(answer->value_now, wanted->value_now);
    EXPECT_EQ(answer->keeps_limits_now, wanted->keeps_limits_now);
    EXPECT_EQ(answer->upper_bound, wanted->upper_bound);
    EXPECT_EQ(answer->left_out, wanted->left_out);
    ASSERT_EQ(answer->binding.size(), wanted->binding.size());
    EXPECT_FALSE(answer->binding.empty());
    for (std::size_t i = 0; i < answer->binding.size(); ++i) {
      EXPECT_EQ(answer->binding[i].limit, wanted->binding[i].limit);
      EXPECT_EQ(answer->binding[i].price, wanted->binding[i].price);
      EXPECT_EQ(answer->binding[i].cost, wanted->binding[i].cost);
      EXPECT_EQ(answer->binding[i].text, wanted->binding[i].text);
    }
  }
}

TEST(AllocationJob, StopsWhenNobodyWaits) {
  Patience patience{false};
  EXPECT_EQ(
      allocation_job({bytes_from_allocation_question({example_file("en")})}, patience).error().key,
      "error.job_stopped");
}

TEST(AllocationJob, RefusesOtherBytesAndWrongQuestions) {
  Patience patience{true};
  for (const std::string_view bytes : {"", "hello", "@@@@@@@@@@@@@@@"}) {
    EXPECT_EQ(allocation_job({bytes}, patience).error().key, "error.import_bytes") << bytes;
    EXPECT_EQ(allocation_from_bytes(bytes).error().key, "error.import_bytes") << bytes;
  }
  EXPECT_EQ(allocation_job({bytes_from_allocation_question({"[]"})}, patience).error().key,
            "error.document.not_an_object");
  const AllocationQuestion strange{example_file("en"), static_cast<PlanObjective>(7)};
  EXPECT_EQ(allocation_question_from_bytes(bytes_from_allocation_question(strange)).error().key,
            "error.import_bytes");
}

}  // namespace
}  // namespace core
