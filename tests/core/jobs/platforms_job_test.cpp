#include "core/jobs/platforms_job.h"

#include <gtest/gtest.h>

#include "core/base/day.h"
#include "core/document/plan_json.h"
#include "core/imports/dated_rows.h"
#include "core/jobs/platform_answer.h"
#include "core/jobs/read_rows_job.h"
#include "core/platforms/gate.h"
#include "core/platforms/launch.h"
#include "tests/support/files.h"

namespace core {
namespace {

struct Patience final : JobProgress {
  explicit Patience(bool goes_on) : goes_on(goes_on) {}
  bool report(double) override { return goes_on; }
  bool goes_on;
};

std::string example() { return read_repository_file("assets/examples/bot_app.en.json"); }

TEST(PlatformsJob, AnswersAsTheEnginesDo) {
  Patience patience{true};
  const auto bytes = platforms_job({example()}, patience);
  ASSERT_TRUE(bytes) << bytes.error().key;
  const auto answers = platform_answers_from_bytes(*bytes);
  ASSERT_TRUE(answers);
  const Plan plan = plan_from_json(example())->plan;
  ASSERT_EQ(answers->size(), plan.platforms.size());
  for (std::size_t i = 0; i < answers->size(); ++i) {
    const Platform& platform = plan.platforms[i];
    const PlatformAnswer& answer = (*answers)[i];
    EXPECT_EQ(answer.platform, platform.id);
    const auto passed = gate(platform.traction, {.seed = plan.seed}, platform.id);
    ASSERT_TRUE(passed);
    EXPECT_EQ(answer.gate_chance, passed->probability);
    EXPECT_EQ(answer.needed, passed->needed);
    EXPECT_EQ(answer.brought, passed->brought);
    ASSERT_EQ(answer.circle_brings.size(), passed->circles.size());
    for (std::size_t c = 0; c < passed->circles.size(); ++c)
      EXPECT_EQ(answer.circle_brings[c], passed->circles[c].brought);
    const auto course = launch_course(platform, plan.months, {.seed = plan.seed});
    ASSERT_TRUE(course);
    ASSERT_EQ(answer.launch.size(), course->steps.size());
    for (std::size_t step = 0; step < answer.launch.size(); ++step)
      EXPECT_EQ(answer.launch[step].count, course->steps[step].count);
    EXPECT_EQ(answer.push_chance, course->push_chance);
    EXPECT_EQ(answer.closed_chance, course->closed_chance);
    EXPECT_EQ(answer.plateau, course->plateau);
    ASSERT_EQ(answer.funnel.size(), funnel_steps);
    EXPECT_EQ(answer.funnel[1], course->funnel.installs);
    EXPECT_EQ(answer.funnel[4], course->funnel.revenue);
  }
}

TEST(PlatformsJob, SaysWhatIsMissing) {
  Plan plan;
  plan.platforms = {{.id = "store"}};
  const auto answers = answer_platforms(plan);
  ASSERT_EQ(answers.size(), 1u);
  EXPECT_EQ(answers[0].gate_unsaid, "goal");
  EXPECT_EQ(answers[0].launch_refused, "error.platform.unsaid");
  EXPECT_EQ(answers[0].launch_unsaid, "own_push");
  EXPECT_FALSE(answers[0].needed);
  EXPECT_TRUE(answers[0].launch.empty());
  EXPECT_EQ(*platform_answers_from_bytes(bytes_from_platform_answers(answers)), answers);
}

// Weekly notes of a spike of 1,000 over a level of 100 that falls by half each week.
TEST(PlatformsJob, FitsTheLogAndFindsWordsThatComeBack) {
  Plan plan;
  plan.months = 6;
  Platform& platform = plan.platforms.emplace_back(Platform{.id = "store"});
  const double values[] = {100, 1100, 600, 350, 225, 160, 130, 115, 108, 104};
  const int first = *count_of_day_text("2026-01-05");
  for (int i = 0; i < 10; ++i)
    platform.log.push_back(
        {.date = day_text_of_count(first + 7 * i), .measure = "installs", .value = values[i]});
  platform.log.push_back({.date = "2026-01-05", .measure = "rank", .value = 40});
  platform.log.push_back({.date = "2026-01-05", .measure = "views", .value = 40});
  platform.complaints = {{.id = "a", .text = "Loading takes ages", .stars = 1},
                         {.id = "b", .text = "Endless loading", .stars = 2}};
  const auto answers = answer_platforms(plan);
  ASSERT_EQ(answers[0].log.size(), 3u);
  const LogFit& fit = answers[0].log[0];
  EXPECT_EQ(fit.refused, "");
  EXPECT_EQ(fit.peak, "2026-01-12");
  EXPECT_EQ(fit.step_days, 7);
  EXPECT_LE(fit.half_life.p10, 7 + 1e-9);
  EXPECT_GE(fit.half_life.p90, 7 - 1e-9);
  EXPECT_LE(fit.plateau.p10, 100 + 1e-9);
  EXPECT_GE(fit.plateau.p90, 100 - 1e-9);
  EXPECT_LE(fit.ahead.p10, 4 * 104);
  EXPECT_GE(fit.ahead.p90, 4 * 100);
  // Ten weeks and the four after them.
  ASSERT_EQ(fit.levels.size(), 14u);
  EXPECT_NEAR(fit.levels[1].p50, 1100, 110);
  EXPECT_LE(fit.levels[13].p10, fit.levels[13].p90);
  EXPECT_EQ(answers[0].log[1].refused, "error.decay.no_count");
  EXPECT_EQ(answers[0].log[2].refused, "error.decay.too_short");
  ASSERT_FALSE(answers[0].tags.empty());
  EXPECT_EQ(answers[0].tags[0].word, "loading");
  EXPECT_EQ(*platform_answers_from_bytes(bytes_from_platform_answers(answers)), answers);
}

TEST(PlatformsJob, RefusesWhatItCannotRead) {
  Patience patience{true}, impatience{false};
  EXPECT_EQ(platforms_job({"no plan"}, patience).error().key.substr(0, 5), "error");
  EXPECT_EQ(platforms_job({example()}, impatience).error().key, "error.job_stopped");
  EXPECT_EQ(platform_answers_from_bytes("?").error().key, "error.import_bytes");
  // Sizes that do not belong together.
  std::vector<PlatformAnswer> broken(1);
  broken[0].circles = {"a"};
  EXPECT_FALSE(platform_answers_from_bytes(bytes_from_platform_answers(broken)));
  broken[0] = {.platform = "store", .needed = {}, .brought = {}, .launch = {{}}};
  EXPECT_FALSE(platform_answers_from_bytes(bytes_from_platform_answers(broken)));
}

TEST(ReadReviewsJob, AnswersWithReviews) {
  Patience patience{true};
  const auto bytes = read_reviews_job({"avis.txt", "2/5 Lent\n"}, patience);
  ASSERT_TRUE(bytes);
  EXPECT_EQ(bytes->empty(), false);
  EXPECT_EQ(read_reviews_job({"avis.txt", " "}, patience).error().key, "error.no_reviews");
}

TEST(ReadSeriesJob, AnswersWithEntries) {
  Patience patience{true};
  const auto bytes =
      read_series_job({"s.csv", "day,installs\n2026-01-05,12\n2026-01-06,9\n"}, patience);
  ASSERT_TRUE(bytes);
  EXPECT_EQ(rows_from_bytes(*bytes)->size(), 2u);
  EXPECT_EQ(rows_from_bytes("?").error().key, "error.import_bytes");
  EXPECT_EQ(read_series_job({"s.csv", "a,b\nx,y\nz,w\n"}, patience).error().key, "error.no_series");
}

}  // namespace
}  // namespace core
