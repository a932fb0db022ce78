#include "core/cli/platform_metrics.h"

#include <cmath>

#include "core/cli/json_answer.h"
#include "core/metrics/bass.h"
#include "core/metrics/loop.h"
#include "core/metrics/rank_curve.h"
#include "core/platforms/decay_fit.h"

namespace core::cli {
namespace {

using Answer = Result<JsonValue>;

// More cycles than this are a slip of the finger, and as many numbers would be printed.
constexpr double most_cycles = 10'000;

}  // namespace

Answer answer_bass(MetricInput& input) {
  const double p = input.number("p");
  const double q = input.number("q");
  const auto years = input.number_or_numbers("years");
  if (!input.is_good()) return std::unexpected(input.error());
  std::vector<double> cumulative;
  for (const double year : years) {
    const auto share = bass_share(p, q, year);
    if (!share) return std::unexpected(share.error());
    cumulative.push_back(*share);
  }
  const auto peak = bass_peak(p, q);
  if (!peak) return std::unexpected(peak.error());
  return object({{"cumulative", numbers(cumulative)},
                 {"peak_time", json_number(peak->years)},
                 {"peak_share", json_number(peak->share)}});
}

Answer answer_decay(MetricInput& input) {
  const auto series = input.known_numbers("series");
  if (!input.is_good()) return std::unexpected(input.error());
  const auto fit = fit_decay(series);
  if (!fit) return std::unexpected(fit.error());
  std::vector<double> peaks;
  for (const std::size_t peak : fit->peaks) peaks.push_back(static_cast<double>(peak));
  return object({{"peaks", numbers(peaks)},
                 {"half_life", json_number(fit->best.half_life)},
                 {"half_life_low", json_number(fit->half_life.low)},
                 {"half_life_high", json_number(fit->half_life.high)},
                 {"vague", json_boolean(fit->is_vague)},
                 {"plateau", json_number(fit->best.plateau)},
                 {"plateau_low", json_number(fit->plateau.low)},
                 {"plateau_high", json_number(fit->plateau.high)},
                 {"rhythm", numbers(fit->rhythm)}});
}

// `cycles` is a number, and the answer holds every whole cycle from 0 to it, or a list of cycles.
Answer answer_loop(MetricInput& input) {
  const double seeds = input.number("seeds");
  const double k = input.number("k");
  auto cycles = input.number_or_numbers("cycles");
  const bool is_list = input.is_list("cycles");
  input.require("cycles");
  if (!input.is_good()) return std::unexpected(input.error());
  if (!is_list) {
    const double last = cycles.front();
    if (!(last >= 0.0 && last <= most_cycles) || last != std::floor(last)) input.refuse("cycles");
    if (!input.is_good()) return std::unexpected(input.error());
    cycles.clear();
    for (double cycle = 0.0; cycle <= last; cycle += 1.0) cycles.push_back(cycle);
  }
  std::vector<double> total;
  for (const double cycle : cycles) {
    const auto reached = loop_total(seeds, k, cycle);
    if (!reached) return std::unexpected(reached.error());
    total.push_back(*reached);
  }
  const auto limit = loop_limit(seeds, k);
  return object({{"total", numbers(total)}, {"limit", limit ? json_number(*limit) : JsonValue{}}});
}

Answer answer_rank_curve(MetricInput& input) {
  const auto points = input.rows("points");
  const auto ranks = input.number_or_numbers("ranks");
  const auto volumes = input.number_or_numbers("volumes");
  if (points.size() != 2 || points[0].size() != 2 || points[1].size() != 2)
    input.misshape("points", "[[1, 2], [3, 4]]");
  if (!input.is_good()) return std::unexpected(input.error());
  const auto curve = rank_curve({points[0][0], points[0][1]}, {points[1][0], points[1][1]});
  if (!curve) return std::unexpected(curve.error());
  std::vector<double> volume, rank;
  for (const double asked : ranks) {
    const auto found = volume_at_rank(*curve, asked);
    if (!found) return std::unexpected(found.error());
    volume.push_back(*found);
  }
  for (const double asked : volumes) {
    const auto found = rank_of_volume(*curve, asked);
    if (!found) return std::unexpected(found.error());
    rank.push_back(*found);
  }
  return object({{"exponent", json_number(curve->exponent)},
                 {"volume", numbers(volume)},
                 {"rank", numbers(rank)}});
}

}  // namespace core::cli
