#include "core/forecast/usual_shock.h"

#include <gtest/gtest.h>

namespace core {
namespace {

TEST(UsualShock, IsARangeThatMayStandInAPlan) {
  for (std::size_t i = 0; i < names_of<ShockKind>().size(); ++i) {
    const auto kind = static_cast<ShockKind>(i);
    const Estimate severity = usual_severity(kind), recovery = usual_recovery(kind);
    EXPECT_LE(severity.low, severity.high);
    EXPECT_GT(severity.low, 0);
    if (kind == ShockKind::cost)
      EXPECT_GE(severity.low, 1);  // costs never fall
    else
      EXPECT_LE(severity.high, 1);
    EXPECT_GE(recovery.low, 0);
    EXPECT_LE(recovery.low, recovery.high);
  }
}

TEST(UsualShock, TakesAllOfWhatStopsAndLongerToComeBackFromABan) {
  for (const ShockKind kind : {ShockKind::stop, ShockKind::ban, ShockKind::close})
    EXPECT_EQ(usual_severity(kind), point_estimate(1));
  EXPECT_GT(usual_recovery(ShockKind::ban).high, usual_recovery(ShockKind::stop).high);
  EXPECT_EQ(usual_recovery(ShockKind::close), point_estimate(0));
}

}  // namespace
}  // namespace core
