#include <gtest/gtest.h>

#include <numeric>
#include <vector>

#include "tests/shell/panels/business_page.h"

namespace shell {
namespace {

double average(const std::vector<double>& season) {
  return std::accumulate(season.begin(), season.end(), 0.0) / static_cast<double>(season.size());
}

TEST_F(BusinessPage, TakesASeasonFromATrade) {
  choose("Saison d’un métier", "Jardin");
  const auto& season = screen.plan().business.season;
  ASSERT_EQ(season.size(), 12u);
  EXPECT_NEAR(season[4], 1.86, 1e-9);  // May
  EXPECT_TRUE(screen.plan().business.season_cost.empty());
  EXPECT_EQ(screen.find(Role::combobox, "Saison d’un métier")->value, "Jardin");
}

TEST_F(BusinessPage, RecordsADraggedBarAsOneStepAndKeepsTheAverage) {
  choose("Saison d’un métier", "Maison");
  const auto before = screen.plan().business.season;
  const Point june = middle_of(Role::slider, "Demande, juin");
  screen.drag(june, {june.x, june.y - 30});
  const auto after = screen.plan().business.season;
  EXPECT_GT(after[5], before[5] + 0.1);
  EXPECT_LT(after[0], before[0]);
  EXPECT_NEAR(average(after), 1.0, 1e-9);
  EXPECT_EQ(screen.find(Role::combobox, "Saison d’un métier")->value, "La vôtre");
  undo();
  EXPECT_EQ(screen.plan().business.season, before);
}

TEST_F(BusinessPage, LeavesTheSeasonAloneWhenABarIsOnlyClicked) {
  choose("Saison d’un métier", "Maison");
  const auto before = screen.plan().business.season;
  screen.click_at(middle_of(Role::slider, "Demande, juin"));
  EXPECT_EQ(screen.plan().business.season, before);
}

TEST_F(BusinessPage, PutsABarBackOnEscape) {
  choose("Saison d’un métier", "Maison");
  const auto before = screen.plan().business.season;
  const Point june = middle_of(Role::slider, "Demande, juin");
  screen.workbench().pointer_moved(june, PointerKind::mouse);
  screen.settle();
  screen.workbench().pointer_pressed(june, PointerKind::mouse);
  screen.settle();
  screen.workbench().pointer_moved({june.x, june.y - 40}, PointerKind::mouse);
  screen.settle();
  EXPECT_NE(screen.plan().business.season, before);
  screen.workbench().chord("Escape", false, false, false);
  screen.settle();
  screen.workbench().pointer_released({june.x, june.y - 40});
  screen.settle();
  EXPECT_EQ(screen.plan().business.season, before);
}

TEST_F(BusinessPage, MovesABarByArrowKeys) {
  ASSERT_TRUE(screen.press(Role::slider, "Demande, mai", Key::up));
  auto season = screen.plan().business.season;
  ASSERT_EQ(season.size(), 12u);
  EXPECT_NEAR(season[4], 1.05, 1e-9);
  EXPECT_NEAR(season[0], (12 - 1.05) / 11, 1e-9);  // the others share what is left
  ASSERT_TRUE(screen.press(Role::slider, "Demande, mai", Key::page_down));
  EXPECT_NEAR(screen.plan().business.season[4], 0.85, 1e-9);
  ASSERT_TRUE(screen.press(Role::slider, "Demande, mai", Key::home));
  EXPECT_NEAR(screen.plan().business.season[4], 0.0, 1e-9);
  EXPECT_EQ(screen.find(Role::slider, "Demande, mai")->value, "0,00");
}

TEST_F(BusinessPage, KeepsThePriceOfAdvertisingApart) {
  ASSERT_TRUE(screen.click(Role::radio, "Prix de la publicité"));
  ASSERT_TRUE(screen.press(Role::slider, "Prix de la publicité, novembre", Key::up));
  EXPECT_TRUE(screen.plan().business.season.empty());
  EXPECT_NEAR(screen.plan().business.season_cost.at(10), 1.05, 1e-9);
}

}  // namespace
}  // namespace shell
