#include "shell/frame/jobs.h"

#include <gtest/gtest.h>

#include <limits>

namespace shell {
namespace {

using Numbers = std::vector<JobNumber>;

Numbers numbers_of(const std::vector<JobQuestion>& questions) {
  Numbers numbers;
  for (const JobQuestion& one : questions) numbers.push_back(one.number);
  return numbers;
}

TEST(Jobs, HandsAQuestionToTheHostAndItsAnswerToWhoeverAsked) {
  Jobs jobs;
  jobs.start("import", "read_tables", "comma", 7);
  const auto orders = jobs.take_orders();
  ASSERT_EQ(orders.started.size(), 1u);
  const JobQuestion& sent = orders.started[0];
  EXPECT_EQ(sent.name, "read_tables");
  EXPECT_EQ(sent.question, "comma");
  EXPECT_EQ(sent.file, 7u);
  EXPECT_TRUE(jobs.take_orders().started.empty());

  EXPECT_EQ(jobs.progress("import"), 0.0);
  EXPECT_FALSE(jobs.take("import"));
  jobs.finished(sent.number, "tables");
  EXPECT_FALSE(jobs.progress("import"));
  const auto answer = jobs.take("import");
  ASSERT_TRUE(answer);
  EXPECT_EQ(**answer, "tables");
  EXPECT_FALSE(jobs.take("import")) << "an answer comes once";
}

TEST(Jobs, PutsANewQuestionInThePlaceOfTheOlder) {
  Jobs jobs;
  jobs.start("import", "read_tables", "old");
  const JobNumber old = jobs.take_orders().started[0].number;
  jobs.progressed(old, 0.5);
  jobs.start("import", "read_tables", "new");
  const auto orders = jobs.take_orders();
  EXPECT_EQ(orders.stopped, Numbers{old});
  ASSERT_EQ(orders.started.size(), 1u);
  EXPECT_EQ(orders.started[0].question, "new");
  EXPECT_EQ(jobs.progress("import"), 0.0);

  // What of the old one was still under way.
  jobs.progressed(old, 0.9);
  jobs.finished(old, "old answer");
  EXPECT_EQ(jobs.progress("import"), 0.0);
  jobs.finished(orders.started[0].number, "new answer");
  EXPECT_EQ(**jobs.take("import"), "new answer");
}

TEST(Jobs, DropsAnAnswerThatANewQuestionOvertook) {
  Jobs jobs;
  jobs.start("import", "read_tables", "old");
  jobs.finished(jobs.take_orders().started[0].number, "old answer");
  jobs.start("import", "read_tables", "new");
  EXPECT_FALSE(jobs.take("import"));
  EXPECT_TRUE(jobs.take_orders().stopped.empty()) << "the old one has ended by itself";
}

TEST(Jobs, SendsOnlyTheNewestOfTheQuestionsOfOneFrame) {
  Jobs jobs;
  jobs.start("import", "read_tables", "first");
  jobs.start("import", "read_tables", "second");
  jobs.start("forecast", "forecast", "other slot");
  const auto orders = jobs.take_orders();
  EXPECT_TRUE(orders.stopped.empty());
  EXPECT_EQ(numbers_of(orders.started), (Numbers{2, 3}));
}

TEST(Jobs, StopsOneSlotAndLeavesTheOthers) {
  Jobs jobs;
  jobs.start("import", "read_tables", "a");
  jobs.start("forecast", "forecast", "b");
  const auto started = jobs.take_orders().started;
  jobs.stop("import");
  jobs.stop("nothing was asked here");
  const auto orders = jobs.take_orders();
  EXPECT_EQ(orders.stopped, Numbers{started[0].number});
  EXPECT_FALSE(jobs.progress("import"));
  jobs.finished(started[0].number, "too late");
  EXPECT_FALSE(jobs.take("import"));
  jobs.finished(started[1].number, "in time");
  EXPECT_EQ(**jobs.take("forecast"), "in time");
}

TEST(Jobs, TellsWhyThereIsNoAnswer) {
  Jobs jobs;
  jobs.start("import", "read_tables", "a");
  jobs.finished(jobs.take_orders().started[0].number,
                std::unexpected{core::Error{"error.job_memory"}});
  EXPECT_EQ(jobs.take("import")->error().key, "error.job_memory");
}

TEST(Jobs, NeverLetsProgressRunBackwardsOrBeyondTheEnd) {
  Jobs jobs;
  jobs.start("import", "read_tables", "a");
  const JobNumber number = jobs.take_orders().started[0].number;
  const auto after = [&](double share) {
    jobs.progressed(number, share);
    return *jobs.progress("import");
  };
  EXPECT_EQ(after(0.25), 0.25);
  EXPECT_EQ(after(0.125), 0.25);
  EXPECT_EQ(after(std::numeric_limits<double>::quiet_NaN()), 0.25);
  EXPECT_EQ(after(7), 1.0);
}

}  // namespace
}  // namespace shell
