#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <format>
#include <string>
#include <vector>

#include "core/cli/command_line.h"
#include "core/cli/metric_bounds.h"
#include "core/document/json_value.h"
#include "tests/support/command_answers.h"

namespace core::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

// The exact case: 2/3 and 1/3. The third alternative is never first, so it has no weights.
TEST(MetricCommand, AnswersAcceptability) {
  const JsonValue found = metric_answer(
      R"({"name": "acceptability", "samples": 50000, "seed": 4,
          "scores": [[0.9, 0.3, 0.5], [0.3, 0.6, 0.5], [0.2, 0.2, 0.2]]})");
  const JsonValue* const ranks = found.find("rank_acceptability");
  const JsonValue* const weights = found.find("central_weights");
  ASSERT_TRUE(ranks && ranks->items.size() == 3 && weights && weights->items.size() == 3);
  EXPECT_NEAR(ranks->items[0].items[0].number, 2.0 / 3, 0.01);
  EXPECT_NEAR(ranks->items[1].items[0].number, 1.0 / 3, 0.01);
  EXPECT_EQ(ranks->items[2].items[2].number, 1);
  EXPECT_NEAR(weights->items[0].items[0].number, 4.0 / 9, 0.01);
  EXPECT_NEAR(weights->items[1].items[1].number, 5.0 / 9, 0.01);
  EXPECT_EQ(weights->items[2].items[0].kind, JsonKind::null);
  // Equals share the rank.
  const JsonValue tied = metric_answer(R"({"name": "acceptability", "scores": [[1, 2], [1, 2]]})");
  EXPECT_EQ(tied.find("rank_acceptability")->items[1].items[0].number, 1);

  expect_metric_refused(R"({"name": "acceptability"})", "scores");
  expect_metric_refused(R"({"name": "acceptability", "scores": []})", "scores");
  expect_metric_refused(R"({"name": "acceptability", "scores": [1, 2]})", "scores");
  expect_metric_refused(R"({"name": "acceptability", "scores": [[1, 2], [1]]})", "scores");
  expect_metric_refused(R"({"name": "acceptability", "scores": [[1, "2"]]})", "scores");
  expect_metric_refused(R"({"name": "acceptability", "scores": [[1e300], [1]]})", "scores");
  expect_metric_refused(R"({"name": "acceptability", "scores": [[1]], "samples": 0})", "samples");
  expect_metric_refused(R"({"name": "acceptability", "scores": [[1]], "samples": 1.5})", "samples");
  expect_metric_refused(R"({"name": "acceptability", "scores": [[1]], "samples": 1e9})", "samples");
  expect_metric_refused(R"({"name": "acceptability", "scores": [[1]], "seed": -1})", "seed");
}

TEST(MetricCommand, MeasuresConcentration) {
  // The US merger guidelines' arithmetic: 40/30/20/10 is 3,000 points, 30/30/20/20 is 2,600.
  EXPECT_NEAR(number_of(metric_answer(R"({"name":"concentration","shares":[40,30,20,10]})"), "hhi"),
              0.3, 1e-12);
  const JsonValue found = metric_answer(R"({"name":"concentration","shares":[0.3,0.3,0.2,0.2]})");
  EXPECT_NEAR(number_of(found, "hhi"), 0.26, 1e-12);
  EXPECT_NEAR(number_of(found, "effective_number"), 1 / 0.26, 1e-12);
  EXPECT_NEAR(number_of(found, "normalised"), (0.26 - 0.25) / 0.75, 1e-12);
  EXPECT_NEAR(number_of(found, "entropy_number"),
              std::exp(-0.6 * std::log(0.3) - 0.4 * std::log(0.2)), 1e-12);
  EXPECT_NEAR(number_of(found, "largest"), 0.3, 1e-12);
  expect_metric_refused(R"({"name":"concentration"})", "shares");
  expect_metric_refused(R"({"name":"concentration","shares":[]})", "shares");
  expect_metric_refused(R"({"name":"concentration","shares":[0,0]})", "shares");
  expect_metric_refused(R"({"name":"concentration","shares":[1,"2"]})", "shares");
  expect_metric_refused(R"({"name":"concentration","shares":{"a":1}})", "shares");
}

