#include "core/platforms/decay_fit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "core/metrics/beta.h"
#include "core/metrics/metric_input.h"
#include "core/platforms/spike_shape.h"
#include "core/platforms/spikes.h"

namespace core {
namespace {

constexpr std::size_t least_points = 5;
constexpr std::size_t least_behind = 3;
constexpr std::size_t steps_read = 56;  // behind a spike: eight weeks of days
constexpr double least_half_life = 0.125;
constexpr double finer = 1.12;  // from one half-life tried to the next
constexpr std::array tails{no_tail, 3.0, heaviest_tail};
constexpr double nothing = 1e-9;
constexpr double most_value = 1e15;  // beyond it sums of powers could not be told from each other

// The points read, and for one half-life and tail how much of each spike's height is in each.
struct Columns {
  std::vector<double> values;
  std::vector<std::size_t> places, spikes;
  std::vector<double> parts;  // [spike][point]
  double half_life = 0, tail = 0;

  void set_shape(double half, double heaviness) {
    half_life = half;
    tail = heaviness;
    parts.clear();
    for (const std::size_t spike : spikes)
      for (const std::size_t place : places)
        parts.push_back(
            place < spike ? 0.0 : excess_left(static_cast<double>(place - spike), half, heaviness));
  }
  double level(std::size_t point, const DecayCurve& curve) const {
    double sum = curve.plateau;
    for (std::size_t i = 0; i < spikes.size(); ++i)
      sum += curve.heights[i] * parts[i * values.size() + point];
    return std::max(nothing, sum);
  }
};

double deviance_of(double value, double level) {
  const double apart = std::sqrt(value) - std::sqrt(level);
  return 4.0 * apart * apart / std::sqrt(level);
}

double deviance(const Columns& columns, const DecayCurve& curve) {
  double sum = 0.0;
  for (std::size_t i = 0; i < columns.values.size(); ++i)
    sum += deviance_of(columns.values[i], columns.level(i, curve));
  return sum;
}

// Raises or lowers plateau and heights by what the points ask for in the mean; they stay positive,
// and the deviance only falls.
void improve(const Columns& columns, DecayCurve& curve, bool plateau_is_free, int rounds) {
  const std::size_t count = columns.values.size();
  std::vector<double> wanted(count), had(count);
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t i = 0; i < count; ++i) {
      const double level = columns.level(i, curve);
      had[i] = 1.0 / std::sqrt(level);
      wanted[i] = columns.values[i] * had[i] / level;
    }
    const auto scale = [&](double& amount, const double* parts) {
      double over = 0.0, under = 0.0;
      for (std::size_t i = 0; i < count; ++i) {
        over += (parts ? parts[i] : 1.0) * wanted[i];
        under += (parts ? parts[i] : 1.0) * had[i];
      }
      if (under > 0.0) amount *= over / under;
    };
    if (plateau_is_free) scale(curve.plateau, nullptr);
    for (std::size_t spike = 0; spike < columns.spikes.size(); ++spike)
      scale(curve.heights[spike], columns.parts.data() + spike * count);
  }
}

struct Tried {
  DecayCurve curve;
  double deviance = 0;
};

Tried try_shape(Columns& columns, double half_life, double tail, const DecayCurve& start) {
  columns.set_shape(half_life, tail);
  Tried tried{start, 0.0};
  tried.curve.half_life = half_life;
  tried.curve.tail = tail;
  improve(columns, tried.curve, true, 60);
  tried.deviance = deviance(columns, tried.curve);
  return tried;
}

// The points that are read: those behind a spike, without the climb to the next one and without
// what begins with a spike that is too young.
Columns read_columns(std::span<const SeriesPoint> points, std::span<const std::size_t> spikes) {
  Columns columns;
  std::vector<std::size_t> climbs_from;  // for each spike, the valley before it
  for (std::size_t i = 0; i < spikes.size(); ++i) {
    std::size_t valley = spikes[i];
    for (std::size_t j = spikes[i]; i > 0 && j-- > spikes[i - 1] + 1;)
      if (points[j].value < points[valley].value) valley = j;
    climbs_from.push_back(valley);
  }
  for (std::size_t i = 0; i < spikes.size(); ++i) {
    if (points.size() - 1 - spikes[i] < least_behind) break;
    columns.spikes.push_back(points[spikes[i]].place);
    const bool is_last = i + 1 == spikes.size();
    const std::size_t end = is_last ? points.size() : climbs_from[i + 1] + 1;
    for (std::size_t j = spikes[i]; j < std::min(end, is_last ? end : spikes[i + 1]); ++j) {
      if (points[j].place - points[spikes[i]].place > steps_read) break;
      columns.values.push_back(points[j].value);
      columns.places.push_back(points[j].place);
    }
  }
  return columns;
}

