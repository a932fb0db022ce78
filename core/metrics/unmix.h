// Gives "direct" visits back to the channels they came from.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/base/result.h"

namespace core {

struct Unmixed {
  std::vector<std::optional<double>> visits;  // true ones of each channel; nothing: cannot be told
  double rest = 0;  // of direct once they are given back; negative is inconsistent, never clipped
  bool operator==(const Unmixed&) const = default;
};

//   visits[i] = labelled[i] / (1 - u[i])
//   rest      = direct - sum of labelled[i] u[i] / (1 - u[i])
//
// direct            visits without a label, >= 0
// labelled          visits of each channel that say so, >= 0
// unlabelled_share  u, the part of each channel's visits that arrive without a label, 0..1; where
//                   it is 1 or unknown nothing can be told of the channel, and the rest holds its
//                   unlabelled visits
// errors            error.metric_input, with the place "direct", "labelled" or "unlabelled_share"
//                   (out of range, or not one for each channel)
// source            by definition of u
Result<Unmixed> unmix(double direct, std::span<const double> labelled,
                      std::span<const std::optional<double>> unlabelled_share);

}  // namespace core
