// What one channel brings by its own response and by its cards, in sixteen scenarios.
#pragma once

#include <vector>

#include "core/forecast/forecast_model.h"
#include "core/forecast/response_lanes.h"

namespace core {

using InputLanes = std::vector<Lanes>;  // values of ForecastModel::inputs

inline Lanes read(const Term& term, const InputLanes& inputs) {
  return term.input == Term::fixed ? all_lanes(term.value) : inputs[term.input];
}

// The part of an effect that is left after a month; nothing of one that has no half-life.
inline Lanes retention_of(Lanes half_life) {
  return exp2_of(-1.0f / max_of(half_life, all_lanes(1e-2f)));
}

// Adds to `months` what the channel brings a month, as the revenue that its customers are worth.
//
// steady  what today's customers are worth: today's revenue where they just keep it up
// worth   of one customer, for responses in customers
void add_response(const ModelChannel& channel, const InputLanes& inputs, Lanes steady, Lanes worth,
                  std::size_t count, Lanes* months);

// Adds to `months` the revenue of the channel's cards.
void add_cards(const ModelChannel& channel, const InputLanes& inputs, std::size_t count,
               Lanes* months);

}  // namespace core
