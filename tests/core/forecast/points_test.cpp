#include "core/forecast/points.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace core {
namespace {

// The coordinates of one dimension of the first scenarios.
std::vector<std::uint32_t> coordinates(const Points& points, std::size_t dimension,
                                       std::size_t scenarios) {
  std::vector<std::uint32_t> found;
  std::array<BitLanes, 1> lanes;
  for (std::uint32_t block = 0; found.size() < scenarios; ++block) {
    points.fill(block, dimension, lanes);
    for (std::size_t lane = 0; lane < lane_count && found.size() < scenarios; ++lane)
      found.push_back(lanes[0][lane]);
  }
  return found;
}

double part(std::uint32_t bits) { return (bits + 0.5) / 4294967296.0; }

TEST(Points, SpreadEveryDimensionEvenly) {
  // Each of 2^n intervals holds exactly one of the first 2^n points, also past the first set.
  const Points points(Sampling::qmc, 5, 130);
  for (const std::size_t dimension : {0u, 1u, 17u, 36u, 37u, 38u, 74u, 129u})
    for (const std::uint32_t bits : {4u, 8u, 12u}) {
      std::set<std::uint32_t> intervals;
      for (const std::uint32_t at : coordinates(points, dimension, std::size_t{1} << bits))
        intervals.insert(at >> (32 - bits));
      EXPECT_EQ(intervals.size(), std::size_t{1} << bits) << dimension;
    }
}

TEST(Points, SpreadTheFirstTwoDimensionsTogether) {
  // Sobol's first two dimensions are a (0, m, 2)-net: each box of 2^-a x 2^-(8-a) holds one.
  const Points points(Sampling::qmc, 9, 2);
  const auto x = coordinates(points, 0, 256), y = coordinates(points, 1, 256);
  for (std::uint32_t a = 1; a < 8; ++a) {
    std::set<std::uint32_t> boxes;
    for (std::size_t i = 0; i < 256; ++i) boxes.insert((x[i] >> (32 - a)) << 8 | y[i] >> (24 + a));
    EXPECT_EQ(boxes.size(), 256u) << a;
  }
}

TEST(Points, HaveTheMomentsOfTheUniform) {
  for (const Sampling sampling : {Sampling::mc, Sampling::qmc})
    for (const std::size_t dimension : {0u, 40u, 119u}) {
      const Points points(sampling, 3, 120);
      double sum = 0, squares = 0;
      constexpr std::size_t n = 1 << 16;
      for (const std::uint32_t at : coordinates(points, dimension, n)) {
        sum += part(at) - 0.5;
        squares += (part(at) - 0.5) * (part(at) - 0.5);
      }
      // Four standard errors of plain sampling: sd of a uniform 1/sqrt(12), of its square 0.0745.
      EXPECT_NEAR(sum / n, 0.0, 4 * 0.2887 / 256);
      EXPECT_NEAR(squares / n, 1 / 12.0, 4 * 0.0745 / 256);
    }
}

TEST(Points, AreNotCorrelatedBetweenDimensions) {
  constexpr std::size_t n = 1 << 14;
  for (const Sampling sampling : {Sampling::mc, Sampling::qmc}) {
    const Points points(sampling, 11, 80);
    for (const auto& [a, b] : {std::pair{0u, 1u}, {0u, 37u}, {5u, 42u}, {36u, 79u}, {70u, 71u}}) {
      const auto x = coordinates(points, a, n), y = coordinates(points, b, n);
      double sum = 0;
      for (std::size_t i = 0; i < n; ++i) sum += (part(x[i]) - 0.5) * (part(y[i]) - 0.5);
      EXPECT_NEAR(sum / n * 12, 0.0, 4.0 / 128) << name_of(sampling) << a << ' ' << b;
    }
  }
}

TEST(Points, ComeFromTheSeedAlone) {
  for (const Sampling sampling : {Sampling::mc, Sampling::qmc}) {
    const Points few(sampling, 77, 3), many(sampling, 77, 90), other(sampling, 78, 3);
    const Points far(sampling, 77 + (std::uint64_t{1} << 40), 3);
    EXPECT_EQ(coordinates(few, 2, 64), coordinates(many, 2, 64));
    EXPECT_NE(coordinates(few, 2, 64), coordinates(other, 2, 64));
    EXPECT_NE(coordinates(few, 2, 64), coordinates(far, 2, 64));
    EXPECT_NE(coordinates(few, 1, 64), coordinates(few, 2, 64));
  }
}

TEST(Points, AreTheSameOnEveryMachine) {
  // Written down from one machine: a change of the points changes every answer of every plan.
  EXPECT_EQ(coordinates(Points(Sampling::mc, 1, 2), 1, 2),
            (std::vector<std::uint32_t>{3494849835u, 1163997109u}));
  EXPECT_EQ(coordinates(Points(Sampling::qmc, 1, 40), 38, 2),
            (std::vector<std::uint32_t>{2327236955u, 1029450407u}));
}

}  // namespace
}  // namespace core
