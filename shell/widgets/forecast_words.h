// How a forecast is told: ranges without more digits than they deserve, and uncertain numbers by
// name.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/forecast/forecast.h"
#include "shell/frame/frame.h"

namespace shell {

// "47 000 à 71 000 €", 8 times in 10.
std::string money_range(const Frame& frame, const core::Fan& fan);
// The same where room is short: "47–71 k€".
std::string money_range_short(const Frame& frame, const core::Fan& fan);
// The middle, rounded as the range is: "58 000 €".
std::string money_middle(const Frame& frame, const core::Fan& fan);

// A number of the model (core/forecast/forecast_model.h's ModelInput::name, or "owner:<key>",
// "market") in words: "L’effet de « Guides de style »".
std::string input_words(const Frame& frame, std::string_view input);
// One sentence on how it could be learnt.
std::string input_advice(const Frame& frame, std::string_view input);
// What the plan says of it; nothing where it says nothing, and the library or a usual value stands
// in.
const core::Estimate* find_estimate(const core::Plan& plan, std::string_view input);

}  // namespace shell
