#include "core/base/nearest_double.h"

#include <gtest/gtest.h>

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <random>
#include <string>

namespace core {
namespace {

double nearest(const std::string& text) {
  const char* end = nullptr;
  const double value = leading_number(text, end);
  EXPECT_EQ(end, text.data() + text.size()) << text;
  return value;
}

// Bit by bit what the C library reads, and as far.
void expect_as_the_c_library(const std::string& text) {
  char* their_end = nullptr;
  const double theirs = std::strtod(text.c_str(), &their_end);
  const char* end = nullptr;
  const double ours = leading_number(text, end);
  EXPECT_EQ(std::bit_cast<std::uint64_t>(ours), std::bit_cast<std::uint64_t>(theirs)) << text;
  EXPECT_EQ(end - text.data(), their_end - text.c_str()) << text;
}

TEST(NearestDouble, ReadsPlainNumbers) {
  EXPECT_EQ(nearest("0"), 0.0);
  EXPECT_EQ(nearest("12.5"), 12.5);
  EXPECT_EQ(nearest("-0.1"), -0.1);
  EXPECT_EQ(nearest("+1e3"), 1000.0);
  EXPECT_EQ(nearest("00012.500"), 12.5);
  EXPECT_TRUE(std::signbit(nearest("-0")));
}

TEST(NearestDouble, TakesTheEvenOneOfTwoEquallyNear) {
  // 2^53 + 1 lies between 2^53, whose last bit is 0, and 2^53 + 2; 2^53 + 3 is nearer to neither.
  EXPECT_EQ(nearest("9007199254740993"), 9007199254740992.0);
  EXPECT_EQ(nearest("9007199254740995"), 9007199254740996.0);
  EXPECT_EQ(nearest("9007199254740993." + std::string(800, '0') + "1"), 9007199254740994.0);
}

TEST(NearestDouble, EndsWhereDoublesEnd) {
  EXPECT_EQ(nearest("1.7976931348623157e308"), std::numeric_limits<double>::max());
  EXPECT_EQ(nearest("1.7976931348623159e308"), std::numeric_limits<double>::infinity());
  EXPECT_EQ(nearest("1e99999999999"), std::numeric_limits<double>::infinity());
  // Half of the smallest is 2.4703282292062327208...e-324.
  EXPECT_EQ(nearest("2.4703282292062328e-324"), std::numeric_limits<double>::denorm_min());
  EXPECT_EQ(nearest("2.4703282292062327e-324"), 0.0);
  EXPECT_EQ(nearest("1e-99999999999"), 0.0);
}

TEST(NearestDouble, StopsWhereTheNumberStops) {
  for (const char* text :
       {"", "-", ".", "-.", "a", "1e", "1e+", "1ex", "1.2.3", "7 8", ".5x", "5."})
    expect_as_the_c_library(text);
}

TEST(NearestDouble, ReadsWhatTheCLibraryReads) {
  std::mt19937_64 random(1);
  std::array<char, 1200> text;
  for (int i = 0; i < 20'000; ++i) {
    const double any = std::bit_cast<double>(random());
    if (!std::isfinite(any)) continue;
    for (const int digits : {1, 14, 15, 16, 17, 40}) {
      std::snprintf(text.data(), text.size(), "%.*e", digits, any);
      expect_as_the_c_library(text.data());
    }
    const double amount = static_cast<double>(random() % 1'000'000'000) / 977.0;
    std::snprintf(text.data(), text.size(), "%.*f", static_cast<int>(random() % 25), amount);
    expect_as_the_c_library(text.data());
  }
}

// The middle of two neighbours has some digits more than either, up to 767 of them.
TEST(NearestDouble, RoundsAtTheMiddleOfNeighbours) {
  std::mt19937_64 random(2);
  std::array<char, 1200> text;
  for (int i = 0; i < 2'000; ++i) {
    // With 52 bits, so that the next bit is the middle.
    const double low = std::bit_cast<double>(random() & 0x7fff'ffff'ffff'fffe);
    if (!std::isfinite(low) || std::fpclassify(low) == FP_SUBNORMAL) continue;
    const double above = std::nextafter(low, INFINITY);
    std::snprintf(text.data(), text.size(), "%.780e", low);
    expect_as_the_c_library(text.data());
    std::snprintf(text.data(), text.size(), "%.780e", above);
    expect_as_the_c_library(text.data());
  }
  // 1 + 2^-53 exactly, and a little more.
  const std::string middle = "1.00000000000000011102230246251565404236316680908203125";
  EXPECT_EQ(nearest(middle), 1.0);
  EXPECT_EQ(nearest(middle + "0001"), 1.0 + 0x1p-52);
  // 1 + 3 * 2^-53: of the two the upper one is even.
  EXPECT_EQ(nearest("1.00000000000000033306690738754696212708950042724609375"), 1.0 + 0x1p-51);
}

}  // namespace
}  // namespace core
