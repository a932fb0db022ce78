#include "core/forecast/mix_sample.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string_view>
#include <utility>

#include "core/base/sort_stably.h"
#include "core/forecast/quantiles.h"
#include "core/forecast/response_lanes.h"
#include "core/metrics/metric_input.h"

namespace core {
namespace {

constexpr std::size_t most_scenarios = std::size_t{1} << 24;
constexpr std::array<double, 3> levels{0.1, 0.5, 0.9};
constexpr std::array<std::string_view, mix_parameter_count> parameter_names{
    "beta", "kappa", "slope", "halflife", "organic", "lag"};
constexpr double log2_e = 1.4426950408889634;

bool is_above_zero(double value) { return std::isfinite(value) && value > 0.0; }

std::string_view wrong_member(const std::vector<MixChannel>& channels) {
  if (channels.empty() || channels.front().spend.empty()) return "plan";
  for (const MixChannel& channel : channels) {
    if (channel.spend.size() != channels.front().spend.size()) return "plan";
    if (!std::ranges::all_of(channel.spend, is_amount)) return "spend";
    for (std::size_t p = 0; p < mix_parameter_count; ++p)
      if (!is_above_zero(channel.parameters[p].m) || !is_amount(channel.parameters[p].s))
        return parameter_names[p];
    if (!is_above_zero(channel.ramp)) return "ramp";
  }
  return {};
}

using Normals = std::array<Lanes, mix_parameter_count>;

// The logarithm of a parameter: its deviation and its middle.
struct LogSpread {
  float deviation, middle;
};
using LogSpreads = std::array<LogSpread, mix_parameter_count>;

LogSpreads log_spreads_of(const MixChannel& channel) {
  LogSpreads spreads;
  for (std::size_t p = 0; p < mix_parameter_count; ++p)
    spreads[p] = {static_cast<float>(channel.parameters[p].s * log2_e),
                  static_cast<float>(std::log2(channel.parameters[p].m))};
  return spreads;
}

}  // namespace

// What is computed from, not as it was drawn.
struct MixSample::Drawn {
  Lanes beta, slope, slope_log_kappa, retention, organic, lag;

  static Drawn from(const LogSpreads& spreads, const Normals& normals) {
    const auto log2_drawn = [&](MixParameter parameter) {
      const auto place = static_cast<std::size_t>(parameter);
      return normals[place] * spreads[place].deviation + spreads[place].middle;
    };
    Drawn drawn;
    drawn.beta = exp2_of(log2_drawn(MixParameter::beta));
    drawn.slope = exp2_of(log2_drawn(MixParameter::slope));
    drawn.slope_log_kappa = drawn.slope * log2_drawn(MixParameter::kappa);
    drawn.retention = exp2_of(-exp2_of(-log2_drawn(MixParameter::halflife)));
    drawn.organic = exp2_of(log2_drawn(MixParameter::organic));
    drawn.lag = exp2_of(log2_drawn(MixParameter::lag));
    return drawn;
  }

  // The results of all months.
  void find(Lanes* months, std::span<const float> spend, float per_ramp) const {
    find_paid({beta, slope, slope_log_kappa, retention, all_lanes(1.0f), Lanes{}}, spend, months);
    add_ramp(organic, lag, all_lanes(per_ramp), spend.size(), months);
  }
};

namespace {

// Dimensions of the parameters, by channel and then by parameter: the more one standard deviation
// of it moves the whole revenue, the earlier.
std::vector<std::size_t> widest_first(const std::vector<double>& moved) {
  std::vector<std::size_t> by_width(moved.size());
  for (std::size_t i = 0; i < moved.size(); ++i) by_width[i] = i;
  sort_stably(by_width, std::greater{}, [&](std::size_t i) { return std::abs(moved[i]); });
  std::vector<std::size_t> dimensions(moved.size());
  for (std::size_t place = 0; place < by_width.size(); ++place) dimensions[by_width[place]] = place;
  return dimensions;
}

// Turns the space of normals so that its first axis, which points spread most evenly, is the
// direction in which all revenue moves most: a Householder reflection. None where nothing moves.
// source  the linear transformation of Imai & Tan 2006
class Turn {
 public:
  Turn() = default;
  Turn(const std::vector<double>& moved, const std::vector<std::size_t>& dimensions) {
    double length = 0.0;
    for (const double each : moved) length += each * each;
    if (!(length > 0.0)) return;
    std::vector<double> axis(moved.size());
    for (std::size_t i = 0; i < moved.size(); ++i)
      axis[dimensions[i]] = -moved[i] / std::sqrt(length);
    axis[0] += 1.0;
    double squares = 0.0;
    for (const double each : axis) squares += each * each;
    if (squares < 1e-12) return;
    for (const double each : axis)
      axis_.push_back(static_cast<float>(each * std::sqrt(2.0 / squares)));
  }

