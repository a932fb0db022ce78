// What a stop takes along: channels whose revenue others make.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/base/result.h"

namespace core {

// The part of `to`'s revenue that `from` makes, 0..1. Both are places in the list of channels.
struct CreatesLink {
  std::size_t from = 0, to = 0;
  double share = 0;
  bool operator==(const CreatesLink&) const = default;
};

// The part of each channel's revenue that is gone when some stop.
//
//   q[k] = 1 for those that stop;  q[j] = min(1, sum over links i -> j of share * q[i])
//
// channels  how many there are
// stopped   places of those that stop, at least one: an owner stops as all its channels at once
// links     without circles; several from one to the same add up
// returns   0..1 for each channel
// errors    error.metric_input, with the place "stopped" or "links"; error.link_circle, "links"
// source    the linear part of an input-output model, capped at everything
Result<std::vector<double>> knocked_out(std::size_t channels, std::span<const std::size_t> stopped,
                                        std::span<const CreatesLink> links);

// Share of all revenue lost when some channels stop.
//
//   loss = sum over stopped k of s[k] (1 - recapture) + sum over the others of s[j] q[j]
//
// shares     of revenue, 0..1 each, together at most 1
// recapture  part of the stopped channels' own revenue that comes back by other ways, 0..1
// returns    0..1
// errors     those of knocked_out(), and error.metric_input with the place "shares" or "recapture"
Result<double> knock_on_loss(std::span<const double> shares, std::span<const std::size_t> stopped,
                             std::span<const CreatesLink> links, double recapture);

}  // namespace core
