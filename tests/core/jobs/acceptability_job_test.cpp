#include "core/jobs/acceptability_job.h"

#include <gtest/gtest.h>

#include "core/jobs/acceptability_packing.h"
#include "core/jobs/run_job.h"

namespace core {
namespace {

struct Patience final : JobProgress {
  explicit Patience(bool goes_on) : goes_on(goes_on) {}
  bool report(double) override { return goes_on; }
  bool goes_on;
};

AcceptabilityQuestion question() {
  return {.criteria = 2,
          .scores = {{.likely = 2, .low = 1, .high = 4},
                     {.likely = 3, .low = 3, .high = 3},
                     {.likely = 3, .low = 1, .high = 5, .is_even = true},
                     {.likely = 2, .low = 2, .high = 2.5}},
          .weights = {{0.2, 0.9}, {0.1, 1}},
          .streams = {17, ~std::uint64_t{0}},
          .samples = 3'000,
          .seed = 9};
}

TEST(AcceptabilityJob, AnswersAsTheEngineDoes) {
  Patience patience{true};
  const std::string asked = bytes_from_acceptability_question(question());
  EXPECT_EQ(acceptability_question_from_bytes(asked), question());
  const auto bytes = run_job("acceptability", {asked}, patience);
  ASSERT_TRUE(bytes);
  const auto answer = acceptability_from_bytes(*bytes);
  ASSERT_TRUE(answer);
  EXPECT_EQ(*answer, acceptability(question()).value());
}

TEST(AcceptabilityJob, StopsWhenNobodyWaits) {
  Patience patience{false};
  const auto bytes = acceptability_job({bytes_from_acceptability_question(question())}, patience);
  ASSERT_FALSE(bytes);
  EXPECT_EQ(bytes.error().key, "error.job_stopped");
}

TEST(AcceptabilityJob, RefusesOtherBytesAndWrongQuestions) {
  Patience patience{true};
  for (const std::string_view bytes : {"", "hello", "@@@@@@@@@@@@@@@"}) {
    EXPECT_EQ(acceptability_job({bytes}, patience).error().key, "error.import_bytes") << bytes;
    EXPECT_EQ(acceptability_from_bytes(bytes).error().key, "error.import_bytes") << bytes;
  }
  AcceptabilityQuestion none = question();
  none.samples = 0;
  EXPECT_EQ(acceptability_job({bytes_from_acceptability_question(none)}, patience).error().place,
            "samples");
  Acceptability torn = acceptability(question()).value();
  torn.alternatives = 3;
  EXPECT_EQ(acceptability_from_bytes(bytes_from_acceptability(torn)).error().key,
            "error.import_bytes");
}

}  // namespace
}  // namespace core
