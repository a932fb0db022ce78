#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "shell/charts/chart.h"
#include "shell/charts/end_labels.h"
#include "shell/charts/fan.h"
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

TEST(EndLabels, ComeAsNearAsTheOthersLeaveRoom) {
  const auto places = [](std::vector<float> wanted) { return spread_apart(wanted, 16, 0, 100); };
  EXPECT_EQ(places({10, 50, 90}), (std::vector<float>{10, 50, 90}));
  EXPECT_EQ(places({10, 12, 50}), (std::vector<float>{10, 26, 50}));
  // Pushed back from the lower end.
  EXPECT_EQ(places({90, 95, 99}), (std::vector<float>{68, 84, 100}));
  EXPECT_EQ(places({-5, 200}), (std::vector<float>{0, 100}));
  EXPECT_TRUE(places({}).empty());
}

TEST(EndLabels, NeverComeCloserThanTheirGap) {
  std::vector<float> wanted;
  for (int i = 0; i < 6; ++i) wanted.push_back(static_cast<float>((i * i * 7) % 40));
  std::ranges::sort(wanted);
  const auto places = spread_apart(wanted, 16, 0, 100);
  for (std::size_t i = 0; i < places.size(); ++i) {
    EXPECT_GE(places[i], 0);
    EXPECT_LE(places[i], 100);
    if (i > 0) EXPECT_GE(places[i] - places[i - 1], 16 - 1e-4f);
  }
}

FanChart fan_of(std::vector<std::array<double, 3>> ranges) {
  FanChart chart;
  for (const auto& [low, middle, high] : ranges)
    chart.points.push_back({low, low, middle, high, high, true});
  return chart;
}

TEST(FanScale, HoldsAllThatIsDrawnInFewTicks) {
  // Far from zero it begins below the least, else at zero.
  const FanScale far = fan_scale(fan_of({{40'000, 40'000, 40'000}, {47'000, 58'000, 61'000}}));
  EXPECT_DOUBLE_EQ(far.first, 40'000);
  EXPECT_DOUBLE_EQ(far.step, 5'000);
  EXPECT_DOUBLE_EQ(far.last(), 65'000);
  const FanScale near = fan_scale(fan_of({{20'000, 30'000, 71'000}}));
  EXPECT_DOUBLE_EQ(near.first, 0);
  EXPECT_DOUBLE_EQ(near.last(), 80'000);
  FanChart owing = fan_of({{-14'000, 53'000, 163'000}});
  EXPECT_DOUBLE_EQ(fan_scale(owing).first, -50'000);
  EXPECT_DOUBLE_EQ(fan_scale(owing).last(), 200'000);
  // A goal, a mark and another way count too; an unknown month does not.
  owing.goal = 260'000;
  owing.marks = {{0, 310'000}};
  owing.points.push_back({-1e9, 0, 0, 0, 1e9, false});
  EXPECT_GE(fan_scale(owing).last(), 310'000);
  EXPECT_GT(fan_scale(owing).first, -200'000);
}

TEST(FanScale, HoldsOneValueAndNone) {
  for (const double value : {0.0, 5.0, 40'000.0, -3.0}) {
    const FanScale scale = fan_scale(fan_of({{value, value, value}}));
    EXPECT_LE(scale.first, value);
    EXPECT_GE(scale.last(), value);
    EXPECT_GT(scale.last(), scale.first);
    EXPECT_LE(scale.count, 8);
  }
  EXPECT_GT(fan_scale(FanChart{}).last(), 0);
}

TEST(FanScale, HoldsAnyRangeInAtMostSevenTicks) {
  double low = 0.3;
  for (int i = 0; i < 200; ++i) {
    low *= 1.13;
    for (const double width : {0.01, 0.4, 1.0, 3.0, 20.0}) {
      const FanScale scale = fan_scale(fan_of({{low, low, low * (1 + width)}}));
      EXPECT_LE(scale.first, low * (1 + 1e-9));
      EXPECT_GE(scale.last() * (1 + 1e-9), low * (1 + width));
      EXPECT_TRUE(scale.count >= 3 && scale.count <= 7) << low << " " << width;
    }
  }
}

}  // namespace
}  // namespace shell
