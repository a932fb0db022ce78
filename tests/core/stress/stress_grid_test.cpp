#include "core/stress/stress_grid.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/document/library.h"
#include "core/document/plan_json.h"
#include "tests/core/forecast/small_plan.h"
#include "tests/support/files.h"

namespace core {
namespace {

constexpr std::size_t scenarios = 512;

StressGrid grid_of(const Plan& plan) {
  auto grid = stress_grid(plan, embedded_library().owners, {.scenarios = scenarios});
  EXPECT_TRUE(grid) << (grid ? "" : grid.error().key);
  return grid ? std::move(*grid) : StressGrid{};
}

const StressRow* row_of(const StressGrid& grid, std::string_view owner) {
  const auto found = std::ranges::find(grid.rows, owner, &StressRow::owner);
  return found == grid.rows.end() ? nullptr : &*found;
}

std::optional<double> tile_of(const StressRow& row, ShockKind kind) {
  const auto place = std::ranges::find(stress_kinds, kind) - stress_kinds.begin();
  return row.kept[static_cast<std::size_t>(place)];
}

TEST(StressGrid, SaysOfEachOwnerWhatIsKept) {
  // 4,000 of 6,000 are bought from Meta; the rest belongs to nobody and costs nothing.
  const StressGrid grid = grid_of(small_plan(6));
  ASSERT_EQ(grid.rows.size(), 2u);
  EXPECT_EQ(grid.month, make_month(2026, 4));
  const StressRow& meta = *row_of(grid, "meta");
  EXPECT_NEAR(meta.share, 4 / 6.0, 0.01);
  EXPECT_NEAR(*tile_of(meta, ShockKind::stop), 2 / 6.0, 0.01);
  EXPECT_EQ(tile_of(meta, ShockKind::ban), tile_of(meta, ShockKind::stop));
  EXPECT_EQ(tile_of(meta, ShockKind::close), tile_of(meta, ShockKind::stop));
  EXPECT_EQ(tile_of(meta, ShockKind::tracking), 1.0);
  EXPECT_FALSE(tile_of(meta, ShockKind::rank));
  EXPECT_NEAR(meta.kept_today, 2 / 6.0, 1e-5);
  const StressRow& search = *row_of(grid, "#search");
  EXPECT_NEAR(*tile_of(search, ShockKind::stop), 4 / 6.0, 0.01);
  EXPECT_FALSE(tile_of(search, ShockKind::cost));
  EXPECT_EQ(weakest_row(grid), 0u);
  EXPECT_EQ(weakest_row_today(grid), 0u);
}

TEST(StressGrid, AgreesWithEachEventByItself) {
  const Plan plan = plan_from_file(example_file("en"))->plan;
  const OwnerDirectory& owners = embedded_library().owners;
  const StressGrid grid = grid_of(plan);
  std::size_t compared = 0;
  for (const StressRow& row : grid.rows)
    for (std::size_t place = 0; place < stress_kinds.size(); ++place) {
      Shock shock = stop_of({.owner = row.owner}, std::nullopt, grid.months);
      shock.kind = stress_kinds[place];
      const auto alone = stress(plan, owners, shock, {.scenarios = scenarios});
      ASSERT_TRUE(alone) << row.owner;
      EXPECT_EQ(alone->plan.can_hit, row.kept[place].has_value()) << row.owner << " " << place;
      if (!row.kept[place]) continue;
      EXPECT_EQ(*row.kept[place], alone->plan.kept_share.p50) << row.owner << " " << place;
      if (place == 0) EXPECT_EQ(row.kept_today, alone->before.kept_share.p50) << row.owner;
      ++compared;
    }
  EXPECT_GT(compared, 15u);
}

TEST(StressGrid, KeepsOneLessTheHhiWhereNothingIsDraggedAlong) {
  // Shares 4/6 and 2/6: 1 - (16 + 4) / 36.
  const StressGrid grid = grid_of(small_plan(6));
  EXPECT_NEAR(resilience(grid).value(), 4 / 9.0, 0.01);
  EXPECT_NEAR(resilience_today(grid).value(), 4 / 9.0, 1e-5);
  EXPECT_FALSE(resilience({}));
  EXPECT_FALSE(resilience_today({}));
}

TEST(StressGrid, FindsTheExampleMoreResilientWithItsPlan) {
  const StressGrid grid = grid_of(plan_from_file(example_file("en"))->plan);
  // Today 85 %, 10 % and 5 % (S003): 1 less an HHI of 0.735 to 0.745, as nothing is known to
  // follow.
  EXPECT_NEAR(resilience_today(grid).value(), 0.26, 0.01);
  EXPECT_GT(resilience(grid).value(), 0.4);
}

TEST(StressGrid, FindsThatTheExampleLeansOnMetaToday) {
  const StressGrid grid = grid_of(plan_from_file(example_file("en"))->plan);
  ASSERT_TRUE(weakest_row_today(grid));
  const StressRow& weakest = grid.rows[*weakest_row_today(grid)];
  EXPECT_EQ(weakest.owner, "meta");
  EXPECT_NEAR(weakest.kept_today, 0.15, 1e-5);  // S003: 85 of 100 hang on it
}

TEST(StressGrid, SharesNoMoreThanThereIs) {
  const StressGrid grid = grid_of(plan_from_file(example_file("en"))->plan);
  double sum = 0;
  for (const StressRow& row : grid.rows) sum += row.share;
  EXPECT_GT(sum, 0.9);
  EXPECT_LT(sum, 1.1);  // of medians, so nearly
}

TEST(StressGrid, RefusesWhatCannotBe) {
  const OwnerDirectory& owners = embedded_library().owners;
  const auto refused = [&](const Plan& plan, const StressGridOptions& options) {
    return stress_grid(plan, owners, options).error().key;
  };
  const Plan plan = small_plan(6);
  EXPECT_EQ(refused(plan, {.month = make_month(2025, 12)}), "error.shock_outside_plan");
  EXPECT_EQ(refused(plan, {.month = make_month(2026, 7)}), "error.shock_outside_plan");
  EXPECT_EQ(refused(plan, {.months = 0}), "error.shock_outside_plan");
  EXPECT_EQ(refused(plan, {.months = 37}), "error.shock_outside_plan");
  EXPECT_EQ(refused(plan, {.scenarios = 0}), "error.metric_input");
  Plan empty = plan;
  for (Channel& channel : empty.channels) channel.today.reset();
  EXPECT_EQ(refused(empty, {}), "error.nothing_to_forecast");
}

TEST(StressGrid, TellsHowMuchIsDoneAndStopsWhenToldTo) {
  double last = 0;
  const Plan plan = small_plan(6);
  const StressGridOptions all{.scenarios = scenarios, .go_on = [&](double done) {
                                EXPECT_GE(done, last);
                                EXPECT_LE(done, 1);
                                last = done;
                                return true;
                              }};
  EXPECT_TRUE(stress_grid(plan, embedded_library().owners, all));
  EXPECT_GT(last, 0.8);
  const StressGridOptions some{.scenarios = scenarios,
                               .go_on = [](double done) { return done < 0.3; }};
  EXPECT_EQ(stress_grid(plan, embedded_library().owners, some).error().key, "error.job_stopped");
}

}  // namespace
}  // namespace core