// What the plateau can be moved to, the heights following, before the deviance is past `most`.
DecayCurve moved_plateau(const Columns& columns, const DecayCurve& from, double towards,
                         double most) {
  DecayCurve within = from;
  double beyond = towards;
  for (int step = 0; step < 10; ++step) {
    DecayCurve tried = within;
    tried.plateau = (within.plateau + beyond) / 2.0;
    improve(columns, tried, false, 15);
    if (deviance(columns, tried) <= most)
      within = tried;
    else
      beyond = tried.plateau;
  }
  return within;
}

// The square of Student's t that 90 % stay below.
double reach_of(double freedom) {
  const auto x = beta_quantile(0.1, freedom / 2.0, 0.5);
  return x && *x > 0.0 ? freedom * (1.0 - *x) / *x : 2.706;
}

// Noise and freedom around the best curve; where spikes are followed more loosely than the level
// that stays, they decide.
void measure_noise(const Columns& columns, const Tried& best, bool counts, DecayFit& fit) {
  const double parameters = 2.0 + static_cast<double>(columns.spikes.size());
  double near = 0.0, near_deviance = 0.0, sum = 0.0;
  for (std::size_t i = 0; i < columns.values.size(); ++i) {
    sum += columns.values[i];
    const double level = columns.level(i, best.curve);
    if (level < 1.05 * best.curve.plateau + nothing) continue;
    near += 1.0;
    near_deviance += deviance_of(columns.values[i], level);
  }
  const auto count = static_cast<double>(columns.values.size());
  double freedom = std::max(1.0, count - parameters);
  fit.noise = best.deviance / freedom;
  const double near_freedom = near - parameters + 1.0;
  if (near_freedom >= 1.0 && near_deviance / near_freedom > fit.noise) {
    freedom = near_freedom;
    fit.noise = near_deviance / near_freedom;
  }
  // Counts vary by chance at least; nothing else is followed closer than to a twentieth.
  const double mean = sum / count;
  fit.noise =
      std::max(fit.noise, counts ? 1.0 / std::sqrt(std::max(1.0, mean)) : 0.0025 * std::sqrt(mean));
  fit.reach = reach_of(freedom);
}

double factor(const DecayFit& fit, std::size_t place) {
  return fit.rhythm.empty() ? 1.0 : fit.rhythm[place % fit.rhythm.size()];
}

double level_of(const DecayFit& fit, const DecayCurve& curve, std::size_t place) {
  double level = curve.plateau;
  for (std::size_t i = 0; i < fit.fitted.size(); ++i)
    if (place >= fit.fitted[i])
      level += curve.heights[i] *
               excess_left(static_cast<double>(place - fit.fitted[i]), curve.half_life, curve.tail);
  return level * factor(fit, place);
}

// Whether a spike that is fitted has come down to half of its height over the lowest point before
// it, or over nothing where it comes first.
bool has_fallen_by_half(std::span<const SeriesPoint> points, std::span<const std::size_t> spikes,
                        const Columns& columns) {
  std::size_t from = 0;
  for (std::size_t i = 0; i < columns.spikes.size(); ++i) {
    const std::size_t to = i + 1 < spikes.size() ? spikes[i + 1] : points.size();
    const auto lowest = [&](std::size_t begin, std::size_t end) {
      const auto part = points.subspan(begin, end - begin);
      return std::ranges::min_element(part, {}, &SeriesPoint::value)->value;
    };
    const double before = spikes[i] > from ? lowest(from, spikes[i]) : 0.0;
    if (lowest(spikes[i], to) <= (points[spikes[i]].value + before) / 2.0) return true;
    from = spikes[i];
  }
  return false;
}

std::unexpected<Error> too_few(std::string key, std::size_t least) {
  return std::unexpected(Error{std::move(key), {{"least", std::to_string(least)}}});
}

// Tries all shapes; the first is the best.
std::vector<Tried> try_shapes(Columns& columns, double longest) {
  DecayCurve start{.heights = {}};
  start.plateau = std::max(nothing, *std::ranges::min_element(columns.values));
  for (const std::size_t spike : columns.spikes)
    start.heights.push_back(columns.values[static_cast<std::size_t>(
        std::ranges::find(columns.places, spike) - columns.places.begin())]);
  // A plateau of nothing could not be raised.
  start.plateau = std::max(start.plateau, 0.01 * std::ranges::max(start.heights));
  std::vector<Tried> tried;
  std::size_t best = 0;
  const auto attempt = [&](double half_life, double tail) {
    tried.push_back(try_shape(columns, half_life, tail, start));
    if (tried.back().deviance < tried[best].deviance) best = tried.size() - 1;
  };
  for (const double tail : tails)
    for (double half_life = least_half_life; half_life <= longest; half_life *= finer)
      attempt(half_life, tail);
  const DecayCurve coarse = tried[best].curve;
  for (const double part : {-0.8, -0.6, -0.4, -0.2, 0.2, 0.4, 0.6, 0.8})
    attempt(std::max(least_half_life, coarse.half_life * std::pow(finer, part)), coarse.tail);
  std::swap(tried.front(), tried[best]);
  return tried;
}