  void apply(std::span<Lanes> normals) const {
    Lanes along{};
    for (std::size_t i = 0; i < axis_.size(); ++i) along += normals[i] * axis_[i];
    for (std::size_t i = 0; i < axis_.size(); ++i) normals[i] -= along * axis_[i];
  }

 private:
  std::vector<float> axis_;  // of length sqrt(2)
};

std::vector<float> floats(const std::vector<double>& values) {
  return {values.begin(), values.end()};
}

}  // namespace

MixSample::MixSample() = default;
MixSample::MixSample(MixSample&&) noexcept = default;
MixSample& MixSample::operator=(MixSample&&) noexcept = default;
MixSample::~MixSample() = default;

Result<MixSample> MixSample::draw(std::vector<MixChannel> channels, std::size_t scenarios,
                                  std::uint64_t seed, Sampling sampling) {
  if (const auto wrong = wrong_member(channels); !wrong.empty()) return refused_input(wrong);
  if (scenarios < 1 || scenarios > most_scenarios) return refused_input("scenarios");
  MixSample sample;
  sample.channels_ = std::move(channels);
  sample.scenarios_ = scenarios;
  sample.months_ = sample.channels_.front().spend.size();
  sample.blocks_ = (scenarios + lane_count - 1) / lane_count;
  for (const MixChannel& channel : sample.channels_) sample.spend_.push_back(floats(channel.spend));
  sample.draw_all(seed, sampling);
  return sample;
}

std::vector<double> MixSample::moved_by_one_deviation() const {
  std::vector<double> moved;
  std::vector<Lanes> months(months_);
  for (std::size_t c = 0; c < channels_.size(); ++c) {
    // Lane 0 has every parameter at its median, lane p + 1 parameter p one deviation above it.
    Normals normals{};
    for (std::size_t p = 0; p < mix_parameter_count; ++p) normals[p][p + 1] = 1.0f;
    Drawn::from(log_spreads_of(channels_[c]), normals)
        .find(months.data(), spend_[c], static_cast<float>(1.0 / channels_[c].ramp));
    Lanes total{};
    for (const Lanes& month : months) total += month;
    for (std::size_t p = 0; p < mix_parameter_count; ++p)
      moved.push_back(static_cast<double>(total[p + 1]) - static_cast<double>(total[0]));
  }
  return moved;
}

void MixSample::draw_all(std::uint64_t seed, Sampling sampling) {
  const std::size_t count = channels_.size() * mix_parameter_count;
  const Points points(sampling, seed, count);
  std::vector<std::size_t> dimensions(count);
  for (std::size_t i = 0; i < count; ++i) dimensions[i] = i;
  Turn turn;
  if (sampling == Sampling::qmc) {
    const std::vector<double> moved = moved_by_one_deviation();
    dimensions = widest_first(moved);
    turn = Turn(moved, dimensions);
  }
  std::vector<LogSpreads> spreads;
  for (const MixChannel& channel : channels_) spreads.push_back(log_spreads_of(channel));
  std::vector<BitLanes> coordinates(count);
  std::vector<Lanes> drawn(count);
  drawn_.reserve(blocks_ * channels_.size());
  for (std::size_t block = 0; block < blocks_; ++block) {
    points.fill(static_cast<std::uint32_t>(block), 0, coordinates);
    find_normals(coordinates, drawn.data());
    turn.apply(drawn);
    for (std::size_t c = 0; c < channels_.size(); ++c) {
      Normals normals;
      for (std::size_t p = 0; p < mix_parameter_count; ++p)
        normals[p] = drawn[dimensions[c * mix_parameter_count + p]];
      drawn_.push_back(Drawn::from(spreads[c], normals));
    }
  }
}

void MixSample::respond(std::size_t channel, std::size_t block, Lanes* months) const {
  drawn_[block * channels_.size() + channel].find(
      months, spend_[channel], static_cast<float>(1.0 / channels_[channel].ramp));
}

MixAnswer MixSample::answer() {
  edited_ = none;
  sums_.resize(months_ * blocks_);
  squares_.resize(months_ * blocks_);
  std::vector<Lanes> scratch(3 * months_);
  Lanes* const months = scratch.data();
  Lanes* const sums = months + months_;
  Lanes* const squares = sums + months_;
  for (std::size_t block = 0; block < blocks_; ++block) {
    std::fill_n(sums, 2 * months_, Lanes{});
    for (std::size_t c = 0; c < channels_.size(); ++c) {
      respond(c, block, months);
      for (std::size_t t = 0; t < months_; ++t) {
        sums[t] += months[t];
        squares[t] += months[t] * months[t];
      }
    }
    for (std::size_t t = 0; t < months_; ++t) {
      sums_[t * blocks_ + block] = sums[t];
      squares_[t * blocks_ + block] = squares[t];
    }
  }
  return read_out();
}

Result<MixAnswer> MixSample::answer_edited(std::size_t channel, std::vector<double> spend) {
  if (channel >= channels_.size()) return refused_input("channel");
  if (spend.size() != months_ || !std::ranges::all_of(spend, is_amount))
    return refused_input("spend");
  if (sums_.empty()) answer();
  std::vector<Lanes> months(months_);
  if (edited_ != channel) {
    other_sums_ = sums_;
    other_squares_ = squares_;
    for (std::size_t block = 0; block < blocks_; ++block) {
      respond(channel, block, months.data());
      for (std::size_t t = 0; t < months_; ++t) {
        const std::size_t at = t * blocks_ + block;
        other_sums_[at] = max_of(other_sums_[at] - months[t], Lanes{});
        other_squares_[at] = max_of(other_squares_[at] - months[t] * months[t], Lanes{});
      }
    }
    edited_ = channel;
  }
  spend_[channel] = floats(spend);
  channels_[channel].spend = std::move(spend);
  for (std::size_t block = 0; block < blocks_; ++block) {
    respond(channel, block, months.data());
    for (std::size_t t = 0; t < months_; ++t) {
      const std::size_t at = t * blocks_ + block;
      sums_[at] = other_sums_[at] + months[t];
      squares_[at] = other_squares_[at] + months[t] * months[t];
    }
  }
  return read_out();
}

MixAnswer MixSample::read_out() {
  MixAnswer answer;
  QuantileFinder finder;
  std::vector<Lanes> totals(blocks_), hhi(blocks_);
  const auto scenarios_of = [&](const Lanes* row) {
    return std::span(reinterpret_cast<const float*>(row), scenarios_);
  };
  const auto band_of = [&](const Lanes* row) {
    Band band;
    finder.find(scenarios_of(row), levels, band);
    return band;
  };
  for (std::size_t t = 0; t < months_; ++t) {
    const Lanes* const sums = sums_.data() + t * blocks_;
    const Lanes* const squares = squares_.data() + t * blocks_;
    for (std::size_t block = 0; block < blocks_; ++block) {
      totals[block] += sums[block];
      const Lanes share = squares[block] / (sums[block] * sums[block]);
      hhi[block] = sums[block] > 0.0f ? share : Lanes{};
    }
    answer.revenue.push_back(band_of(sums));
    answer.hhi.push_back(band_of(hhi.data()));
    double sum = 0.0;
    for (const float value : scenarios_of(sums)) sum += static_cast<double>(value);
    answer.mean.push_back(sum / static_cast<double>(scenarios_));
  }
  answer.total = band_of(totals.data());
  return answer;
}

std::vector<double> MixSample::variances() const {
  std::vector<double> found;
  if (sums_.empty()) return found;
  const auto n = static_cast<double>(scenarios_);
  for (std::size_t t = 0; t < months_; ++t) {
    const std::span values(reinterpret_cast<const float*>(sums_.data() + t * blocks_), scenarios_);
    double mean = 0.0, squares = 0.0;
    for (const float value : values) mean += static_cast<double>(value) / n;
    for (const float value : values) {
      const double off = static_cast<double>(value) - mean;
      squares += off * off / n;
    }
    found.push_back(squares);
  }
  return found;
}

}  // namespace core
