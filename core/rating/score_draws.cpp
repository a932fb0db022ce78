#include "core/rating/score_draws.h"

#include "core/base/random_fours.h"

namespace core {
namespace {

// Sixteen random bits are finer than any rating, so four words serve two fours.
constexpr std::size_t blocks = fours_a_batch / 2;

Four share_of(FourWhole bits) { return (__builtin_convertvector(bits, Four) + 0.5f) * 0x1p-16f; }

}  // namespace

ScoreDraws::ScoreDraws(const ScoreRange& range, double base, std::uint64_t stream)
    : low_(static_cast<float>(range.low - base)),
      high_(static_cast<float>(range.high - base)),
      is_even_(range.is_even),
      stream_(stream) {
  const float width = high_ - low_;
  if (!(width > 0.0f)) return;
  const float likely = static_cast<float>(range.likely - base);
  turn_ = (likely - low_) / width;
  rise_ = width * (likely - low_);
  fall_ = width * (high_ - likely);
}

void ScoreDraws::draw(std::uint64_t seed, std::uint64_t batch_number, Fours& scores) const {
  const Four low = low_, high = high_;
  if (!(high_ > low_)) {
    scores.fill(low);
    return;
  }
  std::size_t next = 0;
  for (std::size_t first = 0; first < blocks; first += 4)
    for (const FourWords words : random_fours(seed, stream_, batch_number * blocks + first)) {
      scores[next++] = share_of(__builtin_convertvector(words & 0xffffu, FourWhole));
      scores[next++] = share_of(__builtin_convertvector(words >> 16, FourWhole));
    }
  for (Four& score : scores) {
    const Four share = score;
    if (is_even_) {
      score = low + (high - low) * share;
      continue;
    }
    const FourWhole is_rising = share < turn_;
    const Four square = is_rising ? share * rise_ : (1.0f - share) * fall_;
    const Four root = __builtin_elementwise_sqrt(square);
    score = is_rising ? low + root : high - root;
  }
}

}  // namespace core
