#include "core/metrics/rank_curve.h"

#include <algorithm>
#include <cmath>

#include "core/metrics/metric_input.h"

namespace core {
namespace {

bool is_rank(double rank) { return std::isfinite(rank) && rank >= 1.0; }
bool is_volume(double volume) { return std::isfinite(volume) && volume > 0.0; }

}  // namespace

Result<RankCurve> rank_curve(RankPoint one, RankPoint other) {
  if (!is_rank(one.rank) || !is_rank(other.rank) || !is_volume(one.volume) ||
      !is_volume(other.volume) || one.rank == other.rank)
    return refused_input("points");
  const double exponent = std::log(one.volume / other.volume) / std::log(other.rank / one.rank);
  const double scale = one.volume * std::pow(one.rank, exponent);
  if (!(exponent > 0.0) || !std::isfinite(scale)) return refused_input("points");
  return RankCurve{.exponent = exponent, .scale = scale};
}

Result<double> volume_at_rank(const RankCurve& curve, double rank) {
  if (!is_rank(rank)) return refused_input("ranks");
  return curve.scale * std::pow(rank, -curve.exponent);
}

Result<double> rank_of_volume(const RankCurve& curve, double volume) {
  if (!is_volume(volume)) return refused_input("volumes");
  const double rank = std::pow(curve.scale / volume, 1.0 / curve.exponent);
  if (!std::isfinite(rank)) return refused_input("volumes");
  return std::max(1.0, rank);
}

Result<double> lift_by_rank(double from, double to) {
  if (!is_rank(from) || !is_rank(to)) return refused_input("ranks");
  return std::pow(from / to, std::log(2.0) / std::log(20.0));
}

}  // namespace core
