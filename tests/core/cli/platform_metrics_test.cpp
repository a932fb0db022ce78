#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "core/cli/command_line.h"
#include "core/document/json_value.h"
#include "tests/support/command_answers.h"

namespace core::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

TEST(PlatformMetrics, FollowALoop) {
  // Skok's case: 20,470 after ten cycles.
  const JsonValue found = metric_answer(R"({"name":"loop","seeds":10,"k":2,"cycles":10})");
  ASSERT_EQ(found.find("total")->items.size(), 11u);
  EXPECT_EQ(found.find("total")->items[0].number, 10);
  EXPECT_EQ(found.find("total")->items[1].number, 30);
  EXPECT_NEAR(found.find("total")->items[10].number, 20'470, 1e-6);
  EXPECT_EQ(found.find("limit")->kind, JsonKind::null);
  const JsonValue listed =
      metric_answer(R"({"name":"loop","seeds":100,"k":0.2,"cycles":[0,1,50]})");
  ASSERT_EQ(listed.find("total")->items.size(), 3u);
  EXPECT_NEAR(listed.find("total")->items[1].number, 120, 1e-9);
  EXPECT_NEAR(number_of(listed, "limit"), 125, 1e-9);
  EXPECT_EQ(metric_answer(R"({"name":"loop","seeds":1,"k":1,"cycles":3})").find("limit")->kind,
            JsonKind::null);
  expect_metric_refused(R"({"name":"loop","seeds":10,"k":2})", "cycles");
  expect_metric_refused(R"({"name":"loop","seeds":10,"k":2,"cycles":2.5})", "cycles");
  expect_metric_refused(R"({"name":"loop","seeds":10,"k":2,"cycles":1e9})", "cycles");
  expect_metric_refused(R"({"name":"loop","seeds":10,"k":-1,"cycles":2})", "k");
  expect_metric_refused(R"({"name":"loop","seeds":"ten","k":1,"cycles":2})", "seeds");
}

TEST(PlatformMetrics, SpreadByBass) {
  const JsonValue found = metric_answer(R"({"name":"bass","p":0.03,"q":0.38,"years":[0,6.19262]})");
  EXPECT_EQ(found.find("cumulative")->items[0].number, 0);
  EXPECT_NEAR(found.find("cumulative")->items[1].number, 0.460526, 1e-5);
  EXPECT_NEAR(number_of(found, "peak_time"), 6.1926, 5e-5);
  EXPECT_NEAR(number_of(found, "peak_share"), 0.460526, 5e-7);
  expect_metric_refused(R"({"name":"bass","p":0,"q":0.38,"years":[1]})", "p");
  expect_metric_refused(R"({"name":"bass","p":0.03,"q":0.38,"years":[-1]})", "years");
}

TEST(PlatformMetrics, DrawARankCurve) {
  const JsonValue found = metric_answer(
      R"({"name":"rank_curve","points":[[50,23000],[10,72000]],"ranks":[10,20],"volumes":[23000]})");
  EXPECT_NEAR(number_of(found, "exponent"), 0.709, 5e-4);
  EXPECT_NEAR(found.find("volume")->items[0].number, 72'000, 1e-6);
  EXPECT_NEAR(found.find("rank")->items[0].number, 50, 1e-9);
  EXPECT_TRUE(metric_answer(R"({"name":"rank_curve","points":[[1,150],[200,1]]})")
                  .find("volume")
                  ->items.empty());
  expect_metric_refused(R"({"name":"rank_curve","points":[[50,23000]]})", "points");
  expect_metric_refused(R"({"name":"rank_curve","points":[[50,1],[50,2]]})", "points");
  expect_metric_refused(R"({"name":"rank_curve","points":[[50,1,3],[10,2]]})", "points");
  expect_metric_refused(R"({"name":"rank_curve","points":[50,10]})", "points");
  expect_metric_refused(R"({"name":"rank_curve","points":[[50,23000],[10,72000]],"ranks":[0]})",
                        "ranks");
}

TEST(PlatformMetrics, FollowADecay) {
  // 100 halved every two steps onto a level of 4.
  const JsonValue found = metric_answer(
      R"({"name":"decay","series":[4,4,104,74.7,54,39.4,29,21.7,16.5,null,10.3,8.4,7.1,6.2,5.6,4]})");
  ASSERT_EQ(found.find("peaks")->items.size(), 1u);
  EXPECT_EQ(found.find("peaks")->items[0].number, 2);
  EXPECT_NEAR(number_of(found, "half_life"), 2, 0.2);
  EXPECT_LE(number_of(found, "half_life_low"), 2);
  EXPECT_GE(number_of(found, "half_life_high"), 2);
  EXPECT_NEAR(number_of(found, "plateau"), 4, 1);
  EXPECT_FALSE(found.find("vague")->boolean);
  expect_metric_refused(R"({"name":"decay","series":[1,2,1]})", "at least 5");
  expect_metric_refused(R"({"name":"decay","series":[9,9,9,9,9,9,9]})", "no spike");
  expect_metric_refused(R"({"name":"decay","series":[0,0,0,0,90,40]})", "at least 3");
  expect_metric_refused(R"({"name":"decay","series":[0,0,-1,0,90,40]})", "3");
  expect_metric_refused(R"({"name":"decay","series":[1,"2"]})", "series");
  expect_metric_refused(R"({"name":"decay"})", "series");
}

}  // namespace
}  // namespace core::cli
