#include "core/stress/kept_shares.h"

#include <gtest/gtest.h>

#include <vector>

namespace core {
namespace {

// Revenue of two scenarios, month by month.
Simulation simulation(const std::vector<std::pair<float, float>>& revenue) {
  Simulation made;
  made.months = revenue.size();
  made.scenarios = 2;
  made.revenue = ScenarioRows(made.months, made.scenarios);
  for (std::size_t t = 0; t < revenue.size(); ++t) {
    made.revenue.at(t, 0)[0] = revenue[t].first;
    made.revenue.at(t, 0)[1] = revenue[t].second;
  }
  return made;
}

TEST(KeptShares, AddUpTheMonthsOfEachScenario) {
  const Simulation with = simulation({{100, 100}, {20, 0}, {40, 30}, {100, 100}}),
                   without = simulation({{100, 100}, {100, 50}, {100, 50}, {100, 100}});
  // 60 of 200, and 30 of 100.
  EXPECT_EQ(kept_shares(with, without, 1, 2), (std::vector<float>{0.3f, 0.3f}));
  EXPECT_EQ(kept_shares(with, without, 2, 1), (std::vector<float>{0.4f, 0.6f}));
  EXPECT_EQ(kept_shares(with, without, 0, 1), (std::vector<float>{1.0f, 1.0f}));
}

TEST(KeptShares, KeepAllOfNothing) {
  const Simulation none = simulation({{0, 5}});
  EXPECT_EQ(kept_shares(none, none, 0, 1), (std::vector<float>{1.0f, 1.0f}));
}

}  // namespace
}  // namespace core
