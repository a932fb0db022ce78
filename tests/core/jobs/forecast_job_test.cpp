#include "core/jobs/forecast_job.h"

#include <gtest/gtest.h>

#include "core/document/library.h"
#include "core/document/plan_json.h"
#include "core/forecast/ready_scenarios.h"
#include "core/jobs/forecast_packing.h"
#include "core/jobs/run_job.h"
#include "tests/core/forecast/small_plan.h"
#include "tests/support/files.h"

namespace core {
namespace {

struct Patience final : JobProgress {
  explicit Patience(bool goes_on) : goes_on(goes_on) {}
  bool report(double share) override {
    EXPECT_GE(share, 0.0);
    EXPECT_LE(share, 1.0);
    return goes_on;
  }
  bool goes_on;
};

ForecastQuestion question(Beside beside = Beside::nothing) {
  return {.plan = example_file("en"), .beside = beside, .scenario = {}, .scenarios = 200};
}

ForecastAnswer answer_to(const ForecastQuestion& asked) {
  Patience patience{true};
  const auto bytes = run_job("forecast", {bytes_from_forecast_question(asked)}, patience);
  EXPECT_TRUE(bytes);
  auto answer = forecast_from_bytes(bytes.value_or(""));
  EXPECT_TRUE(answer);
  return answer ? *std::move(answer) : ForecastAnswer{};
}

TEST(ForecastJob, AnswersAsTheEngineDoes) {
  const ForecastQuestion asked = question();
  EXPECT_EQ(forecast_question_from_bytes(bytes_from_forecast_question(asked)), asked);
  const ForecastAnswer answer = answer_to(asked);
  const Plan plan = plan_from_json(asked.plan)->plan;
  EXPECT_EQ(answer.plan, forecast(plan, embedded_library().owners, {.scenarios = 200}).value());
  EXPECT_FALSE(answer.plan.learn.empty());
  EXPECT_FALSE(answer.beside);
}

TEST(ForecastJob, DrawsAnotherWayBesideThePlan) {
  Plan plan = plan_from_json(example_file("en"))->plan;
  const OwnerDirectory& owners = embedded_library().owners;
  for (const Beside beside : {Beside::today, Beside::best_channel}) {
    Plan with = plan;
    with.scenarios = {beside == Beside::today ? as_today_scenario(plan, owners)
                                              : best_channel_scenario(plan, owners).value()};
    const ForecastAnswer answer = answer_to(question(beside));
    ASSERT_TRUE(answer.beside);
    EXPECT_EQ(
        *answer.beside,
        forecast(with, owners,
                 {.scenario = with.scenarios[0].id, .scenarios = 200, .says_what_to_learn = false})
            .value());
    EXPECT_NE(answer.beside->months, answer.plan.months);
  }
}

TEST(ForecastJob, DrawsAScenarioOfThePlan) {
  Plan plan = plan_from_json(example_file("en"))->plan;
  plan.scenarios = {{.id = "nothing-for-meta", .name = "x", .spend = Grid{{"meta_ads", {}}}}};
  (*plan.scenarios[0].spend)["meta_ads"][plan.start] = 1;
  ForecastQuestion asked = question(Beside::scenario);
  asked.plan = plan_to_json(plan);
  asked.scenario = "nothing-for-meta";
  const ForecastAnswer answer = answer_to(asked);
  ASSERT_TRUE(answer.beside);
  EXPECT_LT(answer.beside->total.p50, answer.plan.total.p50);
}

TEST(ForecastJob, DrawsWhatIsFittedToWhatHappened) {
  const ForecastAnswer answer = answer_to(question(Beside::fitted));
  ASSERT_TRUE(answer.beside);
  EXPECT_FALSE(answer.bent.empty());
  // March of the article: 49,200.
  EXPECT_NEAR(answer.beside->months[2].revenue.p50, 49'200, 0.05 * 49'200);
  ForecastQuestion asked = question(Beside::fitted);
  asked.plan = plan_to_json(small_plan(2));
  EXPECT_FALSE(answer_to(asked).beside);
}

TEST(ForecastJob, LeavesOutWhatThereIsNotBeside) {
  Plan plan = small_plan(2);
  plan.channels[0].today->spend.reset();
  ForecastQuestion asked = question(Beside::best_channel);
  asked.plan = plan_to_json(plan);
  EXPECT_FALSE(answer_to(asked).beside);
}

TEST(ForecastJob, StopsWhenNobodyWaits) {
  Patience patience{false};
  for (const Beside beside : {Beside::nothing, Beside::today})
    EXPECT_EQ(forecast_job({bytes_from_forecast_question(question(beside))}, patience).error().key,
              "error.job_stopped");
}

TEST(ForecastJob, RefusesOtherBytesAndWrongQuestions) {
  Patience patience{true};
  for (const std::string_view bytes : {"", "hello", "@@@@@@@@@@@@@@@"}) {
    EXPECT_EQ(forecast_job({bytes}, patience).error().key, "error.import_bytes") << bytes;
    EXPECT_EQ(forecast_from_bytes(bytes).error().key, "error.import_bytes") << bytes;
  }
  const auto refusal = [&](const ForecastQuestion& asked) {
    return forecast_job({bytes_from_forecast_question(asked)}, patience).error().key;
  };
  ForecastQuestion none = question();
  none.scenarios = 0;
  EXPECT_EQ(refusal(none), "error.metric_input");
  ForecastQuestion unknown = question(Beside::scenario);
  unknown.scenario = "no-such";
  EXPECT_EQ(refusal(unknown), "error.unknown_scenario");
  ForecastQuestion other = question();
  other.plan = "[]";
  EXPECT_EQ(refusal(other), "error.document.not_an_object");
  ForecastQuestion empty = question();
  Plan nothing;
  nothing.id = "empty";
  nothing.start = make_month(2026, 1);
  empty.plan = plan_to_json(nothing);
  EXPECT_EQ(refusal(empty), "error.nothing_to_forecast");
}

TEST(ForecastJob, RefusesAnAnswerWhoseMonthsDoNotFitEachOther) {
  const ForecastAnswer answer = answer_to(question(Beside::today));
  ForecastAnswer torn = answer;
  torn.plan.months.back().channels.pop_back();
  EXPECT_EQ(forecast_from_bytes(bytes_from_forecast(torn)).error().key, "error.import_bytes");
  torn = answer;
  torn.beside->months.pop_back();
  EXPECT_EQ(forecast_from_bytes(bytes_from_forecast(torn)).error().key, "error.import_bytes");
  torn = answer;
  torn.plan.months.clear();
  EXPECT_EQ(forecast_from_bytes(bytes_from_forecast(torn)).error().key, "error.import_bytes");
}

}  // namespace
}  // namespace core
