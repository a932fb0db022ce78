#include "core/discovery/share_order.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/sort_stably.h"
#include "core/metrics/beta.h"

namespace core {
namespace {

using Ranking = std::vector<const BehaviourShare*>;

// Those that are known, the largest first.
Ranking ranking_of(const std::vector<BehaviourShare>& shares) {
  Ranking ranking;
  for (const BehaviourShare& share : shares)
    if (share.share) ranking.push_back(&share);
  sort_stably(ranking, std::ranges::greater{},
              [](const BehaviourShare* share) { return *share->share; });
  return ranking;
}

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;  // places in a ranking

std::pair<std::size_t, std::size_t> neighbours(std::size_t place) { return {place, place + 1}; }

// How unsure the order of all these pairs is at most (Bonferroni).
double doubt(const Ranking& ranking, const Pairs& pairs, double more) {
  double sum = 0.0;
  for (const auto& [one, other] : pairs)
    sum += 1.0 - order_probability(*ranking[one], *ranking[other], more);
  return sum;
}

// The least whole number of people more that leaves no more doubt than there may be.
std::optional<double> least_more(const Ranking& ranking, const Pairs& pairs) {
  const auto is_sure = [&](double more) {
    return doubt(ranking, pairs, more) <= 1.0 - sure_enough;
  };
  if (is_sure(0.0)) return 0.0;
  if (!is_sure(most_to_ask)) return std::nullopt;
  double too_few = 0.0;
  double enough = most_to_ask;
  while (enough - too_few > 1.0) {
    const double between = std::floor((too_few + enough) / 2.0);
    (is_sure(between) ? enough : too_few) = between;
  }
  return enough;
}

}  // namespace

double order_probability(const BehaviourShare& one, const BehaviourShare& other, double more) {
  if (!one.share || !other.share) return 0.5;
  const auto is_open = [](const BehaviourShare& share) {
    return share.is_torn() || share.differs_by_segment;
  };
  if ((is_open(one) || is_open(other)) && one.low <= other.high && other.low <= one.high)
    return 0.5;
  const double p1 = *one.share;
  const double p2 = *other.share;
  const double people = std::min(one.people, other.people) + more;
  const bool is_single = one.answers > 1 && one.answers == other.answers;
  const double all = people + static_cast<double>(one.answers);
  const auto below =
      is_single ? beta_below(0.5, all * p1, all * p2)
                : beta_below(0.5, 1.0 + people * p1 * (1.0 - p2), 1.0 + people * p2 * (1.0 - p1));
  return below ? 1.0 - *below : 0.5;
}

std::vector<std::optional<double>> more_to_ask(const std::vector<BehaviourShare>& shares) {
  const Ranking ranking = ranking_of(shares);
  std::vector<std::optional<double>> more(shares.size());
  for (std::size_t i = 0; i < ranking.size(); ++i) {
    const auto place = static_cast<std::size_t>(ranking[i] - shares.data());
    // Of two that are equal neither is the next.
    const bool is_last =
        i + 1 == ranking.size() || (i > 0 && *ranking[i]->share == *ranking[i - 1]->share);
    if (ranking.size() == 1)
      more[place] = 0.0;
    else
      more[place] = least_more(ranking, {neighbours(is_last ? i - 1 : i)});
  }
  return more;
}

std::optional<double> more_to_ask_for_top(const std::vector<BehaviourShare>& shares) {
  const Ranking ranking = ranking_of(shares);
  if (ranking.size() < 2) return std::nullopt;
  const std::size_t last = std::min(top_behaviours, ranking.size() - 1) - 1;
  Pairs pairs;
  for (std::size_t i = 0; i < last; ++i) pairs.push_back(neighbours(i));
  for (std::size_t i = last + 1; i < ranking.size(); ++i) pairs.emplace_back(last, i);
  return least_more(ranking, pairs);
}

}  // namespace core
