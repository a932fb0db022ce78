// Four blocks of core/base/random.h at a time, for loops that need millions.
#pragma once

#include <array>
#include <cstdint>

namespace core {

using FourWords = std::uint32_t __attribute__((ext_vector_type(4)));
using FourBlocks = std::array<FourWords, 4>;

// Both halves of the products of four words with one.
struct FourProducts {
  FourWords low, high;
};
inline FourProducts product_of(FourWords words, FourWords factor) {
  using TwoWords = std::uint32_t __attribute__((ext_vector_type(2)));
  using TwoLongs = std::uint64_t __attribute__((ext_vector_type(2)));
  // Written by halves, as processors and WebAssembly multiply.
  const auto wide = [](TwoWords half) { return __builtin_convertvector(half, TwoLongs); };
  const auto first = (FourWords)(wide(words.lo) * wide(factor.lo));
  const auto second = (FourWords)(wide(words.hi) * wide(factor.hi));
  return {__builtin_shufflevector(first, second, 0, 2, 4, 6),
          __builtin_shufflevector(first, second, 1, 3, 5, 7)};
}

// Word w of the blocks first .. first + 3 in the four lanes of [w]; each is that of random_block.
//
// first  a multiple of 4
inline FourBlocks random_fours(std::uint64_t seed, std::uint64_t stream, std::uint64_t first) {
  const auto all = [](std::uint64_t bits) { return FourWords(static_cast<std::uint32_t>(bits)); };
  FourBlocks counter{all(first) + FourWords{0, 1, 2, 3}, all(first >> 32), all(stream),
                     all(stream >> 32)};
  FourWords one = all(seed), other = all(seed >> 32);
  for (int round = 0; round < 10; ++round) {
    const FourProducts a = product_of(counter[0], all(0xD2511F53)),
                       b = product_of(counter[2], all(0xCD9E8D57));
    counter = {b.high ^ counter[1] ^ one, b.low, a.high ^ counter[3] ^ other, a.low};
    one += 0x9E3779B9u;
    other += 0xBB67AE85u;
  }
  return counter;
}

}  // namespace core