TEST(MetricCommand, SetsClaimsBesideTheRevenue) {
  const JsonValue found = metric_answer(
      R"({"name":"claims","revenue":123,"spend":23.8,"claims":{"facebook":190.4,"search":40}})");
  EXPECT_NEAR(number_of(found, "ratio"), 230.4 / 123, 1e-12);
  EXPECT_NEAR(number_of(found, "mer"), 123 / 23.8, 1e-12);
  EXPECT_NEAR(number_of(found, "least_double_count"), 107.4, 1e-9);
  ASSERT_EQ(found.find("impossible")->items.size(), 1u);
  EXPECT_EQ(found.find("impossible")->items[0].text, "facebook");
  EXPECT_EQ(metric_answer(R"({"name":"claims","revenue":1,"spend":0,"claims":{"a":1}})")
                .find("mer")
                ->kind,
            JsonKind::null);
  expect_metric_refused(R"({"name":"claims","revenue":0,"spend":1,"claims":{"a":1}})", "revenue");
  expect_metric_refused(R"({"name":"claims","revenue":1,"claims":{"a":1}})", "spend");
  expect_metric_refused(R"({"name":"claims","revenue":1,"spend":-1,"claims":{"a":1}})", "spend");
  expect_metric_refused(R"({"name":"claims","revenue":1,"spend":1,"claims":{"a":null}})", "claims");
  expect_metric_refused(R"({"name":"claims","revenue":1,"spend":1,"claims":{}})", "claims");
}

TEST(MetricCommand, UnmixesDirect) {
  const JsonValue found = metric_answer(
      R"({"name":"unmix","direct":500,"labelled":{"mail":800,"feed":30,"ads":10},
          "unlabelled_share":{"mail":0.2,"feed":1,"chat":1}})");
  EXPECT_NEAR(number_of(*found.find("true"), "mail"), 1000, 1e-9);
  EXPECT_EQ(found.find("true")->members.size(), 1u);
  EXPECT_NEAR(number_of(found, "direct"), 300, 1e-9);
  ASSERT_EQ(found.find("unidentifiable")->items.size(), 3u);
  EXPECT_EQ(found.find("unidentifiable")->items[0].text, "feed");
  EXPECT_EQ(found.find("unidentifiable")->items[1].text, "ads");
  EXPECT_EQ(found.find("unidentifiable")->items[2].text, "chat");
  EXPECT_FALSE(found.find("inconsistent")->boolean);
  const JsonValue below = metric_answer(
      R"({"name":"unmix","direct":5,"labelled":{"a":10},"unlabelled_share":{"a":0.5}})");
  EXPECT_NEAR(number_of(below, "direct"), -5, 1e-12);
  EXPECT_TRUE(below.find("inconsistent")->boolean);
  expect_metric_refused(R"({"name":"unmix","labelled":{},"unlabelled_share":{}})", "direct");
  expect_metric_refused(R"({"name":"unmix","direct":1,"unlabelled_share":{}})", "labelled");
  expect_metric_refused(R"({"name":"unmix","direct":1,"labelled":{"a":-1},"unlabelled_share":{}})",
                        "labelled");
  expect_metric_refused(
      R"({"name":"unmix","direct":1,"labelled":{"a":1},"unlabelled_share":{"a":2}})",
      "unlabelled_share");
}

TEST(MetricCommand, GivesWilsonsInterval) {
  // Newcombe 1998, table I, method 3.
  const JsonValue found =
      metric_answer(R"({"name":"wilson","successes":81,"trials":263,"confidence":0.95})");
  EXPECT_NEAR(number_of(found, "low"), 0.25529, 5e-6);
  EXPECT_NEAR(number_of(found, "high"), 0.36621, 5e-6);
  EXPECT_NEAR(number_of(metric_answer(R"({"name":"wilson","successes":0,"trials":20})"), "high"),
              0.16113, 5e-6);
  expect_metric_refused(R"({"name":"wilson","trials":20})", "successes");
  expect_metric_refused(R"({"name":"wilson","successes":21,"trials":20})", "successes");
  expect_metric_refused(R"({"name":"wilson","successes":0,"trials":0})", "trials");
  expect_metric_refused(R"({"name":"wilson","successes":1,"trials":2,"confidence":1})",
                        "confidence");
}

