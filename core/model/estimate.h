// A number one is not sure of, with what it rests on.
#pragma once

#include <optional>
#include <string>

#include "core/model/extra.h"
#include "core/model/names.h"

namespace core {

// How well a number is known, from weakest to strongest; `library` is a published value of somebody
// else.
enum class Evidence { guess, interview, survey, analytics, experiment, library };
TRIBUTARY_ENUM_NAMES(Evidence, 6, "guess", "interview", "survey", "analytics", "experiment",
                     "library")

// A range. Without `mode`, low and high are the 5th and 95th percentile (lognormal when positive,
// logit-normal for a share). With `mode` it is PERT: least, most likely, greatest. low == high is a
// plain number.
struct Estimate {
  double low = 0.0;
  double high = 0.0;
  std::optional<double> mode{};
  std::optional<Evidence> evidence{};
  std::string source{};
  std::string date{};  // "2026", "2026-01" or "2026-01-15"
  std::string note{};
  Extra extra{};
  bool operator==(const Estimate&) const = default;

  bool is_point() const { return low == high; }
};

Estimate point_estimate(double value);
Estimate range_estimate(double low, double high);

// The value to show when only one fits: the mode, else the median of the distribution that low and
// high stand for (geometric middle when low > 0, else the arithmetic one).
double middle(const Estimate& estimate);

}  // namespace core
