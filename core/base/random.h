// Random numbers by their place: whoever asks for block 7 of stream 3 under a seed always gets the
// same one, in any order, natively and in the browser. No state is carried along, so two plans that
// ask for the same places are compared under the same luck, and a loop can be cut where one likes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace core {

using RandomBlock = std::array<std::uint32_t, 4>;

// Philox-4x32-10: ten rounds that turn a counter into four words of 32 random bits.
//
// counter  any; different ones give independent blocks
// key      any
// source   Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3"
constexpr RandomBlock philox(RandomBlock counter, std::array<std::uint32_t, 2> key) {
  for (int round = 0; round < 10; ++round) {
    const std::uint64_t first = std::uint64_t{0xD2511F53} * counter[0];
    const std::uint64_t second = std::uint64_t{0xCD9E8D57} * counter[2];
    counter = {static_cast<std::uint32_t>(second >> 32) ^ counter[1] ^ key[0],
               static_cast<std::uint32_t>(second),
               static_cast<std::uint32_t>(first >> 32) ^ counter[3] ^ key[1],
               static_cast<std::uint32_t>(first)};
    key[0] += 0x9E3779B9;
    key[1] += 0xBB67AE85;
  }
  return counter;
}

// Block `index` of `stream`. Streams keep apart what must not share its luck: one for each input.
constexpr RandomBlock random_block(std::uint64_t seed, std::uint64_t stream, std::uint64_t index) {
  return philox({static_cast<std::uint32_t>(index), static_cast<std::uint32_t>(index >> 32),
                 static_cast<std::uint32_t>(stream), static_cast<std::uint32_t>(stream >> 32)},
                {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)});
}

// Evenly spread over 0..1, both ends left out, so that a quantile can be taken of it: the middle of
// one of 2^23 steps, exact as a float.
constexpr float uniform_float(std::uint32_t word) {
  return (static_cast<float>(word >> 9) + 0.5f) * 0x1p-23f;
}

// The same in 2^52 steps, of two words.
constexpr double uniform_double(std::uint32_t high, std::uint32_t low) {
  const std::uint64_t steps = (std::uint64_t{high} << 32 | low) >> 12;
  return (static_cast<double>(steps) + 0.5) * 0x1p-52;
}

// One number after the other from a stream, for loops that need few.
class RandomStream {
 public:
  constexpr RandomStream(std::uint64_t seed, std::uint64_t stream) : seed_(seed), stream_(stream) {}

  constexpr std::uint32_t word() {
    if (used_ == block_.size()) {
      block_ = random_block(seed_, stream_, next_++);
      used_ = 0;
    }
    return block_[used_++];
  }
  // As uniform_float and uniform_double.
  constexpr float single() { return uniform_float(word()); }
  constexpr double uniform() {
    const std::uint32_t high = word();
    return uniform_double(high, word());
  }

 private:
  std::uint64_t seed_, stream_, next_ = 0;
  RandomBlock block_{};
  std::size_t used_ = 4;
};

}  // namespace core
