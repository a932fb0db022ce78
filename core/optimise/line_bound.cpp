#include "core/optimise/line_bound.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/optimise/objective.h"
#include "core/optimise/pools.h"

namespace core {
namespace {

constexpr std::size_t hull_cells = 1024;

struct Line {
  double start = 0.0;  // at level 0
  double slope = 0.0;
};

// Lines over one curve on [0, top], each nearly touching its least concave majorant.
class Majorant {
 public:
  Majorant(const ResponseCurve& curve, double top) : curve_(curve), top_(top) {
    if (is_concave(curve)) return;
    for (std::size_t i = 0; i <= hull_cells; ++i) {
      const double at = level(i), value = curve_at(curve, at).value;
      if (i > 0) lids_.push_back(lid_over(curve, level(i - 1), at));
      while (corners_.size() > 1 &&
             !is_below(corners_[corners_.size() - 2], corners_.back(), at, value))
        corners_.pop_back();
      corners_.push_back({at, value});
    }
  }

  Line line_at(double at) const {
    if (lids_.empty()) {
      const CurvePoint point = curve_at(curve_, at);
      return {point.value - point.slope * at + lift_at(curve_, at), point.slope};
    }
    std::size_t next = 1;
    while (next + 1 < corners_.size() && corners_[next].level <= at) ++next;
    const Corner &a = corners_[next - 1], &b = corners_[next];
    Line line{-1e300, (b.value - a.value) / (b.level - a.level)};
    for (std::size_t i = 0; i < lids_.size(); ++i)
      line.start = std::max({line.start, lids_[i].from - line.slope * level(i),
                             lids_[i].to - line.slope * level(i + 1)});
    return line;
  }

 private:
  struct Corner {
    double level, value;
  };
  double level(std::size_t place) const {
    return top_ * static_cast<double>(place) / static_cast<double>(hull_cells);
  }
  // Whether the path from a over b to the point turns down at b.
  static bool is_below(const Corner& a, const Corner& b, double level, double value) {
    return (b.value - a.value) * (level - b.level) > (value - b.value) * (b.level - a.level);
  }

  const ResponseCurve& curve_;
  double top_;
  std::vector<CurveLid> lids_;
  std::vector<Corner> corners_;
};

std::vector<double> levels_of(const AllocationChannel& channel, std::span<const double> spend,
                              std::size_t counted) {
  std::vector<double> levels = channel.carried;
  for (std::size_t t = 0; t < spend.size(); ++t)
    for (std::size_t lag = 0; lag < channel.weights.size() && t + lag < counted; ++lag)
      levels[t + lag] += channel.weights[lag] * channel.rate_in(t) * spend[t];
  return levels;
}

}  // namespace

double tangent_bound(const AllocationProblem& problem, std::span<const double> split) {
  NetWorth worth(problem);
  std::vector<double> slopes(problem.cells());
  double bound = worth.at(split, slopes);
  for (std::size_t i = 0; i < slopes.size(); ++i) bound -= slopes[i] * split[i];
  for (std::size_t c = 0; c < problem.channels.size(); ++c)
    for (std::size_t t = 0; t < problem.counted; ++t)
      bound +=
          problem.channels[c].worth[t] *
          lift_at(problem.channels[c].curve, worth.responses().levels()[c * problem.counted + t]);
  return bound + Pools(problem).greatest(slopes);
}

double line_bound(const AllocationChannel& channel, std::span<const double> worth,
                  std::span<const double> price, std::span<const double> split) {
  const std::size_t counted = worth.size();
  const std::vector<double> levels = levels_of(channel, split, counted);
  const std::vector<double> highest = levels_of(channel, channel.high, counted);
  const double top = std::max(*std::ranges::max_element(highest), 1e-300);
  const Majorant majorant(channel.curve, top);

  double bound = 0.0;
  std::vector<double> slopes(counted, 0.0);
  for (std::size_t t = 0; t < counted; ++t) {
    if (worth[t] <= 0.0) {  // the least result there can be
      bound += worth[t] * curve_at(channel.curve, channel.carried[t]).value;
      continue;
    }
    const Line line = majorant.line_at(levels[t]);
    slopes[t] = worth[t] * line.slope;
    bound += worth[t] * line.start + slopes[t] * channel.carried[t];
  }
  for (std::size_t t = 0; t < split.size(); ++t) {
    double slope = -price[t];
    for (std::size_t lag = 0; lag < channel.weights.size() && t + lag < counted; ++lag)
      slope += channel.weights[lag] * channel.rate_in(t) * slopes[t + lag];
    bound += std::max(slope * channel.low[t], slope * channel.high[t]);
  }
  return bound;
}

}  // namespace core
