#include "core/rating/suggested_rating.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "core/model/criteria.h"

namespace core {
namespace {

constexpr double met_share_at_the_heart = 0.5;

struct TraitPair {
  std::string_view criterion;
  std::optional<Demand> ProductDemand::* demand;
  std::optional<Estimate> Physics::* offer;
};

constexpr std::array<TraitPair, 6> traits{{
    {"decision", &ProductDemand::decision, &Physics::decision},
    {"intent", &ProductDemand::intent, &Physics::intent},
    {"catalogue", &ProductDemand::catalogue, &Physics::catalogue},
    {"visual", &ProductDemand::visual, &Physics::visual},
    {"explain", &ProductDemand::explain, &Physics::explain},
    {"control", &ProductDemand::control, &Physics::control},
}};

double rated(double rating) { return std::clamp(rating, 1.0, 5.0); }

bool is_judged(const Estimate& estimate) {
  return !estimate.evidence || *estimate.evidence == Evidence::guess;
}

SuggestedRating missing(std::string_view criterion, std::string key) {
  SuggestedRating unknown;
  unknown.criterion = criterion;
  unknown.reason.key = std::move(key);
  return unknown;
}

SuggestedRating known(std::string_view criterion, double rating, double one_end, double other_end) {
  SuggestedRating answer;
  answer.criterion = criterion;
  answer.rating = rated(rating);
  answer.low = rated(std::min(one_end, other_end));
  answer.high = rated(std::max(one_end, other_end));
  answer.distance = 5.0 - *answer.rating;
  return answer;
}

void name_source(const Estimate& value, SuggestedRating& answer) {
  if (is_judged(value)) return;
  answer.source = value.source;
  answer.date = value.date;
}

SuggestedRating rate_decision(const Estimate& asked, const Estimate& offered) {
  const double apart = middle(offered) - middle(asked);
  const double most = std::max(asked.high - offered.low, offered.high - asked.low);
  const double least = std::max({0.0, asked.low - offered.high, offered.low - asked.high});
  SuggestedRating answer = known("decision", 5.0 - std::abs(apart), 5.0 - most, 5.0 - least);
  answer.distance = apart;
  answer.reason.key = apart <= -2.0  ? "fit.reason.decision.fast"
                      : apart >= 2.0 ? "fit.reason.decision.slow"
                                     : "fit.reason.decision.near";
  return answer;
}

SuggestedRating rate_one_sided(std::string_view criterion, const Estimate& asked,
                               const Estimate& offered) {
  const auto short_by = [](double wanted, double given) { return std::max(0.0, wanted - given); };
  const double apart = short_by(middle(asked), middle(offered));
  SuggestedRating answer = known(criterion, 5.0 - apart, 5.0 - short_by(asked.high, offered.low),
                                 5.0 - short_by(asked.low, offered.high));
  answer.reason.key =
      "fit.reason." + std::string{criterion} + (apart >= 1.0 ? ".short" : ".enough");
  return answer;
}

SuggestedRating rate_trait(const Plan& plan, const Channel& channel, const TraitPair& trait,
                           const ProductDemand& product) {
  const auto& demand = product.*trait.demand;
  const auto& offer = channel.physics.*trait.offer;
  if (!demand) return missing(trait.criterion, "fit.reason.missing_product");
  if (!offer) return missing(trait.criterion, "fit.reason.missing_channel");
  SuggestedRating answer = trait.criterion == "decision"
                               ? rate_decision(demand->value, *offer)
                               : rate_one_sided(trait.criterion, demand->value, *offer);
  answer.is_judgement = demand->is_derived || is_judged(*offer);
  name_source(*offer, answer);
  answer.reason.numbers["product"] = middle(demand->value);
  answer.reason.numbers["offered"] = middle(*offer);
  if (trait.criterion == "decision" && plan.business.days_to_decide)
    answer.reason.numbers["days"] = middle(*plan.business.days_to_decide);
  if (trait.criterion == "catalogue" && plan.business.catalogue_size)
    answer.reason.numbers["count"] = *plan.business.catalogue_size;
  return answer;
}

double reach_of(const Behaviour& behaviour, const Id& channel) {
  const auto found = behaviour.reach.find(channel);
  return found == behaviour.reach.end() ? 0.0 : found->second;
}

// Of a behaviour: how present the channel is, and the ends of its share.
struct Met {
  double reach, least, most;
};

std::vector<Met> all_met(const Plan& plan, const Id& channel, const ProductDemand& product) {
  std::vector<Met> all;
  for (const Behaviour& behaviour : plan.behaviours)
    if (const auto least = product.least_weights.find(behaviour.id);
        least != product.least_weights.end())
      all.push_back(
          {reach_of(behaviour, channel), least->second, product.most_weights.at(behaviour.id)});
  return all;
}

// The least or the most of what is met, whatever the shares are within their intervals. It is
// reached where all behaviours up to some reach weigh as little as they may, and the others as
// much.
double extreme_met(std::span<const Met> behaviours, bool is_most) {
  double extreme = is_most ? 0.0 : 1.0;
  for (const Met& limit : behaviours) {
    double met = 0.0, all = 0.0;
    for (const Met& behaviour : behaviours) {
      const bool is_beyond = behaviour.reach >= limit.reach;
      const double weight = is_beyond == is_most ? behaviour.most : behaviour.least;
      met += weight * behaviour.reach;
      all += weight;
    }
    if (all > 0.0) extreme = is_most ? std::max(extreme, met / all) : std::min(extreme, met / all);
  }
  return extreme;
}

double rating_of_met(double share) { return 1.0 + 4.0 * share / met_share_at_the_heart; }

SuggestedRating rate_reach(const Plan& plan, const Channel& channel, const ProductDemand& product) {
  const auto met = met_share(plan, channel, product.weights);
  if (!met) return missing("reach", "fit.reason.missing_presence");
  double least = *met;
  double most = *met;
  if (product.weights_are_known && !product.least_weights.empty()) {
    const std::vector<Met> behaviours = all_met(plan, channel.id, product);
    least = std::min(least, extreme_met(behaviours, /*is_most=*/false));
    most = std::max(most, extreme_met(behaviours, /*is_most=*/true));
  }
  // Without shares any one behaviour might be all of them.
  for (const Behaviour& behaviour : plan.behaviours) {
    if (product.weights_are_known) break;
    const double there = reach_of(behaviour, channel.id);
    least = std::min(least, there);
    most = std::max(most, there);
  }
  SuggestedRating answer =
      known("reach", rating_of_met(*met), rating_of_met(least), rating_of_met(most));
  // How present a channel is carries no evidence, whatever the shares rest on.
  answer.is_judgement = true;
  answer.reason = {product.weights_are_known ? "fit.reason.reach" : "fit.reason.reach_unweighted",
                   {{"share", *met}}};
  return answer;
}

SuggestedRating rate_first_result(const Plan& plan, const Channel& channel,
                                  const ProductDemand& product) {
  const auto& days = channel.physics.first_result_days;
  if (!days) return missing("first_result", "fit.reason.missing_channel");
  const double have = product.cash_days.value_or(plan.months * days_per_month);
  const auto rating = [have](double needed) {
    if (std::isinf(have) || needed <= 0.0) return 5.0;
    return have > 0.0 ? 3.0 - std::log2(needed / have) : 1.0;
  };
  SuggestedRating answer =
      known("first_result", rating(middle(*days)), rating(days->high), rating(days->low));
  answer.is_judgement = is_judged(*days) || !product.cash_days;
  name_source(*days, answer);
  answer.reason.numbers["days"] = middle(*days);
  if (!std::isinf(have)) answer.reason.numbers["cash_days"] = have;
  answer.reason.key = !product.cash_days ? "fit.reason.first_result.horizon"
                      : std::isinf(have) ? "fit.reason.first_result.lasts"
                                         : "fit.reason.first_result.cash";
  return answer;
}

SuggestedRating rate_dark(const Channel& channel) {
  const auto& dark = channel.physics.dark_share;
  if (!dark) return missing("dark", "fit.reason.missing_channel");
  const auto rating = [](double share) { return 5.0 - 4.0 * share; };
  SuggestedRating answer =
      known("dark", rating(middle(*dark)), rating(dark->high), rating(dark->low));
  answer.is_judgement = is_judged(*dark);
  name_source(*dark, answer);
  answer.reason = {"fit.reason.dark", {{"share", middle(*dark)}}};
  return answer;
}

}  // namespace

SuggestedRating suggested_rating(const Plan& plan, const Channel& channel,
                                 std::string_view criterion, const ProductDemand& product) {
  const auto trait = std::ranges::find(traits, criterion, &TraitPair::criterion);
  if (trait != traits.end()) return rate_trait(plan, channel, *trait, product);
  if (criterion == "reach") return rate_reach(plan, channel, product);
  if (criterion == "first_result") return rate_first_result(plan, channel, product);
  if (criterion == "dark") return rate_dark(channel);
  return missing(criterion, "fit.reason.own_criterion");
}

std::vector<SuggestedRating> suggested_ratings(const Plan& plan, const Channel& channel,
                                               const ProductDemand& product) {
  std::vector<SuggestedRating> ratings;
  for (const std::string_view criterion : criterion_ids())
    ratings.push_back(suggested_rating(plan, channel, criterion, product));
  return ratings;
}

std::optional<double> met_share(const Plan& plan, const Channel& channel,
                                const BehaviourWeights& weights) {
  bool is_noted = false;
  double met = 0.0;
  double all = 0.0;
  for (const Behaviour& behaviour : plan.behaviours) {
    const auto weight = weights.find(behaviour.id);
    if (weight == weights.end()) continue;
    all += weight->second;
    const auto reach = behaviour.reach.find(channel.id);
    if (reach == behaviour.reach.end()) continue;
    is_noted = true;
    met += weight->second * reach->second;
  }
  if (!is_noted || !(all > 0.0)) return std::nullopt;
  return met / all;
}

}  // namespace core
