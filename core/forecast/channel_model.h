// One channel of a plan as a forecast reads it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/forecast/forecast_model.h"
#include "core/metrics/today_mix.h"

namespace core {

// Collects the uncertain inputs of a model and says from which dimension of the points each is
// drawn. The order depends on what a plan is, not on its spend, so that two scenarios share their
// draws; nor on the order in which things stand in it.
class ModelInputs {
 public:
  // What most moves a forecast first: such dimensions are spread most evenly.
  enum class Rank { outlook, launch, result, shape, money, card, link, shock };

  // A fixed value where the estimate is a point.
  Term add(std::string name, const Estimate& estimate, Domain domain, Rank rank,
           double weight = 0.0);
  // A standard normal by itself.
  Term add_normal(std::string name, Rank rank);
  // A standard normal that moves with the market, and with the others of an owner.
  Term add_outlook(std::string name, double weight, std::size_t owner);

  // Moves them into the model; the groups are its owners.
  void hand_over(ForecastModel& model);

 private:
  struct Place {
    Rank rank;
    double weight;
  };
  std::vector<ModelInput> inputs_;
  std::vector<Place> places_;
};

// How money and hours of a month are counted as one.
inline constexpr double usual_hour_cost = 40.0;

// Everything of the channel but its feed by month, its cards and its links. `first_feed` is what it
// is fed in the plan's first month, for where today's is unknown.
ModelChannel channel_model(const Channel& channel, const ChannelToday& today, double first_feed,
                           std::size_t owner, const ModelMoney& money, ModelInputs& inputs);

ResponseKind response_kind(const Channel& channel);

}  // namespace core
