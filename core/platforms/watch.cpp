#include "core/platforms/watch.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/day.h"
#include "core/base/sort_stably.h"

namespace core {

std::vector<WatchDue> watch_list(const Platform& platform, std::string_view today) {
  std::vector<WatchDue> list;
  const auto now = count_of_day_text(today);
  if (!now) return list;
  for (const Watch& watch : platform.watch) {
    if (!watch.every_days) continue;
    WatchDue due{.watch = watch.id, .is_due = true};
    if (const auto last = count_of_day_text(watch.last)) {
      const int next = *last + static_cast<int>(std::max(1.0, std::round(*watch.every_days)));
      due.next = day_text_of_count(next);
      due.days_late = *now - next;
      due.is_due = due.days_late >= 0;
    }
    list.push_back(std::move(due));
  }
  // What was never looked at comes first.
  sort_stably(list, std::ranges::greater{}, [](const WatchDue& due) {
    return due.next.empty() ? std::numeric_limits<int>::max() : due.days_late;
  });
  return list;
}

}  // namespace core
