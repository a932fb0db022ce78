// What is left when a channel, or everything an owner controls, stops tomorrow.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/audit/period.h"
#include "core/metrics/runway.h"
#include "core/model/plan.h"

namespace core {

enum class StopKind { channel, owner };

struct Stop {
  StopKind kind = StopKind::channel;
  std::string id;         // channel, or key of OwnerDirectory::owner_key
  double kept_share = 1;  // by shares alone, 0..1
  // With what the links of the plan take along, at their middles; low and high are at their ends.
  double kept_with_knock_on = 1, kept_low = 1, kept_high = 1;
  double at_risk = 0;            // money a month: the revenue not kept, with knock-on
  std::optional<Runway> runway;  // with the revenue kept and without the spend that stops
  bool operator==(const Stop&) const = default;
};

// One for each channel that has revenue or makes that of others, and one for each owner of such
// channels, the business itself left out; least kept first. Nobody comes back by another way: how
// many would is the stress test's question. Empty while no revenue is known.
std::vector<Stop> stops(const Plan& plan, const PeriodFigures& figures);

}  // namespace core
