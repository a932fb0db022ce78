// What is left when something goes wrong: the event that is looked at, how it is said, and the
// answers of workers.
#pragma once

#include <string>
#include <vector>

#include "core/stress/stress_grid.h"
#include "shell/frame/frame.h"

namespace shell {

// Whether there is anything to stress: two channels, and revenue of one of them today.
bool can_stress(const Frame& frame);

// Keys of the owners of the plan's channels, the largest of today first.
std::vector<std::string> stress_owners(const Frame& frame);

// The event that is looked at. Until one is chosen, or when what was chosen has left the plan, the
// largest owner of today stops for three months.
core::Shock shock_now(const Frame& frame);
// Looks at another kind, month, length or target: it is no longer the event that the plan names.
void look_at(Frame& frame, core::Shock shock);
core::Month month_of(const Frame& frame, const core::Shock& shock);

std::string target_name(const Frame& frame, const core::ShockTarget& target);
std::string kind_name(const Frame& frame, core::ShockKind kind);
// "Meta s’arrête en avril".
std::string event_words(const Frame& frame, const core::Shock& shock, core::Month month);

// Two ends of a range as they are read, "33 à 45 %"; one value where they read alike.
std::string share_range(const Frame& frame, double low, double high);

// Takes answers that have come, and asks when the plan or the event has changed. While a question
// waits the newest one is held back, so that answers keep coming while something is dragged.
void follow_stress(Frame& frame);

}  // namespace shell
