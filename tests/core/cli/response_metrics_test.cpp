#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "core/cli/command_line.h"
#include "core/document/json_value.h"
#include "tests/support/command_answers.h"

namespace core::cli {
namespace {

using testing::HasSubstr;

double last(const JsonValue& object) {
  const JsonValue* const y = object.find("y");
  EXPECT_TRUE(y && !y->items.empty());
  return y && !y->items.empty() ? y->items.back().number : 0.0;
}

TEST(ResponseMetrics, CarryOver) {
  // The published cases: Robyn's recursion, Meridian's windows.
  EXPECT_NEAR(
      last(metric_answer(R"({"name":"adstock","kind":"recursive","alpha":0.7,"x":[100,0,0,0]})")),
      34.3, 1e-9);
  EXPECT_NEAR(
      last(metric_answer(R"({"name":"adstock","kind":"recursive","alpha":0.7,"normalised":true,
                              "x":[100,0,0,0]})")),
      34.3 * 0.3, 1e-9);
  EXPECT_NEAR(last(metric_answer(R"({"name":"adstock","kind":"geometric","alpha":0.5,"window":5,
                              "normalised":true,"x":[0.55,0.71,0.08,0.82,0.29]})")),
              0.43516129, 5e-9);
  EXPECT_NEAR(last(metric_answer(R"({"name":"adstock","kind":"binomial","alpha":0.5,"window":5,
                              "x":[0.55,0.71,0.08,0.82,0.29]})")),
              0.46266667, 5e-9);
  // By hand: weights 0.5, 1, 0.5 on 4 (newest), 2, 8.
  EXPECT_NEAR(
      last(metric_answer(R"({"name":"adstock","kind":"delayed","alpha":0.5,"theta":1,"window":3,
                              "normalised":false,"x":[4],"opening":[8,2]})")),
      0.5 * 4 + 2 + 0.5 * 8, 1e-12);
  EXPECT_NEAR(last(metric_answer(
                  R"({"name":"adstock","kind":"recursive","alpha":0.5,"x":[0],"opening":8})")),
              4, 1e-12);
}

TEST(ResponseMetrics, SaturateByHill) {
  const JsonValue found =
      metric_answer(R"({"name":"hill","ceiling":1,"half_saturation":150,"slope":3,"x":[100,200]})");
  EXPECT_NEAR(last(found), 0.70329670, 5e-9);
  EXPECT_NEAR(number_of(found, "least_useful_spend"), 150 * 1.2599210498948732, 1e-9);
}

TEST(ResponseMetrics, SaturateByTanh) {
  const JsonValue found = metric_answer(
      R"({"name":"baselined_tanh","spend":200,"gain":3,"share_of_ceiling":0.8,"x":[200]})");
  EXPECT_NEAR(last(found), 600, 1e-9);
  EXPECT_NEAR(number_of(found, "ceiling"), 750, 1e-9);
  // r / (g artanh r) with artanh 0.8 = ln 3.
  EXPECT_NEAR(number_of(found, "first_customer_cost"), 0.8 / (3 * 1.0986122886681098), 1e-12);
}

TEST(ResponseMetrics, NameWhatTheyRefuse) {
  expect_metric_refused(R"({"name":"adstock","kind":"weibull","alpha":0.5,"x":[1]})", "kind");
  expect_metric_refused(R"({"name":"adstock","kind":"geometric","alpha":2,"x":[1]})", "alpha");
  expect_metric_refused(R"({"name":"adstock","kind":"geometric","alpha":0.5,"window":2.5,"x":[1]})",
                        "window");
  expect_metric_refused(
      R"({"name":"adstock","kind":"geometric","alpha":0.5,"window":1e12,"x":[1]})", "window");
  expect_metric_refused(
      R"({"name":"adstock","kind":"delayed","alpha":0.5,"theta":9,"window":3,"x":[1]})", "theta");
  expect_metric_refused(
      R"({"name":"adstock","kind":"recursive","alpha":0.5,"x":[1],"normalised":1})", "normalised");
  expect_metric_refused(R"({"name":"adstock","kind":"recursive","alpha":0.5,"x":"1"})", "x");
  expect_metric_refused(R"({"name":"hill","ceiling":1,"half_saturation":0,"slope":1,"x":[1]})",
                        "half_saturation");
  expect_metric_refused(R"({"name":"hill","ceiling":1,"half_saturation":1,"x":[1]})", "slope");
  expect_metric_refused(
      R"({"name":"baselined_tanh","spend":1,"gain":1,"share_of_ceiling":1,"x":[1]})",
      "share_of_ceiling");
}

}  // namespace
}  // namespace core::cli