TEST(MetricCommand, CountsAnswersByDirichlet) {
  const JsonValue found = metric_answer(R"({"name":"dirichlet","counts":[24,12,5]})");
  EXPECT_NEAR(found.find("mean")->items[0].number, 25.0 / 44, 1e-12);
  EXPECT_NEAR(found.find("low")->items[0].number, 0.42126959652075174, 1e-12);
  EXPECT_NEAR(found.find("high")->items[2].number, 0.2508324253456527, 1e-12);
  EXPECT_NEAR(number_of(found, "expected_hhi"), 874.0 / 1980, 1e-12);
  EXPECT_NEAR(found.find("order")->items[0].items[1].number, 0.976484486280242, 1e-12);
  expect_metric_refused(R"({"name":"dirichlet","counts":[]})", "counts");
  expect_metric_refused(R"({"name":"dirichlet","counts":[1,-1]})", "counts");
  expect_metric_refused(R"({"name":"dirichlet","counts":[1],"prior":0})", "prior");
}

TEST(MetricCommand, FollowsWhatAStopTakesAlong) {
  const JsonValue found = metric_answer(
      R"({"name":"knock_on","shares":{"ads":0.6,"direct":0.4},"stopped":"ads","recapture":0.5,
          "links":[{"from":"ads","to":"brand","share":0.6},
                   {"from":"brand","to":"direct","share":0.5}]})");
  EXPECT_NEAR(number_of(found, "loss"), 0.6 * 0.5 + 0.4 * 0.3, 1e-12);
  EXPECT_NEAR(number_of(metric_answer(R"({"name":"knock_on","shares":{"a":0.6,"b":0.4},
                                "stopped":["a","b"],"links":[]})"),
                        "loss"),
              1, 1e-12);
  expect_metric_refused(R"({"name":"knock_on","shares":{"a":1},"links":[]})", "stopped");
  expect_metric_refused(R"({"name":"knock_on","shares":{"a":1},"stopped":"b","links":[]})",
                        "stopped");
  expect_metric_refused(R"({"name":"knock_on","stopped":"a","links":[]})", "shares");
  expect_metric_refused(R"({"name":"knock_on","shares":{"a":2},"stopped":"a"})", "shares");
  expect_metric_refused(R"({"name":"knock_on","shares":{"a":1},"stopped":"a","recapture":2})",
                        "recapture");
  expect_metric_refused(
      R"({"name":"knock_on","shares":{"a":1},"stopped":"a","links":[{"from":"a"}]})", "links: to");
  expect_metric_refused(R"({"name":"knock_on","shares":{"a":1},"stopped":"a",
                     "links":[{"from":"a","to":"b","share":1},{"from":"b","to":"a","share":1}]})",
                        "links: the channels create each other in a circle");
}

TEST(MetricCommand, AllocatesABudget) {
  // Two S-curves with a budget above the square root of two times their half-saturation: half each.
  const JsonValue found = metric_answer(
      R"({"name":"allocate","budget":150,"channels":[
          {"ceiling":1000,"half_saturation":100,"slope":2,"low":0,"high":150},
          {"ceiling":1000,"half_saturation":100,"slope":2}]})");
  EXPECT_NEAR(found.find("spend")->items[0].number, 75, 1e-3);
  EXPECT_NEAR(number_of(found, "value"), 720, 1e-6);
  EXPECT_NEAR(number_of(found, "marginal"), 1000 * 2 * 75 * 1e4 / std::pow(1e4 + 75 * 75, 2), 1e-4);
  EXPECT_GE(number_of(found, "upper_bound"), 720);
  // Below the square root of two all goes to one of the twins; one more unit brings
  // 2 V K^2 B / (K^2 + B^2)^2.
  const JsonValue one = metric_answer(
      R"({"name":"allocate","budget":141,"channels":[
          {"ceiling":500,"half_saturation":100,"slope":2},
          {"ceiling":500,"half_saturation":100,"slope":2}]})");
  EXPECT_NEAR(number_of(one, "marginal"), 1.579, 0.001);
  EXPECT_EQ(std::min(one.find("spend")->items[0].number, one.find("spend")->items[1].number), 0);
  expect_metric_refused(R"({"name":"allocate","budget":150})", "channels");
  expect_metric_refused(R"({"name":"allocate","channels":[{"ceiling":1,"half_saturation":1}]})",
                        "budget");
  expect_metric_refused(R"({"name":"allocate","budget":1,"channels":[{"ceiling":1}]})",
                        "channels: half_saturation");
  expect_metric_refused(
      R"({"name":"allocate","budget":1,"channels":[{"ceiling":1,"half_saturation":1,"low":2,"high":3}]})",
      "budget");
}

