// Which channels rank first when weights and ratings are unsure, as a worker finds it for the
// Channels page.
#pragma once

#include <optional>
#include <string>

#include "core/rating/fit.h"
#include "shell/frame/frame.h"

namespace shell {

// Asks for the ranking of `fit` whenever it has changed, and takes what has been answered. While a
// question waits the newest one is held back and older ones between are never asked, so that
// answers keep coming while a rating is dragged.
void follow_ranking(Frame& frame, const core::Fit& fit);

// Why the plan's bounds leave no way to weigh the criteria, with the cure; empty where they do.
std::string weights_trouble(const Frame& frame, const core::Fit& fit);

// Where a channel stands in the latest answer; nothing while there is none that knows it.
struct ChannelRanking {
  std::size_t place = 0;  // in the answer
  double first = 0, first_three = 0;
  double confidence = 0;
};
std::optional<ChannelRanking> ranking_of(const Frame& frame, const core::Id& channel);

}  // namespace shell
