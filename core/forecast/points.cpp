#include "core/forecast/points.h"

#include <bit>

namespace core {
namespace {

// A primitive polynomial, its degree and middle coefficients, and the first direction numbers.
struct Polynomial {
  std::uint8_t degree, coefficients;
  std::array<std::uint8_t, 7> first;
};

// The first is van der Corput's sequence, and so not here. Those of degree 7 and less.
constexpr std::array<Polynomial, 36> polynomials{{
    {1, 0, {1}},
    {2, 1, {1, 3}},
    {3, 1, {1, 3, 1}},
    {3, 2, {1, 1, 1}},
    {4, 1, {1, 1, 3, 3}},
    {4, 4, {1, 3, 5, 13}},
    {5, 2, {1, 1, 5, 5, 17}},
    {5, 4, {1, 1, 5, 5, 5}},
    {5, 7, {1, 1, 7, 11, 19}},
    {5, 11, {1, 1, 5, 1, 1}},
    {5, 13, {1, 1, 1, 3, 11}},
    {5, 14, {1, 3, 5, 5, 31}},
    {6, 1, {1, 3, 3, 9, 7, 49}},
    {6, 13, {1, 1, 1, 15, 21, 21}},
    {6, 16, {1, 3, 1, 13, 27, 49}},
    {6, 19, {1, 1, 1, 15, 7, 5}},
    {6, 22, {1, 3, 1, 15, 13, 25}},
    {6, 25, {1, 1, 5, 5, 19, 61}},
    {7, 1, {1, 3, 7, 11, 23, 15, 103}},
    {7, 4, {1, 3, 7, 13, 13, 15, 69}},
    {7, 7, {1, 1, 3, 13, 7, 35, 63}},
    {7, 8, {1, 3, 5, 9, 1, 25, 53}},
    {7, 14, {1, 3, 1, 13, 9, 35, 107}},
    {7, 19, {1, 3, 1, 5, 27, 61, 31}},
    {7, 21, {1, 1, 5, 11, 19, 41, 61}},
    {7, 28, {1, 3, 5, 3, 3, 13, 69}},
    {7, 31, {1, 1, 7, 13, 1, 19, 1}},
    {7, 32, {1, 3, 7, 5, 13, 19, 59}},
    {7, 37, {1, 1, 3, 9, 25, 29, 41}},
    {7, 41, {1, 3, 5, 13, 23, 1, 55}},
    {7, 42, {1, 3, 7, 3, 13, 59, 17}},
    {7, 50, {1, 3, 1, 3, 5, 53, 69}},
    {7, 55, {1, 1, 5, 5, 23, 33, 13}},
    {7, 56, {1, 1, 7, 7, 1, 61, 123}},
    {7, 59, {1, 1, 7, 9, 13, 61, 49}},
    {7, 62, {1, 3, 3, 5, 3, 55, 33}},
}};
constexpr std::size_t set_size = polynomials.size() + 1;

using Directions = std::array<std::uint32_t, 32>;

Directions sobol_directions(std::size_t dimension) {
  Directions v{};
  if (dimension == 0) {
    for (std::size_t bit = 0; bit < 32; ++bit) v[bit] = 1u << (31 - bit);
    return v;
  }
  const Polynomial& polynomial = polynomials[dimension - 1];
  const std::size_t degree = polynomial.degree;
  for (std::size_t bit = 0; bit < 32; ++bit) {
    if (bit < degree) {
      v[bit] = std::uint32_t{polynomial.first[bit]} << (31 - bit);
      continue;
    }
    v[bit] = v[bit - degree] ^ (v[bit - degree] >> degree);
    for (std::size_t k = 1; k < degree; ++k)
      if (polynomial.coefficients >> (degree - 1 - k) & 1u) v[bit] ^= v[bit - k];
  }
  return v;
}

// Mixes all bits into all bits; Wellons' hash "triple32".
std::uint32_t mixed(std::uint32_t x) {
  x ^= x >> 17;
  x *= 0xed5ad4bbu;
  x ^= x >> 11;
  x *= 0xac4c1b51u;
  x ^= x >> 15;
  x *= 0x31848babu;
  x ^= x >> 14;
  return x;
}

// Random lower triangular bits, ones on the diagonal: digit i of the result is digit i of `value`
// and a random choice of those before it.
std::uint32_t scrambled(std::uint32_t value, std::uint32_t key) {
  std::uint32_t result = 0;
  for (std::uint32_t digit = 0; digit < 32; ++digit) {
    const std::uint32_t place = 1u << (31 - digit);
    const std::uint32_t earlier = ~(place - 1) & ~place;
    const std::uint32_t row = (mixed(key + digit * 0x9e3779b9u) & earlier) | place;
    if (std::popcount(row & value) % 2 == 1) result |= place;
  }
  return result;
}

std::uint32_t reversed_bits(std::uint32_t x) { return __builtin_bitreverse32(x); }

// Another order of the points such that any first 2^n of them stay one even set: each bit of the
// number may be turned by the bits above it alone. source  Laine & Karras 2011
std::uint32_t shuffled(std::uint32_t number, std::uint32_t key) {
  std::uint32_t x = reversed_bits(number);
  x ^= x * 0x3d20adeau;
  x += key;
  x *= (key >> 16) | 1u;
  x ^= x * 0x05526c56u;
  x ^= x * 0x53a22864u;
  return reversed_bits(x);
}

// The first set keeps the order as it is. What all scenarios have in common is left to the shift,
// so that few bits remain.
std::uint32_t in_order_of(std::uint32_t order, std::uint32_t number) {
  return order == 0 ? number : shuffled(number, order) ^ (shuffled(0, order) & ~15u);
}

BitLanes mixed_lanes(BitLanes x) {
  x ^= x >> 16;
  x *= 0x7feb352du;
  x ^= x >> 15;
  x *= 0x846ca68bu;
  x ^= x >> 16;
  return x;
}

constexpr BitLanes lane_numbers{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

}  // namespace

Points::Points(Sampling sampling, std::uint64_t seed, std::size_t dimensions)
    : sampling_(sampling) {
  const std::uint32_t low = mixed(static_cast<std::uint32_t>(seed));
  const std::uint32_t root = mixed(low ^ mixed(static_cast<std::uint32_t>(seed >> 32) + 1));
  for (std::size_t d = 0; d < dimensions; ++d)
    keys_.push_back(mixed(root + mixed(static_cast<std::uint32_t>(d) + 1)));
  if (sampling == Sampling::mc) return;

  for (std::size_t d = 0; d < dimensions; ++d) {
    if (d % set_size == 0)
      orders_.push_back(d == 0 ? 0
                               : mixed(root ^ mixed(0x5bd1e995u + static_cast<std::uint32_t>(d))));
    Sobol& made = sobol_.emplace_back();
    const Directions plain = sobol_directions(d % set_size);
    for (std::size_t bit = 0; bit < 32; ++bit)
      made.directions[bit] = scrambled(plain[bit], keys_[d]);
    made.shift = mixed(~keys_[d]);
    for (std::size_t lane = 0; lane < lane_count; ++lane)
      for (std::size_t bit = 0; bit < 4; ++bit)
        if (lane >> bit & 1u) made.lanes[lane] ^= made.directions[bit];
  }
}

void Points::fill(std::uint32_t block, std::size_t first, std::span<BitLanes> coordinates) const {
  const std::uint32_t scenario = block * static_cast<std::uint32_t>(lane_count);
  if (sampling_ == Sampling::mc) {
    const BitLanes numbers = lane_numbers + scenario;
    for (std::size_t i = 0; i < coordinates.size(); ++i) {
      const std::uint32_t key = keys_[first + i];
      coordinates[i] = mixed_lanes(mixed_lanes(numbers ^ key) + (key * 0x9e3779b9u | 1u));
    }
    return;
  }
  std::size_t set = static_cast<std::size_t>(-1);
  std::uint32_t above = 0;           // the scenarios' numbers without their lowest four bits
  std::array<BitLanes, 4> lowest{};  // all ones where the number has that bit of these four
  for (std::size_t i = 0; i < coordinates.size(); ++i) {
    const std::size_t dimension = first + i;
    if (dimension / set_size != set) {
      set = dimension / set_size;
      for (std::uint32_t lane = 0; lane < lane_count; ++lane) {
        const std::uint32_t number = in_order_of(orders_[set], scenario + lane);
        above = number & ~15u;
        for (std::size_t bit = 0; bit < lowest.size(); ++bit)
          lowest[bit][lane] = 0u - (number >> bit & 1u);
      }
    }
    const Sobol& sobol = sobol_[dimension];
    std::uint32_t sum = sobol.shift;
    for (std::uint32_t rest = above; rest != 0; rest &= rest - 1)
      sum ^= sobol.directions[static_cast<std::size_t>(std::countr_zero(rest))];
    BitLanes lanes = sobol.lanes;
    if (set > 0) {
      lanes = lowest[0] & sobol.directions[0];
      for (std::size_t bit = 1; bit < lowest.size(); ++bit)
        lanes ^= lowest[bit] & sobol.directions[bit];
    }
    coordinates[i] = lanes ^ sum;
  }
}

}  // namespace core