TEST(MetricCommand, IndexesASeason) {
  const JsonValue found = metric_answer(R"({"name":"season","values":[50,100,150]})");
  EXPECT_NEAR(found.find("index")->items[0].number, 0.5, 1e-12);
  EXPECT_NEAR(found.find("index")->items[2].number, 1.5, 1e-12);
  expect_metric_refused(R"({"name":"season","values":[0]})", "values");
}

TEST(MetricCommand, TellsWhatIsMissingFromWhatIsOutOfRange) {
  const auto said = [](std::string_view question) {
    const Outcome outcome = ask_metric(question);
    EXPECT_EQ(outcome.exit, Exit::wrong_input);
    return outcome.message;
  };
  EXPECT_EQ(said(R"({"name":"wilson","trials":263})"), "successes: missing.\n");
  EXPECT_EQ(said(R"({"name":"wilson","successes":"81","trials":263})"),
            "successes: not of the form 1.5.\n");
  EXPECT_EQ(said(R"({"name":"wilson","successes":300,"trials":263})"),
            "successes: out of range, 0 ≤ successes ≤ trials.\n");
  EXPECT_EQ(said(R"({"trials":263})"), "name: missing.\n");
  EXPECT_EQ(said(R"({"name":"loop","seeds":1,"k":1})"), "cycles: missing.\n");
  EXPECT_EQ(said(R"({"name":"allocate","budget":1})"), "channels: missing.\n");
  EXPECT_EQ(said(R"({"name":"allocate","budget":1,"channels":[{"ceiling":1}]})"),
            "channels: half_saturation: missing.\n");
  EXPECT_EQ(said(R"({"name":"knock_on","shares":{"a":1},"stopped":"a","links":[{"from":1}]})"),
            "links: from: not of the form \"text\".\n");
  EXPECT_EQ(said(R"({"name":"claims","revenue":1,"spend":1,"claims":[1]})"),
            "claims: not of the form {\"name\": 1.5}.\n");
  EXPECT_EQ(said(R"({"name":"acceptability","scores":[[1,2],[1]]})"),
            "scores: not of the form [[1, 2], [3, 4]].\n");
}

