// When to look at a platform again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/platform.h"

namespace core {

struct WatchDue {
  Id watch;
  std::string next;   // day of the next look; empty: never looked at, so now
  int days_late = 0;  // since then, negative while it is still to come; 0 if never looked at
  bool is_due = false;
  bool operator==(const WatchDue&) const = default;
};

// The looks that have a rhythm, the latest first; of equal ones in the plan's order.
//
// today  a day, "2026-01-15"; anything else: nothing is due
std::vector<WatchDue> watch_list(const Platform& platform, std::string_view today);

}  // namespace core
