#include <gtest/gtest.h>

#include "shell/charts/chart.h"
#include "shell/charts/flow.h"

namespace shell {
namespace {

TEST(TickStep, PartsAScaleIntoThreeToFive) {
  EXPECT_DOUBLE_EQ(tick_step(54'400), 20'000);  // 0, 20, 40, 60 thousand
  EXPECT_DOUBLE_EQ(tick_step(100'000), 20'000);
  EXPECT_DOUBLE_EQ(tick_step(1), 0.2);
  EXPECT_DOUBLE_EQ(tick_step(3), 1);
  EXPECT_DOUBLE_EQ(tick_step(9), 2);
  EXPECT_DOUBLE_EQ(tick_step(0), 1);
  for (double most = 0.7; most < 5e6; most *= 1.37) {
    const double parts = most / tick_step(most);
    EXPECT_TRUE(parts > 1.9 && parts <= 5.0) << most;
  }
}

Flow flow_of(std::size_t boxes, std::vector<std::pair<std::size_t, std::size_t>> streams) {
  Flow flow;
  flow.boxes.resize(boxes);
  for (const auto& [from, to] : streams) {
    FlowStream stream;
    stream.from = from;
    stream.to = to;
    flow.streams.push_back(stream);
  }
  return flow;
}

TEST(FlowColumns, PutEachBoxAfterAllThatFeedIt) {
  // A chain, told from its end.
  EXPECT_EQ(flow_columns(flow_of(3, {{1, 2}, {0, 1}})), (std::vector{0, 1, 2}));
  // A short way and a long one to the same box.
  EXPECT_EQ(flow_columns(flow_of(4, {{0, 3}, {0, 1}, {1, 2}, {2, 3}})), (std::vector{0, 1, 2, 3}));
  EXPECT_EQ(flow_columns(flow_of(2, {})), (std::vector{0, 0}));
  EXPECT_TRUE(flow_columns(flow_of(0, {})).empty());
}

TEST(FlowColumns, EndThoughTheStreamsRunInACircle) {
  for (const int column : flow_columns(flow_of(2, {{0, 1}, {1, 0}}))) EXPECT_LE(column, 1);
}

}  // namespace
}  // namespace shell
