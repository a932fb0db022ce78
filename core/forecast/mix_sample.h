// Channels of which each is paid spend and a growing organic part, drawn many times over: the
// kernel of a forecast by itself, without a plan around it. Benchmarks are run on it (bench-mc-1).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/forecast/points.h"

namespace core {

// A positive number of which only the median m and the spread on the log scale are known: it is
// m * exp(s * Z), Z standard normal.
struct Spread {
  double m = 1.0;  // > 0
  double s = 0.0;  // >= 0
};

enum class MixParameter { beta, kappa, slope, halflife, organic, lag };
inline constexpr std::size_t mix_parameter_count = 6;

//   a(t)       = spend(t) + 2^(-1/halflife) * a(t - 1)
//   result(t)  = beta * a^slope / (kappa^slope + a^slope)
//                + organic * min(1, max(0, (t + 1 - lag) / ramp))
struct MixChannel {
  std::string name;
  std::vector<double> spend;  // one a month, >= 0
  std::array<Spread, mix_parameter_count> parameters{};
  double ramp = 1.0;  // months, > 0
};

// Of one month: the quantiles 0.1, 0.5 and 0.9.
using Band = std::array<double, 3>;

struct MixAnswer {
  std::vector<Band> revenue, hhi;  // by month; hhi as in core/metrics/concentration.h, 0 of nothing
  std::vector<double> mean;        // revenue by month
  Band total{};                    // revenue of all months
};

// Draws of all parameters, and every sum made from them. Draws are kept: another plan of the same
// channels is answered from the same scenarios.
class MixSample {
 public:
  MixSample(MixSample&&) noexcept;
  MixSample& operator=(MixSample&&) noexcept;
  ~MixSample();

  // Of qmc the widest parameters come first, and its first axis is the direction in which all
  // revenue moves most.
  //
  // errors  error.metric_input, with the place "plan" (no channel, no month, or not the same
  //         months everywhere), "spend", a parameter's name, "ramp" or "scenarios" (1..2^24)
  static Result<MixSample> draw(std::vector<MixChannel> channels, std::size_t scenarios,
                                std::uint64_t seed, Sampling sampling);

  // Computes every cell anew.
  MixAnswer answer();
  // The answer with another spend of one channel: only that channel is computed, and what the
  // others make together is kept until another channel is changed. answer() or answer_edited()
  // came before.
  //
  // errors  error.metric_input, "channel" or "spend"
  Result<MixAnswer> answer_edited(std::size_t channel, std::vector<double> spend);

  // Variance of each month's revenue as it was answered last; empty before.
  std::vector<double> variances() const;

 private:
  struct Drawn;
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  MixSample();
  std::vector<double> moved_by_one_deviation() const;  // all revenue, by each parameter
  void draw_all(std::uint64_t seed, Sampling sampling);
  void respond(std::size_t channel, std::size_t block, Lanes* months) const;
  MixAnswer read_out();

  std::vector<MixChannel> channels_;
  std::vector<std::vector<float>> spend_;
  std::size_t scenarios_ = 0, months_ = 0, blocks_ = 0;
  std::vector<Drawn> drawn_;                       // by block, then by channel
  std::vector<Lanes> sums_, squares_;              // of results, by month, then by block
  std::vector<Lanes> other_sums_, other_squares_;  // the same without the channel `edited_`
  std::size_t edited_ = none;
};

}  // namespace core
