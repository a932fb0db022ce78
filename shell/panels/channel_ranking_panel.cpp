#include "shell/panels/channel_ranking_panel.h"

#include <string>
#include <utility>
#include <vector>

#include "core/base/sort_stably.h"
#include "core/model/lookup.h"
#include "core/rating/fit.h"
#include "shell/widgets/fit_ranking.h"
#include "shell/widgets/fit_row.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr std::size_t criteria_named = 3;

struct Weight {
  core::Id criterion;
  double share;
};

// The criteria that weigh more than their like where the channel comes first, heaviest first.
std::vector<Weight> heavy(const core::Fit& fit, const core::Acceptability& answer,
                          std::size_t place) {
  std::vector<Weight> weights;
  if (answer.criteria != fit.criteria.size()) return weights;
  const double even = 1.0 / static_cast<double>(answer.criteria);
  for (std::size_t c = 0; c < answer.criteria; ++c)
    if (const double share = answer.central_weight(place, c); share > 1.1 * even)
      weights.push_back({fit.criteria[c], share});
  core::sort_stably(weights, {}, [](const Weight& weight) { return -weight.share; });
  if (weights.size() > criteria_named) weights.resize(criteria_named);
  return weights;
}

std::string what_it_takes(const Frame& frame, const core::Fit& fit, const ChannelRanking& ranking) {
  const std::string share = frame.format.share(ranking.first);
  const core::Acceptability& answer = frame.session.fit.ranking.answer;
  if (answer.wins(ranking.place) == 0) return frame.text("fit.first.never");
  if (answer.wins(ranking.place) < core::Acceptability::enough_wins)
    return frame.text("fit.first.rare");
  std::string names;
  for (const Weight& weight : heavy(fit, answer, ranking.place))
    names += (names.empty() ? "" : ", ") +
             frame.text("fit.first.weight", {{"criterion", criterion_name(frame, weight.criterion)},
                                             {"share", frame.format.share(weight.share)}});
  const std::string confidence = frame.format.share(ranking.confidence);
  return names.empty()
             ? frame.text("fit.first.any", {{"share", share}})
             : frame.text("fit.first.if",
                          {{"share", share}, {"criteria", names}, {"confidence", confidence}});
}

// The channels that it is nearly always ahead of, or behind.
std::string others(const Frame& frame, std::size_t place, bool behind) {
  const RankingSession& ranking = frame.session.fit.ranking;
  std::string names;
  for (std::size_t i = 0; i < ranking.ranked.size(); ++i) {
    const double above =
        behind ? ranking.answer.above_other(i, place) : ranking.answer.above_other(place, i);
    const core::Channel* const other = core::find_by_id(frame.plan.channels, ranking.ranked[i]);
    if (i == place || above < core::ahead_from || !other) continue;
    names += (names.empty() ? "" : ", ") + other->name;
  }
  return names;
}

}  // namespace

float draw_channel_ranking_panel(Frame& frame, Rect box, const core::Fit& fit,
                                 const core::Channel& channel) {
  const auto ranking = ranking_of(frame, channel.id);
  if (!ranking) return 0;
  const float top = box.y;
  const auto say = [&](Type type, Colour colour, const std::string& words) {
    box.cut_top(paragraph(frame, box, type, colour, words), space::xs);
  };
  heading(frame, box.cut_top(size::label, space::xs), 3, Type::small_strong,
          frame.text("fit.first.title"));
  say(Type::small, frame.theme().text, what_it_takes(frame, fit, *ranking));
  for (const bool behind : {false, true})
    if (const std::string names = others(frame, ranking->place, behind); !names.empty())
      say(Type::small, frame.theme().muted,
          frame.text(behind ? TextKey{"fit.first.behind"} : "fit.first.ahead",
                     {{"channels", names}}));
  return box.y - top;
}

}  // namespace shell
