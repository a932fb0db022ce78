#include "core/cli/metric_bounds.h"

#include <array>

namespace core::cli {
namespace {

struct Bound {
  std::string_view metric, member, takes;
};

constexpr std::array bounds{
    Bound{"acceptability", "samples", "1, 2, … 10000000"},
    Bound{"acceptability", "scores", "1…500 × 1…100, -1e12 ≤ scores ≤ 1e12"},
    Bound{"acceptability", "seed", "0, 1, … 2^53"},
    Bound{"adstock", "alpha", "0 ≤ alpha ≤ 1 (delayed: alpha > 0, recursive: alpha < 1)"},
    Bound{"adstock", "kind", "geometric | binomial | delayed | recursive"},
    Bound{"adstock", "opening", "opening ≥ 0 (recursive: [opening])"},
    Bound{"adstock", "theta", "0 ≤ theta ≤ window - 1"},
    Bound{"adstock", "window", "1, 2, … 1000"},
    Bound{"adstock", "x", "x ≥ 0"},
    Bound{"allocate", "budget", "budget ≥ 0, budget ≥ low + low + …"},
    Bound{"allocate", "channels",
          "[{ceiling ≥ 0, half_saturation > 0, slope > 0, 0 ≤ low ≤ high}, …]"},
    Bound{"baselined_tanh", "gain", "gain ≥ 0"},
    Bound{"baselined_tanh", "share_of_ceiling", "0 < share_of_ceiling < 1"},
    Bound{"baselined_tanh", "spend", "spend > 0"},
    Bound{"baselined_tanh", "x", "x ≥ 0"},
    Bound{"bass", "p", "p > 0"},
    Bound{"bass", "q", "q ≥ 0"},
    Bound{"bass", "years", "years ≥ 0"},
    Bound{"claims", "claims", "{claim ≥ 0, …}"},
    Bound{"claims", "revenue", "revenue > 0"},
    Bound{"claims", "spend", "spend ≥ 0"},
    Bound{"concentration", "shares", "shares ≥ 0, share + share + … > 0"},
    Bound{"decay", "series", "0 ≤ series ≤ 1e15"},
    Bound{"dirichlet", "counts", "[count ≥ 0, …]"},
    Bound{"dirichlet", "prior", "prior > 0"},
    Bound{"hill", "ceiling", "ceiling ≥ 0"},
    Bound{"hill", "half_saturation", "half_saturation > 0"},
    Bound{"hill", "slope", "slope > 0"},
    Bound{"hill", "x", "x ≥ 0"},
    Bound{"knock_on", "links", "0 ≤ share ≤ 1"},
    Bound{"knock_on", "recapture", "0 ≤ recapture ≤ 1"},
    Bound{"knock_on", "shares", "0 ≤ shares ≤ 1, share + share + … ≤ 1"},
    Bound{"knock_on", "stopped", "stopped ∈ {shares, links}"},
    Bound{"loop", "cycles", "0, 1, … 10000 | [cycle ≥ 0, …]"},
    Bound{"loop", "k", "k ≥ 0"},
    Bound{"loop", "seeds", "seeds ≥ 0"},
    Bound{"rank_curve", "points", "[[r1, v1], [r2, v2]], 1 ≤ r1 < r2, v1 > v2 > 0"},
    Bound{"rank_curve", "ranks", "ranks ≥ 1"},
    Bound{"rank_curve", "volumes", "volumes > 0"},
    Bound{"season", "values", "values ≥ 0, value + value + … > 0"},
    Bound{"unmix", "direct", "direct ≥ 0"},
    Bound{"unmix", "labelled", "labelled ≥ 0"},
    Bound{"unmix", "unlabelled_share", "0 ≤ unlabelled_share ≤ 1"},
    Bound{"wilson", "confidence", "0 < confidence < 1"},
    Bound{"wilson", "successes", "0 ≤ successes ≤ trials"},
    Bound{"wilson", "trials", "trials > 0"},
};

}  // namespace

std::string_view metric_bound(std::string_view metric, std::string_view member) {
  for (const Bound& bound : bounds)
    if (bound.metric == metric && bound.member == member) return bound.takes;
  return {};
}

}  // namespace core::cli
