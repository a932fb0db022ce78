#include "core/platforms/watch.h"

#include <gtest/gtest.h>

namespace core {
namespace {

Platform store() {
  Platform platform;
  platform.watch = {
      {.id = "rules", .what = "Rules", .every_days = 30, .last = "2026-01-10"},
      {.id = "charts", .what = "Charts", .every_days = 7, .last = "2026-01-10"},
      {.id = "rivals", .what = "Rivals", .every_days = 14},
      {.id = "someday", .what = "No rhythm", .last = "2026-01-10"},
  };
  return platform;
}

TEST(WatchList, PutsTheLatestFirst) {
  const auto list = watch_list(store(), "2026-01-20");
  ASSERT_EQ(list.size(), 3u);
  EXPECT_EQ(list[0], (WatchDue{"rivals", "", 0, true}));
  EXPECT_EQ(list[1], (WatchDue{"charts", "2026-01-17", 3, true}));
  EXPECT_EQ(list[2], (WatchDue{"rules", "2026-02-09", -20, false}));
}

TEST(WatchList, IsDueOnTheDayItself) {
  EXPECT_FALSE(watch_list(store(), "2026-01-16")[1].is_due);
  EXPECT_TRUE(watch_list(store(), "2026-01-17")[1].is_due);
}

TEST(WatchList, NeedsADay) {
  EXPECT_TRUE(watch_list(store(), "").empty());
  EXPECT_TRUE(watch_list(store(), "2026-01").empty());
  EXPECT_TRUE(watch_list(Platform{}, "2026-01-20").empty());
}

TEST(WatchList, ReadsADateWithoutADayAsNeverLookedAt) {
  Platform platform = store();
  platform.watch[0].last = "2026-01";
  EXPECT_EQ(watch_list(platform, "2026-01-20")[0], (WatchDue{"rules", "", 0, true}));
}

}  // namespace
}  // namespace core
