#include "core/jobs/run_job.h"

#include <gtest/gtest.h>

namespace core {
namespace {

struct Ignored : JobProgress {
  bool report(double) override { return true; }
};

TEST(RunJob, NamesAJobThatThereIsNot) {
  Ignored progress;
  const auto answer = run_job("guess", {"question"}, progress);
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error(), (Error{"error.job_unknown", {{"name", "guess"}}}));
}

}  // namespace
}  // namespace core
