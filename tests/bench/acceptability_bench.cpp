// How long 100,000 draws over 45 channels and 9 criteria take, every rating with a range: aimed at
// 100 ms natively and 200 ms in the browser.
#include <cstdio>

#include "core/base/random.h"
#include "core/rating/acceptability.h"
#include "tests/bench/yardstick.h"

namespace {

core::AcceptabilityQuestion question_of(std::size_t channels, std::size_t criteria) {
  core::AcceptabilityQuestion question{.criteria = criteria};
  core::RandomStream random(1, 1);
  for (std::size_t i = 0; i < channels * criteria; ++i) {
    const double likely = 1.5 + 3 * random.uniform();
    question.scores.push_back({.likely = likely, .low = likely - 0.5, .high = likely + 0.5});
  }
  return question;
}

}  // namespace

int main() {
  // The yardstick: as many blocks of random words as the ratings need.
  volatile std::uint64_t sink = 0;
  const double yard = bench::quickest(5, [&] {
    std::uint64_t sum = 0;
    for (std::uint64_t i = 0; i < 100'000 * 45 * 9 / 8; ++i) sum += core::random_block(1, 2, i)[0];
    sink = sum;
  });
  std::printf("the random blocks alone: %.0f ms\n", yard);
  bool is_done = true;
  for (const std::size_t channels : {9u, 20u, 45u}) {
    const auto question = question_of(channels, 9);
    const double taken = bench::quickest(5, [&] {
      const auto answer = core::acceptability(question);
      is_done = is_done && answer.has_value();
    });
    std::printf("%2zu channels, 9 criteria, 100,000 draws: %6.0f ms  %5.2f x the random blocks\n",
                channels, taken, taken / yard);
  }
  return is_done ? 0 : 1;
}
