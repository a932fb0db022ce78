// How a platform is said: its name, its class, the route taken, and how far it is.
#pragma once

#include <optional>
#include <string>

#include "core/model/platform_library.h"
#include "core/platforms/band.h"
#include "shell/frame/frame.h"

namespace shell {

std::string platform_name(const Frame& frame, const core::Platform& platform);
// What ships about its class; null where none is chosen.
const core::PlatformClassText* class_text(const core::Platform& platform);
// "Place de marché de produits · Bien s’y classer".
std::string platform_line(const Frame& frame, const core::Platform& platform);
// Whether anything was said of its listing.
bool is_listing_begun(const core::Platform& platform);
// How far it is, in a few words, and the weakest grade of what they count.
struct PlatformState {
  std::string words;
  std::optional<core::Evidence> grade = {};
};
PlatformState platform_state(const Frame& frame, const core::Platform& platform);
// What is counted there, in the plan's words: "installations".
std::string unit_of(const Frame& frame, const core::Platform& platform);
// A chance that was drawn or estimated: "45 %", and near the ends, where it is never certain,
// "moins de 1 %" or "plus de 99 %".
std::string chance_text(const Frame& frame, double share);
std::string chance_range(const Frame& frame, double low, double high);
// The grade of what rests on `by` too: the weaker of both; an estimate that says none is a guess.
void weaken(std::optional<core::Evidence>& grade, const std::optional<core::Estimate>& by);
void weaken(std::optional<core::Evidence>& grade, const core::Circle& by);
// The weakest of what the chance of the gate rests on.
std::optional<core::Evidence> grade_of(const core::Traction& traction);
// "1 200 à 3 400", 8 times out of 10; each end in two figures. Counts have no decimals; of other
// small numbers one says how many.
std::string band_text(const Frame& frame, const core::Band& band, int decimals = 0);

}  // namespace shell
