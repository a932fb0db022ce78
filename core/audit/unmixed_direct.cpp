#include "core/audit/unmixed_direct.h"

#include <algorithm>
#include <array>

#include "core/base/fold.h"
#include "core/metrics/unmix.h"

namespace core {
namespace {

bool is_direct(const Channel& channel) {
  constexpr std::string_view direct = "direct";
  return (channel.library && channel.library->id == direct) || channel.id == direct ||
         folded(channel.name) == direct;
}

std::optional<double> dark_share(const Channel& channel, double Estimate::* end) {
  const std::optional<Estimate>& share = channel.physics.dark_share;
  // Where all of it may be dark, no end can be told.
  if (!share || share->high >= 1.0) return std::nullopt;
  return end ? (*share).*end : middle(*share);
}

}  // namespace

std::optional<UnmixedDirect> unmixed_direct(const Plan& plan, const PeriodFigures& figures) {
  const auto direct = std::ranges::find_if(plan.channels, is_direct);
  if (direct == plan.channels.end()) return std::nullopt;
  const auto counted =
      figures.channels[static_cast<std::size_t>(direct - plan.channels.begin())].visits;
  if (!counted) return std::nullopt;

  UnmixedDirect answer{.channel = direct->id, .counted = *counted};
  std::vector<double> labelled;
  constexpr std::array<double Estimate::*, 3> ends{nullptr, &Estimate::low, &Estimate::high};
  std::array<std::vector<std::optional<double>>, 3> dark;
  for (std::size_t i = 0; i < plan.channels.size(); ++i) {
    const auto visits = figures.channels[i].visits;
    if (!visits || plan.channels[i].id == direct->id) continue;
    answer.channels.push_back({.channel = plan.channels[i].id, .labelled = *visits});
    labelled.push_back(*visits);
    for (std::size_t end = 0; end < ends.size(); ++end)
      dark[end].push_back(dark_share(plan.channels[i], ends[end]));
  }
  if (labelled.empty()) return std::nullopt;

  const auto middle = unmix(*counted, labelled, dark[0]);
  const auto least_dark = unmix(*counted, labelled, dark[1]);
  const auto most_dark = unmix(*counted, labelled, dark[2]);
  if (!middle || !least_dark || !most_dark) return std::nullopt;
  answer.rest = middle->rest;
  answer.low = most_dark->rest;
  answer.high = least_dark->rest;
  for (std::size_t i = 0; i < labelled.size(); ++i) {
    answer.channels[i].visits = middle->visits[i];
    answer.channels[i].low = least_dark->visits[i];
    answer.channels[i].high = most_dark->visits[i];
  }
  return answer;
}

}  // namespace core
