#include "core/base/random.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <vector>

#include "core/base/random_fours.h"

namespace core {
namespace {

// Known answers published with the generator (Random123, kat_vectors, philox4x32 10).
TEST(Random, GivesThePublishedBlocks) {
  EXPECT_EQ(philox({0, 0, 0, 0}, {0, 0}),
            (RandomBlock{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
  constexpr std::uint32_t full = 0xffffffff;
  EXPECT_EQ(philox({full, full, full, full}, {full, full}),
            (RandomBlock{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
  EXPECT_EQ(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
            (RandomBlock{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(Random, TakesEachBitOfSeedStreamAndIndex) {
  const RandomBlock plain = random_block(1, 2, 3);
  for (int bit = 0; bit < 64; ++bit) {
    const std::uint64_t turned = std::uint64_t{1} << bit;
    EXPECT_NE(random_block(1 ^ turned, 2, 3), plain) << bit;
    EXPECT_NE(random_block(1, 2 ^ turned, 3), plain) << bit;
    EXPECT_NE(random_block(1, 2, 3 ^ turned), plain) << bit;
  }
}

TEST(Random, GivesTheSameBlocksFourAtATime) {
  for (const std::uint64_t seed : {std::uint64_t{0}, ~std::uint64_t{0}, std::uint64_t{2026} << 31})
    for (const std::uint64_t first :
         {std::uint64_t{0}, std::uint64_t{0xfffffffc}, ~std::uint64_t{3}}) {
      const FourBlocks fours = random_fours(seed, seed ^ 77, first);
      for (std::uint64_t lane = 0; lane < 4; ++lane) {
        const RandomBlock block = random_block(seed, seed ^ 77, first + lane);
        for (std::size_t word = 0; word < 4; ++word) EXPECT_EQ(fours[word][lane], block[word]);
      }
    }
}

TEST(Random, LeavesBothEndsOut) {
  EXPECT_GT(uniform_float(0), 0.0f);
  EXPECT_LT(uniform_float(0xffffffff), 1.0f);
  EXPECT_GT(uniform_double(0, 0), 0.0);
  EXPECT_LT(uniform_double(0xffffffff, 0xffffffff), 1.0);
  // By hand: the step in the middle starts at a half.
  EXPECT_EQ(uniform_float(0x80000000), 0.5f + 0x1p-24f);
  EXPECT_EQ(uniform_double(0x80000000, 0), 0.5 + 0x1p-53);
}

TEST(Random, RepeatsAStreamFromItsBlocks) {
  RandomStream stream(7, 11);
  for (std::uint64_t index = 0; index < 3; ++index)
    for (const std::uint32_t word : random_block(7, 11, index)) EXPECT_EQ(stream.word(), word);
  const RandomBlock next = random_block(7, 11, 3);
  EXPECT_EQ(stream.uniform(), uniform_double(next[0], next[1]));
  EXPECT_EQ(stream.single(), uniform_float(next[2]));
}

// A uniform number has mean 1/2 and variance 1/12; a mean of n of them has a standard deviation of
// 1/sqrt(12 n). Five of those are let pass.
TEST(Random, IsEvenlySpread) {
  constexpr int count = 200'000;
  RandomStream stream(2026, 0);
  double sum = 0, squares = 0, products = 0, before = 0.5;
  std::array<int, 16> cells{};
  for (int i = 0; i < count; ++i) {
    const double value = stream.uniform();
    sum += value;
    squares += (value - 0.5) * (value - 0.5);
    products += (value - 0.5) * (before - 0.5);
    before = value;
    ++cells[static_cast<std::size_t>(value * 16)];
  }
  EXPECT_NEAR(sum / count, 0.5, 5 / std::sqrt(12.0 * count));
  // Var((u - 1/2)^2) = 1/180; Var of a product of two = 1/144.
  EXPECT_NEAR(squares / count, 1.0 / 12, 5 * std::sqrt(1.0 / 180 / count));
  EXPECT_NEAR(products / count, 0, 5.0 / 12 / std::sqrt(count));
  double chi = 0;
  for (const int cell : cells) chi += std::pow(cell - count / 16.0, 2) / (count / 16.0);
  EXPECT_LT(chi, 15 + 5 * std::sqrt(30.0));
}

}  // namespace
}  // namespace core
