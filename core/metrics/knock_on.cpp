#include "core/metrics/knock_on.h"

#include <algorithm>
#include <numeric>

#include "core/metrics/metric_input.h"

namespace core {
namespace {

// Places in an order in which every link leads forward; shorter than `channels` if there is none.
std::vector<std::size_t> forward_order(std::size_t channels, std::span<const CreatesLink> links) {
  std::vector<std::size_t> open_links(channels, 0);
  for (const CreatesLink& link : links) ++open_links[link.to];
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < channels; ++i)
    if (open_links[i] == 0) order.push_back(i);
  for (std::size_t at = 0; at < order.size(); ++at)
    for (const CreatesLink& link : links)
      if (link.from == order[at] && --open_links[link.to] == 0) order.push_back(link.to);
  return order;
}

}  // namespace

Result<std::vector<double>> knocked_out(std::size_t channels, std::span<const std::size_t> stopped,
                                        std::span<const CreatesLink> links) {
  if (stopped.empty() || std::ranges::any_of(stopped, [&](auto i) { return i >= channels; }))
    return refused_input("stopped");
  for (const CreatesLink& link : links)
    if (link.from >= channels || link.to >= channels || !is_share(link.share))
      return refused_input("links");
  const std::vector<std::size_t> order = forward_order(channels, links);
  if (order.size() != channels) return std::unexpected(Error{"error.link_circle", {}, "links"});

  std::vector<double> gone(channels, 0.0);
  for (const std::size_t i : order) {
    gone[i] = std::ranges::contains(stopped, i) ? 1.0 : std::min(1.0, gone[i]);
    for (const CreatesLink& link : links)
      if (link.from == i) gone[link.to] += link.share * gone[i];
  }
  return gone;
}

Result<double> knock_on_loss(std::span<const double> shares, std::span<const std::size_t> stopped,
                             std::span<const CreatesLink> links, double recapture) {
  constexpr double rounding = 1e-9;
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  if (!std::ranges::all_of(shares, is_share) || sum > 1.0 + rounding)
    return refused_input("shares");
  if (!is_share(recapture)) return refused_input("recapture");
  const auto gone = knocked_out(shares.size(), stopped, links);
  if (!gone) return std::unexpected(gone.error());
  double loss = 0.0;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const double back = std::ranges::contains(stopped, i) ? recapture : 0.0;
    loss += shares[i] * (*gone)[i] * (1.0 - back);
  }
  return std::min(1.0, loss);
}

}  // namespace core