// For each member that has bounds: a question that breaks them and no others.
TEST(MetricCommand, NamesTheBoundsOfEveryMember) {
  struct Case {
    std::string_view metric, member, rest, beyond;
  };
  constexpr std::string_view adstock = R"("kind":"geometric","alpha":0.5,"x":[1])";
  constexpr std::string_view hill = R"("ceiling":1,"half_saturation":1,"slope":1,"x":[1])";
  constexpr std::string_view tanh = R"("spend":1,"gain":1,"share_of_ceiling":0.5,"x":[1])";
  constexpr std::string_view knock = R"("shares":{"a":1},"stopped":"a")";
  constexpr std::string_view ranks = R"("points":[[50,23000],[10,72000]])";
  const std::vector<Case> cases{
      {"acceptability", "samples", R"("scores":[[1]])", "0"},
      {"acceptability", "scores", R"("samples":1)", "[[1e13]]"},
      {"acceptability", "seed", R"("scores":[[1]])", "-1"},
      {"adstock", "alpha", adstock, "1.1"},
      {"adstock", "kind", adstock, "\"weibull\""},
      {"adstock", "opening", adstock, "-1"},
      {"adstock", "theta", R"("kind":"delayed","alpha":0.5,"x":[1])", "12"},
      {"adstock", "window", adstock, "0"},
      {"adstock", "x", adstock, "[-1]"},
      {"allocate", "budget", R"("channels":[{"ceiling":1,"half_saturation":1}])", "-1"},
      {"allocate", "channels", R"("budget":1)", R"([{"ceiling":1,"half_saturation":0}])"},
      {"baselined_tanh", "gain", tanh, "-1"},
      {"baselined_tanh", "share_of_ceiling", tanh, "1"},
      {"baselined_tanh", "spend", tanh, "0"},
      {"baselined_tanh", "x", tanh, "[-1]"},
      {"bass", "p", R"("q":1,"years":1)", "0"},
      {"bass", "q", R"("p":1,"years":1)", "-1"},
      {"bass", "years", R"("p":1,"q":1)", "-1"},
      {"claims", "claims", R"("revenue":1,"spend":1)", R"({"a":-1})"},
      {"claims", "revenue", R"("spend":1,"claims":{"a":1})", "0"},
      {"claims", "spend", R"("revenue":1,"claims":{"a":1})", "-1"},
      {"concentration", "shares", R"("x":1)", "[0, 0]"},
      {"decay", "series", R"("x":1)", "[0, 0, 2e15, 1e15, 1, 1, 1]"},
      {"dirichlet", "counts", R"("prior":1)", "[-1]"},
      {"dirichlet", "prior", R"("counts":[1])", "0"},
      {"hill", "ceiling", hill, "-1"},
      {"hill", "half_saturation", hill, "0"},
      {"hill", "slope", hill, "0"},
      {"hill", "x", hill, "[-1]"},
      {"knock_on", "links", knock, R"([{"from":"a","to":"b","share":2}])"},
      {"knock_on", "recapture", knock, "2"},
      {"knock_on", "shares", knock, R"({"a":0.6,"b":0.5})"},
      {"knock_on", "stopped", knock, "\"b\""},
      {"loop", "cycles", R"("seeds":1,"k":1)", "0.5"},
      {"loop", "k", R"("seeds":1,"cycles":1)", "-1"},
      {"loop", "seeds", R"("k":1,"cycles":1)", "-1"},
      {"rank_curve", "points", ranks, "[[1,1],[1,2]]"},
      {"rank_curve", "ranks", ranks, "0"},
      {"rank_curve", "volumes", ranks, "0"},
      {"season", "values", R"("x":1)", "[0]"},
      {"unmix", "direct", R"("labelled":{},"unlabelled_share":{})", "-1"},
      {"unmix", "labelled", R"("direct":1,"unlabelled_share":{})", R"({"a":-1})"},
      {"unmix", "unlabelled_share", R"("direct":1,"labelled":{"a":1})", R"({"a":2})"},
      {"wilson", "confidence", R"("successes":1,"trials":2)", "1"},
      {"wilson", "successes", R"("trials":2)", "3"},
      {"wilson", "trials", R"("successes":0)", "0"},
  };
  for (const auto& [metric, member, rest, beyond] : cases) {
    // Of a name that stands twice the last counts.
    const std::string question =
        std::format(R"({{"name":"{}",{},"{}":{}}})", metric, rest, member, beyond);
    const Outcome outcome = ask_metric(question);
    EXPECT_EQ(outcome.exit, Exit::wrong_input) << question;
    EXPECT_EQ(outcome.message,
              std::format("{}: out of range, {}.\n", member, metric_bound(metric, member)))
        << question;
    EXPECT_FALSE(metric_bound(metric, member).empty()) << question;
  }
}

TEST(MetricCommand, NamesAFormulaThatDoesNotExist) {
  expect_metric_refused(R"({"name":"magic"})", "magic");
  expect_metric_refused(R"({"shares":[1]})", "name");
  expect_metric_refused(R"({"name":3})", "name");
  expect_metric_refused("[]", "JSON object");
  expect_metric_refused("{", "line 1");
}

TEST(MetricCommand, TakesExactlyOneQuestion) {
  const auto read = [](std::string_view, std::size_t) -> Result<std::string> { return ""; };
  const std::array<std::string_view, 1> none{"metric"};
  EXPECT_EQ(run_command_line(none, read).exit, Exit::misuse);
  const std::array<std::string_view, 3> two{"metric", "{}", "{}"};
  EXPECT_EQ(run_command_line(two, read).exit, Exit::misuse);
}

}  // namespace
}  // namespace core::cli
