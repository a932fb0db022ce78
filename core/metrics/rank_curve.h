// How much stands behind a place in a chart. A description of charts, not of what a better place
// does: bestsellers stand high because they sell.
#pragma once

#include "core/base/result.h"

namespace core {

// volume = scale * rank^-exponent
struct RankCurve {
  double exponent = 0;  // > 0
  double scale = 0;     // volume of the first place
  bool operator==(const RankCurve&) const = default;
};

struct RankPoint {
  double rank = 0;    // >= 1
  double volume = 0;  // > 0
  bool operator==(const RankPoint&) const = default;
};

// The curve through two places of one chart.
//
// errors  error.metric_input, with the place "points": the same rank twice, or the better place
//         does not have more
// source  Garg & Telang 2013, "Inferring App Demand from Publicly Available Data", MISQ 37(4)
Result<RankCurve> rank_curve(RankPoint one, RankPoint other);

// rank >= 1.    errors  error.metric_input, place "ranks"
Result<double> volume_at_rank(const RankCurve& curve, double rank);
// volume > 0; 1 where it is more than the first place has.    errors  place "volumes": also where
// the rank is past every number
Result<double> rank_of_volume(const RankCurve& curve, double volume);

// By how much volume grows because of a better place: climbing from 20th to 1st about doubles it,
// where the curve between apps has eight times as much.
//
//   (from / to)^(ln 2 / ln 20)
//
// from, to  ranks, >= 1
// returns   factor, below 1 for a fall
// errors    error.metric_input, place "ranks"
// source    SSRN 2444542; that it holds between other places than 20 and 1 is our judgement
Result<double> lift_by_rank(double from, double to);

}  // namespace core