// Widens the ranges by every shape that the series allows.
void allow(Columns& columns, const std::vector<Tried>& tried, DecayFit& fit) {
  const double most = tried.front().deviance + fit.noise * fit.reach;
  const double highest = std::ranges::max(columns.values);
  fit.half_life = {fit.best.half_life, fit.best.half_life};
  fit.plateau = {fit.best.plateau, fit.best.plateau};
  for (const Tried& one : tried) {
    if (one.deviance > most) continue;
    fit.half_life.low = std::min(fit.half_life.low, one.curve.half_life);
    fit.half_life.high = std::max(fit.half_life.high, one.curve.half_life);
    columns.set_shape(one.curve.half_life, one.curve.tail);
    for (const double towards : {0.0, highest}) {
      fit.allowed.push_back(moved_plateau(columns, one.curve, towards, most));
      fit.plateau.low = std::min(fit.plateau.low, fit.allowed.back().plateau);
      fit.plateau.high = std::max(fit.plateau.high, fit.allowed.back().plateau);
    }
  }
}

}  // namespace

Result<DecayFit> fit_decay(std::span<const std::optional<double>> series) {
  std::vector<SeriesPoint> points;
  for (std::size_t i = 0; i < series.size(); ++i) {
    if (!series[i]) continue;
    if (!is_amount(*series[i]))
      return std::unexpected(
          Error{"error.decay.negative", {{"place", std::to_string(i + 1)}}, "series"});
    if (*series[i] > most_value) return refused_input("series");
    points.push_back({i, *series[i]});
  }
  if (points.size() < least_points) return too_few("error.decay.too_short", least_points);
  const bool counts = are_counts(points);

  DecayFit fit;
  fit.rhythm = week_rhythm(points);
  for (SeriesPoint& point : points) point.value /= factor(fit, point.place);
  const std::vector<std::size_t> spikes = find_spikes(points);
  if (spikes.empty()) return std::unexpected(Error{"error.decay.flat"});
  for (const std::size_t spike : spikes) fit.peaks.push_back(points[spike].place);

  Columns columns = read_columns(points, spikes);
  if (columns.spikes.empty()) return too_few("error.decay.too_soon", least_behind);
  if (!has_fallen_by_half(points, spikes, columns))
    return std::unexpected(Error{"error.decay.still_high"});
  fit.fitted = columns.spikes;
  const auto behind = static_cast<double>(columns.places.back() - columns.spikes.back());
  const std::vector<Tried> tried = try_shapes(columns, 2.0 * behind);
  fit.best = tried.front().curve;
  if (fit.best.half_life >= behind) return std::unexpected(Error{"error.decay.still_high"});
  columns.set_shape(fit.best.half_life, fit.best.tail);
  measure_noise(columns, tried.front(), counts, fit);
  allow(columns, tried, fit);
  fit.is_vague = fit.half_life.high >= 10.0 * fit.half_life.low;
  return fit;
}

DecayBand decay_level(const DecayFit& fit, std::size_t place) {
  const double level = level_of(fit, fit.best, place);
  DecayBand band{level, level, level};
  for (const DecayCurve& curve : fit.allowed) {
    const double other = level_of(fit, curve, place);
    band.low = std::min(band.low, other);
    band.high = std::max(band.high, other);
  }
  return band;
}

DecayBand decay_total(const DecayFit& fit, std::size_t from, std::size_t to) {
  const auto total = [&](const DecayCurve& curve) {
    double sum = 0.0, variance = 0.0;
    for (std::size_t place = from; place < to; ++place) {
      const double level = level_of(fit, curve, place);
      sum += level;
      variance += fit.noise * std::pow(level, 1.5);
    }
    const double doubt = std::sqrt(variance * fit.reach);
    return DecayBand{std::max(0.0, sum - doubt), sum, sum + doubt};
  };
  DecayBand band = total(fit.best);
  for (const DecayCurve& curve : fit.allowed) {
    const DecayBand other = total(curve);
    band.low = std::min(band.low, other.low);
    band.high = std::max(band.high, other.high);
  }
  return band;
}

}  // namespace core
