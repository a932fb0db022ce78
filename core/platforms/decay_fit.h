// What became of the spikes of a series: how fast they went and at which level it settled.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/metrics/wilson.h"

namespace core {

// One curve through a series:
//
//   level(t) = plateau + sum over the spikes at p <= t of height excess_left(t - p, half_life,
//   tail)
struct DecayCurve {
  double half_life = 0;         // steps of the series
  double tail = 0;              // core/platforms/spike_shape.h
  double plateau = 0;           // each step
  std::vector<double> heights;  // one for each of DecayFit::fitted
  bool operator==(const DecayCurve&) const = default;
};

struct DecayFit {
  std::vector<std::size_t> peaks;   // places in the series
  std::vector<std::size_t> fitted;  // those of them that have three known points behind them
  DecayCurve best;
  Interval half_life;  // 90 %, steps; its low end is an eighth of a step at least
  Interval plateau;    // 90 %, each step
  bool is_vague =
      false;  // the half-life may be ten times as long as its low end: it cannot be told
  std::vector<double> rhythm;  // of the week by place modulo 7, averaging 1; empty: none was found
  std::vector<DecayCurve> allowed;  // the ends of what the series allows, at 90 %
  double noise = 0;                 // variance of a point = noise * level^1.5
  double reach = 0;  // squared deviations of 90 %: of Student's t with the freedom left
  bool operator==(const DecayFit&) const = default;
};

// Fits one half-life, one tail and one plateau to all spikes of a series (core/platforms/spikes.h).
//
// Each point counts by the deviance 4 (sqrt(v) - sqrt(level))^2 / sqrt(level), that of a variance
// in proportion to level^1.5: between counting and relative error, zeros allowed, the same in every
// unit. Tails 1.5, 3 and none are tried. The ranges are those of the profile of that deviance,
// measured by the noise around the best curve. Only the 56 steps behind a spike are read, without
// the climb to the next one; a rhythm of the week is divided out first, where there is one.
//
// series   one value a step (day or week), oldest first; nothing where it is missing
// returns  see DecayFit
// errors   error.decay.negative {place, from 1}: also what is no number
//          error.decay.too_short {least}: fewer known points than that
//          error.decay.flat: no spike
//          error.decay.too_soon {least}: fewer known points behind the only spike than that
//          error.decay.still_high: it has not yet fallen by half
//          error.metric_input, place "series": a value above 1e15
Result<DecayFit> fit_decay(std::span<const std::optional<double>> series);

struct DecayBand {
  double low = 0, middle = 0, high = 0;
  bool operator==(const DecayBand&) const = default;
};

// The level at a place, within the series or beyond its end; 90 %, without the noise of the single
// point.
DecayBand decay_level(const DecayFit& fit, std::size_t place);

// What the places from..to - 1 add up to, 90 %, noise included: the rest of the curve.
DecayBand decay_total(const DecayFit& fit, std::size_t from, std::size_t to);

}  // namespace core
