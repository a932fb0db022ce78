#include "core/metrics/unmix.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>

namespace core {
namespace {

using Share = std::optional<double>;
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST(Unmix, GivesDirectVisitsBackToTheirChannels) {
  // By hand: 800 / 0.8 = 1,000 of which 200 were unlabelled; 300 / 0.75 = 400, of which 100.
  const auto unmixed = unmix(500, std::array{800.0, 300.0}, std::array{Share{0.2}, Share{0.25}});
  ASSERT_TRUE(unmixed);
  EXPECT_NEAR(*unmixed->visits[0], 1000, 1e-9);
  EXPECT_NEAR(*unmixed->visits[1], 400, 1e-9);
  EXPECT_NEAR(unmixed->rest, 200, 1e-9);
}

TEST(Unmix, KeepsAllVisits) {
  const auto unmixed =
      unmix(900, std::array{120.0, 7.0, 63.5}, std::array{Share{0.13}, Share{0.0}, Share{0.61}});
  ASSERT_TRUE(unmixed);
  double sum = unmixed->rest;
  for (const auto& visits : unmixed->visits) sum += *visits;
  EXPECT_NEAR(sum, 900 + 120 + 7 + 63.5, 1e-9);
}

TEST(Unmix, CannotTellOfAChannelThatIsAllDarkOrUnknown) {
  const auto unmixed =
      unmix(500, std::array{0.0, 30.0, 80.0}, std::array{Share{1.0}, Share{}, Share{0.2}});
  ASSERT_TRUE(unmixed);
  EXPECT_EQ(unmixed->visits[0], std::nullopt);
  EXPECT_EQ(unmixed->visits[1], std::nullopt);
  EXPECT_NEAR(unmixed->rest, 480, 1e-9);
}

TEST(Unmix, ReportsARestBelowZeroAsItIs) {
  const auto unmixed = unmix(50, std::array{100.0}, std::array{Share{0.5}});
  ASSERT_TRUE(unmixed);
  EXPECT_NEAR(unmixed->rest, -50, 1e-9);
}

TEST(Unmix, LeavesDirectAloneWhereNothingIsDark) {
  EXPECT_EQ(unmix(50, std::array{100.0}, std::array{Share{0.0}})->rest, 50);
  EXPECT_EQ(unmix(50, {}, {})->rest, 50);
  EXPECT_EQ(unmix(0, std::array{0.0}, std::array{Share{0.9}})->rest, 0);
}

TEST(Unmix, RefusesWhatCannotBeByItsName) {
  const std::array labelled{1.0};
  const std::array shares{Share{0.5}};
  for (const double direct : {-1.0, nan}) {
    EXPECT_EQ(unmix(direct, labelled, shares).error().place, "direct");
    EXPECT_EQ(unmix(1, std::array{direct}, shares).error().place, "labelled");
  }
  for (const double share : {-0.1, 1.1, nan})
    EXPECT_EQ(unmix(1, labelled, std::array{Share{share}}).error().place, "unlabelled_share");
  EXPECT_EQ(unmix(1, labelled, {}).error().place, "unlabelled_share");
  EXPECT_EQ(unmix(1, std::array{1e308}, std::array{Share{0.99}}).error().place, "unlabelled_share");
}

}  // namespace
}  // namespace core
