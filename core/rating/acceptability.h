// Which alternative ranks first when neither the weights of the criteria nor the scores are
// settled: instead of one total, how often each rank is reached over all that may be meant.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "core/base/result.h"
#include "core/rating/score_draws.h"
#include "core/rating/weight_draws.h"

namespace core {

struct AcceptabilityQuestion {
  static constexpr std::size_t usual_samples = 100'000;
  static constexpr std::size_t most_samples = 10'000'000, most_alternatives = 500,
                               most_criteria = 100;

  std::size_t criteria = 0;
  std::vector<ScoreRange> scores;     // alternative after alternative, `criteria` of each
  std::vector<WeightBounds> weights;  // of each criterion; empty: any
  // Names the luck of each alternative, so that it stays the same when others come and go; two of
  // the same number share their luck. Empty: by their places.
  std::vector<std::uint64_t> streams;
  std::size_t samples = usual_samples;
  std::uint64_t seed = 1;
  bool operator==(const AcceptabilityQuestion&) const = default;
};

// Shares of the draws, 0..1. Equal scores share a rank: the better one, and the next is left out.
struct Acceptability {
  std::size_t alternatives = 0, criteria = 0, samples = 0;
  std::vector<double> ranks;            // alternative by rank, from the first
  std::vector<double> above;            // alternative by alternative: scores higher than the other
  std::vector<double> central_weights;  // alternative by criterion; all 0 where it is never first
  std::vector<double> confidence;       // of each alternative; 0 where it is never first
  std::vector<double> low, high;        // of each: 5th and 95th percentile of its weighted score
  bool operator==(const Acceptability&) const = default;

  double rank(std::size_t alternative, std::size_t place) const {
    return ranks[alternative * alternatives + place];
  }
  double above_other(std::size_t alternative, std::size_t other) const {
    return above[alternative * alternatives + other];
  }
  // From how many draws on central weights say something: of nine criteria each weight lies about
  // 0.1 around its mean, so that the standard error of the mean is then below 0.02.
  static constexpr std::size_t enough_wins = 30;
  // Draws in which it ranks first.
  std::size_t wins(std::size_t alternative) const {
    return static_cast<std::size_t>(
        std::llround(rank(alternative, 0) * static_cast<double>(samples)));
  }
  double central_weight(std::size_t alternative, std::size_t criterion) const {
    return central_weights[alternative * criteria + criterion];
  }
};

// SMAA-2 by simulation. Each draw takes weights (WeightDraws) and, for every range, a score: from
// a triangle over low..high with its top at `likely`, or evenly where is_even says so.
//
//   score[a]            = sum over criteria c of weight[c] * score[a][c]
//   ranks[a][r]         = share of draws in which r others score higher than a
//   central_weights[a]  = mean of the weights of the draws in which a ranks first
//   confidence[a]       = share of draws in which a ranks first under its central weights, over the
//                         first 2,048 draws at most
//
// go_on    told how much is done, 0..1; answers whether to go on
// returns  the same numbers for the same question on every machine; the standard error of a share p
//          is sqrt(p (1 - p) / samples)
// errors   error.metric_input with the place "scores" (none, not `criteria` of each, not finite,
//          beyond 1e12 or not in order), "weights" (WeightDraws) or "samples" (none or too many);
//          error.stopped
// source   Lahdelma & Salminen 2001; Tervonen & Lahdelma 2007
Result<Acceptability> acceptability(const AcceptabilityQuestion& question,
                                    const std::function<bool(double)>& go_on = {});

}  // namespace core
