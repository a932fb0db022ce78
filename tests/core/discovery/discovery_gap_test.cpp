#include "core/discovery/discovery_gap.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/metrics/wilson.h"
#include "tests/core/discovery/evidence.h"

namespace core {
namespace {

EffortShares effort_of(std::vector<EffortPart> behaviours) {
  EffortShares effort;
  effort.basis = EffortBasis::today;
  effort.behaviours = std::move(behaviours);
  return effort;
}

TEST(DiscoveryGaps, MultiplyDiscoveryByTheAbsenceOfEffort) {
  const auto shares = behaviour_shares(plan_with({{counted(Evidence::survey, 62, 100)}}));
  const auto gaps = discovery_gaps(shares, effort_of({{"a", 0.05}}));
  ASSERT_EQ(gaps.size(), 1u);
  // By hand: 62 % discover so, 5 % of the effort is there.
  EXPECT_NEAR(gaps[0].gap, 0.62 * 0.95, 1e-12);
  EXPECT_NEAR(gaps[0].low, wilson(62, 100)->low * 0.95, 1e-12);
  EXPECT_NEAR(gaps[0].high, wilson(62, 100)->high * 0.95, 1e-12);
  EXPECT_EQ(gaps[0].effort, 0.05);
  EXPECT_TRUE(gaps[0].is_neglected());
  EXPECT_FALSE(gaps[0].is_overserved());
}

TEST(DiscoveryGaps, RankTheLargestFirst) {
  const Plan plan = plan_with({{counted(Evidence::survey, 10, 100)},
                               {counted(Evidence::survey, 40, 100)},
                               {counted(Evidence::survey, 50, 100)},
                               {}});
  const auto gaps = discovery_gaps(behaviour_shares(plan),
                                   effort_of({{"a", 0.8}, {"b", 0.0}, {"c", 0.2}, {"d", 0.0}}));
  ASSERT_EQ(gaps.size(), 3u) << "nothing is known of the fourth";
  // By hand: 0.5 x 0.8 and 0.4 x 1 are equal and stand by name; 0.1 x 0.2.
  EXPECT_EQ(gaps[0].behaviour, "b");
  EXPECT_EQ(gaps[1].behaviour, "c");
  EXPECT_EQ(gaps[2].behaviour, "a");
  EXPECT_TRUE(gaps[2].is_overserved());
}

TEST(DiscoveryGaps, DoNotSayWhatTheIntervalLeavesOpen) {
  const auto shares = behaviour_shares(plan_with({{counted(Evidence::survey, 3, 10)}}));
  const auto gaps = discovery_gaps(shares, effort_of({{"a", 0.2}}));
  EXPECT_FALSE(gaps[0].is_neglected());
  EXPECT_FALSE(gaps[0].is_overserved());
}

TEST(DiscoveryGaps, AreNeverBelowNothing) {
  const auto shares = behaviour_shares(plan_with({{counted(Evidence::survey, 3, 10)}}));
  for (const double effort : {1.0, 1.0 + 1e-15}) {
    const auto gaps = discovery_gaps(shares, effort_of({{"a", effort}}));
    EXPECT_EQ(gaps[0].gap, 0.0);
    EXPECT_EQ(gaps[0].high, 0.0);
  }
}

TEST(DiscoveryGaps, AreUnknownWhileNoEffortIs) {
  const auto shares = behaviour_shares(plan_with({{counted(Evidence::survey, 3, 10)}}));
  EXPECT_TRUE(discovery_gaps(shares, EffortShares{}).empty());
  EXPECT_TRUE(discovery_gaps({}, effort_of({})).empty());
}

}  // namespace
}  // namespace core
