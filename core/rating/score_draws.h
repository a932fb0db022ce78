// Draws of one unsure score, made in batches: each number of a draw stands beside its like, so that
// loops over a batch run four at a time.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace core {

// The score of an alternative on a criterion, low <= likely <= high.
struct ScoreRange {
  double likely = 0, low = 0, high = 0;
  bool is_even = false;  // no value of the range is likelier than another
  bool operator==(const ScoreRange&) const = default;
};

// Four numbers in one register, natively and in the browser. Written out, since neither of our
// builds lets the compiler find such loops by itself.
using Four = float __attribute__((ext_vector_type(4)));
using FourWhole = std::int32_t __attribute__((ext_vector_type(4)));

inline constexpr std::size_t draws_a_batch = 64, fours_a_batch = draws_a_batch / 4;
using Fours = std::array<Four, fours_a_batch>;
using WholeFours = std::array<FourWhole, fours_a_batch>;

class ScoreDraws {
 public:
  // `base` is taken off the score: where all scores of a criterion lose the same, no rank changes,
  // and the digits of a float are left for the differences.
  ScoreDraws(const ScoreRange& range, double base, std::uint64_t stream);

  // From a triangle over low..high with its top at `likely`, or evenly. Batches of the same number
  // are the same.
  void draw(std::uint64_t seed, std::uint64_t batch_number, Fours& scores) const;

 private:
  float low_, high_;
  float turn_ = 0, rise_ = 0, fall_ = 0;  // of the triangle's distribution
  bool is_even_;
  std::uint64_t stream_;
};

}  // namespace core
