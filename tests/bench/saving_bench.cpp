// How long a plan of 40 channels, 36 months and 500 cards takes to be written and read.
#include <cstdio>
#include <string>

#include "core/document/plan_json.h"
#include "tests/bench/yardstick.h"
#include "tests/support/large_plan.h"

int main() {
  const core::Plan plan = core::large_plan();
  std::string json = core::plan_to_json(plan);
  volatile std::uint64_t sink = 0;
  const double yard = bench::quickest(9, [&] { sink = bench::walked(json); });
  const double write = bench::quickest(9, [&] { json = core::plan_to_json(plan); });
  const double read =
      bench::quickest(5, [&] { sink = core::plan_from_json(json)->repairs.size(); });
  const double copy = bench::quickest(9, [&] { sink = core::Plan{plan}.activities.size(); });
  std::printf("plan of %zu channels, %d months, %zu cards: %zu bytes of JSON\n",
              plan.channels.size(), plan.months, plan.activities.size(), json.size());
  const auto say = [&](const char* what, double taken) {
    std::printf("  %-28s %8.2f ms  %7.1f x walking through the JSON\n", what, taken, taken / yard);
  };
  say("writing (to be under 50 ms)", write);
  say("reading", read);
  say("copying", copy);
  say("walking through the JSON", yard);
  return 0;
}
