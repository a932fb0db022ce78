#include "core/forecast/lanes.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/metrics/normal.h"

namespace core {
namespace {

TEST(Lanes, TakeLogarithmsOfEverythingPositive) {
  for (float x = 1.2e-38f; x < 1e38f; x *= 1.37f)
    EXPECT_NEAR(log2_of(all_lanes(x))[5], std::log2(static_cast<double>(x)),
                2e-7 + std::abs(std::log2(static_cast<double>(x))) * 6e-8)
        << x;
  EXPECT_EQ(log2_of(all_lanes(1.0f))[0], 0.0f);
}

TEST(Lanes, RaiseTwoToAnyPower) {
  for (float x = -126.0f; x <= 126.0f; x += 0.0137f) {
    const double expected = std::exp2(static_cast<double>(x));
    EXPECT_NEAR(static_cast<double>(exp2_of(all_lanes(x))[3]) / expected, 1.0, 4e-7) << x;
  }
  EXPECT_EQ(exp2_of(all_lanes(1e9f))[0], exp2_of(all_lanes(126.0f))[0]);
  EXPECT_EQ(exp2_of(all_lanes(-1e9f))[0], exp2_of(all_lanes(-126.0f))[0]);
}

TEST(Lanes, TurnPartsIntoNormals) {
  // Against AS 241 at the same parts, from the far low tail to the far high one.
  for (const std::uint32_t k :
       {0u, 1u, 7u, 1000u, 28000u, 4000000u, 4194303u, 4194304u, 8300000u, 8388606u, 8388607u}) {
    const double part = (k + 0.5) / 8388608.0;
    const double found = static_cast<double>(normal_of(BitLanes{} + (k << 9))[9]);
    EXPECT_NEAR(found, *normal_quantile(part), 3e-6) << k;
  }
}

TEST(Lanes, TurnOppositePartsIntoOppositeNormals) {
  for (std::uint32_t k = 0; k < 4194304u; k += 99991)
    EXPECT_EQ(normal_of(BitLanes{} + (k << 9))[0],
              -normal_of(BitLanes{} + ((8388607u - k) << 9))[0]);
}

TEST(Lanes, CompareEachByItself) {
  Lanes a{}, b{};
  for (std::size_t i = 0; i < lane_count; ++i) {
    a[i] = static_cast<float>(i);
    b[i] = 7.5f;
  }
  EXPECT_EQ(min_of(a, b)[3], 3.0f);
  EXPECT_EQ(min_of(a, b)[9], 7.5f);
  EXPECT_EQ(max_of(a, b)[3], 7.5f);
  EXPECT_EQ(max_of(a, b)[9], 9.0f);
  EXPECT_TRUE(is_any_less(a, b));
  EXPECT_TRUE(is_any_less(b, a));
  EXPECT_TRUE(is_any_less(all_lanes(14.5f), a));
  EXPECT_FALSE(is_any_less(all_lanes(15.0f), a));
  EXPECT_FALSE(is_any_less(a, Lanes{}));
}

}  // namespace
}  // namespace core
