#include "shell/widgets/fit_ranking.h"

#include <algorithm>

#include "core/jobs/acceptability_packing.h"

namespace shell {
namespace {

constexpr std::string_view slot = "ranking";

void take_answer(Frame& frame, RankingSession& ranking) {
  const auto outcome = frame.jobs.take(slot);
  if (!outcome) return;
  auto answer = outcome->and_then(
      [](const std::string& bytes) { return core::acceptability_from_bytes(bytes); });
  ranking.refused.reset();
  if (answer && answer->alternatives == ranking.channels.size()) {
    ranking.answer = *std::move(answer);
    ranking.ranked = ranking.channels;
  } else {
    ranking.answer = {};
    ranking.ranked.clear();
    ranking.refused = answer ? core::Error{"error.job_crashed"} : std::move(answer).error();
  }
  frame.ui.animating = true;
}

}  // namespace

void follow_ranking(Frame& frame, const core::Fit& fit) {
  RankingSession& ranking = frame.session.fit.ranking;
  take_answer(frame, ranking);
  if (frame.jobs.progress(slot)) return;
  if (fit.channels.size() < 2) {
    ranking = {};
    return;
  }
  std::string question =
      core::bytes_from_acceptability_question(core::acceptability_question(frame.plan, fit));
  if (question == ranking.asked) return;
  ranking.asked = question;
  ranking.channels.clear();
  for (const core::ChannelFit& channel : fit.channels) ranking.channels.push_back(channel.channel);
  frame.jobs.start(slot, "acceptability", std::move(question));
}

std::string weights_trouble(const Frame& frame, const core::Fit& fit) {
  double least = 0, most = 0;
  for (const core::WeightBounds& bounds : core::weight_bounds(frame.plan, fit)) {
    least += bounds.low;
    most += bounds.high;
  }
  const bool is_over = least > 1 + core::WeightBounds::rounding;
  if (!is_over && most >= 1 - core::WeightBounds::rounding) return {};
  return frame.text(is_over ? TextKey{"fit.weights.too_much"} : "fit.weights.too_little",
                    {{"sum", frame.format.share(is_over ? least : most)}});
}

std::optional<ChannelRanking> ranking_of(const Frame& frame, const core::Id& channel) {
  const RankingSession& ranking = frame.session.fit.ranking;
  const auto found = std::ranges::find(ranking.ranked, channel);
  if (found == ranking.ranked.end()) return std::nullopt;
  ChannelRanking answer{.place = static_cast<std::size_t>(found - ranking.ranked.begin())};
  answer.first = ranking.answer.rank(answer.place, 0);
  for (std::size_t rank = 0; rank < std::min<std::size_t>(3, ranking.ranked.size()); ++rank)
    answer.first_three += ranking.answer.rank(answer.place, rank);
  answer.first_three = std::min(answer.first_three, 1.0);
  answer.confidence = ranking.answer.confidence[answer.place];
  return answer;
}

}  // namespace shell
