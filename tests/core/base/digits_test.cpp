#include "core/base/digits.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <limits>

namespace core {
namespace {

TEST(Digits, FillsWholeNumbersWithZeros) {
  EXPECT_EQ(whole_digits(7), "7");
  EXPECT_EQ(whole_digits(7, 2), "07");
  EXPECT_EQ(whole_digits(2026, 4), "2026");
  EXPECT_EQ(whole_digits(-5, 3), "-005");
  EXPECT_EQ(whole_digits(12345, 2), "12345");
}

TEST(Digits, RoundsToDecimals) {
  EXPECT_EQ(decimal_digits(2.345678, 2), "2.35");
  EXPECT_EQ(decimal_digits(-0.04, 1), "-0.0");
  EXPECT_EQ(decimal_digits(1e15, 0), "1000000000000000");
  EXPECT_EQ(decimal_digits(std::numeric_limits<double>::max(), 2).size(), 312u);
}

TEST(Digits, WritesTheFewestThatReadBack) {
  EXPECT_EQ(shortest_digits(0.0), "0");
  EXPECT_EQ(shortest_digits(-0.0), "0");
  EXPECT_EQ(shortest_digits(0.1), "0.1");
  EXPECT_EQ(shortest_digits(0.1 + 0.2), "0.30000000000000004");
  EXPECT_EQ(shortest_digits(100), "100");
  EXPECT_EQ(shortest_digits(-1234.5), "-1234.5");
  EXPECT_EQ(shortest_digits(1.0 / 3.0), "0.3333333333333333");
  EXPECT_EQ(shortest_digits(9007199254740993.0), "9007199254740992");
  EXPECT_EQ(shortest_digits(9007199254740991.0), "9007199254740991");
  EXPECT_EQ(shortest_digits(-9007199254740990.0), "-9007199254740990");
  EXPECT_EQ(shortest_digits(-3), "-3");
}

TEST(Digits, TurnsToExponentsWhereEcmascriptDoes) {
  // The same as String(x) in a browser.
  EXPECT_EQ(shortest_digits(1e20), "100000000000000000000");
  EXPECT_EQ(shortest_digits(1e21), "1e+21");
  EXPECT_EQ(shortest_digits(-1.5e300), "-1.5e+300");
  EXPECT_EQ(shortest_digits(0.000001), "0.000001");
  EXPECT_EQ(shortest_digits(0.00000123), "0.00000123");
  EXPECT_EQ(shortest_digits(0.0000001), "1e-7");
  EXPECT_EQ(shortest_digits(5e-324), "5e-324");
}

TEST(Digits, ReadBackAsTheSameValue) {
  double value = 1.0e-12;
  for (int i = 0; i < 2000; ++i) {
    value *= 1.0371;
    EXPECT_EQ(std::strtod(shortest_digits(value).c_str(), nullptr), value);
    EXPECT_EQ(std::strtod(shortest_digits(std::sqrt(value)).c_str(), nullptr), std::sqrt(value));
  }
}

}  // namespace
}  // namespace core
