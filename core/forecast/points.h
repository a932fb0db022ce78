// Where in the space of all uncertain inputs each scenario lies: at random, or spread evenly.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/forecast/lanes.h"
#include "core/model/names.h"

namespace core {

enum class Sampling { mc, qmc };
TRIBUTARY_ENUM_NAMES(Sampling, 2, "mc", "qmc")

// A row of points in the unit cube, each coordinate as 32 bits of a fraction. The same seed gives
// the same points everywhere, and a point does not depend on how many are asked for.
//
//   mc   each coordinate a hash of seed, dimension and scenario
//   qmc  Sobol's points under a random linear scramble and a random shift of each dimension. Every
//        37 dimensions are one such set, each in a random order of its own; the first dimensions
//        are the most even ones
//
// source  Joe & Kuo 2008 (direction numbers); Matousek 1998 (scramble); Burley 2020 (padding)
class Points {
 public:
  Points(Sampling sampling, std::uint64_t seed, std::size_t dimensions);

  std::size_t dimensions() const { return keys_.size(); }

  // The coordinates `first`, `first` + 1, ... of scenarios 16 * block to 16 * block + 15.
  void fill(std::uint32_t block, std::size_t first, std::span<BitLanes> coordinates) const;

 private:
  struct Sobol {
    std::array<std::uint32_t, 32> directions{};
    std::uint32_t shift = 0;
    BitLanes lanes{};  // what the lowest four bits of a scenario's number add
  };

  Sampling sampling_;
  std::vector<std::uint32_t> keys_;
  std::vector<std::uint32_t> orders_;  // of each set of dimensions, how its points are shuffled
  std::vector<Sobol> sobol_;
};

}  // namespace core
