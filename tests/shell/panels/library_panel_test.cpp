#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "core/document/library.h"
#include "tests/shell/headless.h"
#include "tests/support/files.h"

namespace shell {
namespace {

class LibraryPanel : public testing::Test {
 protected:
  LibraryPanel() {
    screen.workbench().new_plan("blank");
    screen.workbench().go_to("channels");
    screen.wait(1);
    screen.click(Role::button, "Choisir des canaux");
  }

  std::size_t rows() const { return screen.all(Role::list_item).size(); }

  Headless screen;
};

TEST_F(LibraryPanel, ListsEveryChannelOfTheLibrary) {
  EXPECT_EQ(rows(), core::embedded_library().channels.size());
}

TEST_F(LibraryPanel, FindsByNameAliasAndOwnerWithoutAccents) {
  ASSERT_TRUE(screen.type("Rechercher un canal", "PARTAGE messagerie privee"));
  EXPECT_EQ(rows(), 1u);
  EXPECT_TRUE(screen.find(Role::list_item, "Partage en messagerie privée"));
  ASSERT_TRUE(screen.type("Rechercher un canal", "facebook ads"));
  EXPECT_TRUE(screen.find(Role::list_item, "Publicité Meta"));
  ASSERT_TRUE(screen.type("Rechercher un canal", "bytedance"));
  EXPECT_TRUE(screen.find(Role::list_item, "TikTok"));
  ASSERT_TRUE(screen.type("Rechercher un canal", "zzz"));
  EXPECT_EQ(rows(), 0u);
  EXPECT_TRUE(
      screen.find(Role::text, "Aucun canal de ce nom. Ajoutez-le comme le vôtre, plus bas."));
}

TEST_F(LibraryPanel, FiltersByOneFamilyAtATime) {
  ASSERT_TRUE(screen.click(Role::checkbox, "Direct"));
  const auto direct =
      std::ranges::count(core::embedded_library().channels,
                         std::optional{core::ChannelGroup::direct}, &core::LibraryChannel::group);
  EXPECT_EQ(rows(), static_cast<std::size_t>(direct));
  ASSERT_TRUE(screen.click(Role::checkbox, "Direct"));
  EXPECT_EQ(rows(), core::embedded_library().channels.size());
}

TEST_F(LibraryPanel, FiltersByOwnerTenureEffortAndTime) {
  const auto& channels = core::embedded_library().channels;
  const auto count = [&](auto is_meant) {
    return static_cast<std::size_t>(std::ranges::count_if(channels, is_meant));
  };
  ASSERT_TRUE(screen.activate(Role::button, "Filtres"));
  ASSERT_TRUE(screen.activate(Role::checkbox, "À vous"));
  EXPECT_EQ(rows(), count([](const core::LibraryChannel& row) {
              return row.tenure == core::Tenure::owned;
            }));
  ASSERT_TRUE(screen.activate(Role::checkbox, "À vous"));
  ASSERT_TRUE(screen.activate(Role::checkbox, "De l’argent"));
  EXPECT_EQ(rows(), count([](const core::LibraryChannel& row) {
              return row.effort == core::ChannelEffort::money ||
                     row.effort == core::ChannelEffort::both;
            }));
  ASSERT_TRUE(screen.activate(Role::checkbox, "De l’argent"));
  ASSERT_TRUE(screen.activate(Role::checkbox, "En un mois"));
  EXPECT_EQ(rows(), count([](const core::LibraryChannel& row) {
              const auto& days = row.physics.first_result_days;
              return days && core::middle(*days) <= 31;
            }));
  ASSERT_TRUE(screen.activate(Role::checkbox, "En un mois"));
  ASSERT_TRUE(screen.activate(Role::combobox, "Propriétaire"));
  screen.settle();
  ASSERT_TRUE(screen.activate(Role::option, "Pinterest"));
  EXPECT_EQ(rows(),
            count([](const core::LibraryChannel& row) { return row.owner == "pinterest"; }));
}

TEST_F(LibraryPanel, TellsWhatEachValueRestsOn) {
  ASSERT_TRUE(screen.type("Rechercher un canal", "Pinterest"));
  ASSERT_TRUE(screen.activate(Role::button, "~Règles du canal Pinterest"));
  screen.settle();
  EXPECT_TRUE(screen.find(Role::text, "Jugement"));
  EXPECT_TRUE(screen.find(Role::text, "~2023"));
}

TEST_F(LibraryPanel, GivesWayToAChannelThatIsChosenBesideIt) {
  Headless wide{1440, 900};
  wide.open(example_file());
  wide.workbench().go_to("channels");
  wide.wait(10);
  ASSERT_TRUE(wide.activate(Role::button, "Ajouter un canal"));
  ASSERT_TRUE(wide.find(Role::textbox, "Rechercher un canal"));
  ASSERT_TRUE(wide.activate(Role::button, "Publicité Meta"));
  EXPECT_TRUE(wide.find(Role::complementary, "Publicité Meta"));
}

TEST_F(LibraryPanel, AddsAChannelOnceWithItsPhysics) {
  ASSERT_TRUE(screen.activate(Role::button, "Ajouter Pinterest"));
  ASSERT_TRUE(screen.activate(Role::button, "Ajouter E-mail"));
  const core::Plan plan = screen.plan();
  ASSERT_EQ(plan.channels.size(), 2u);
  EXPECT_EQ(plan.channels[0].name, "Pinterest");
  EXPECT_EQ(plan.channels[0].library->id, "pinterest_organic");
  EXPECT_TRUE(plan.channels[0].physics.decision);
  EXPECT_FALSE(screen.find(Role::button, "Ajouter Pinterest"));
  EXPECT_TRUE(screen.find(Role::text, "Ajouté"));
}

TEST_F(LibraryPanel, AddsAChannelOfOnesOwnAndOpensIt) {
  const std::string add = "Ajouter ce canal";
  EXPECT_TRUE(screen.find(Role::button, add)->disabled);
  ASSERT_TRUE(screen.type("Un canal à vous, par son nom", "La gazette du quartier"));
  ASSERT_TRUE(screen.activate(Role::button, add));
  const core::Plan plan = screen.plan();
  ASSERT_EQ(plan.channels.size(), 1u);
  EXPECT_EQ(plan.channels[0].name, "La gazette du quartier");
  EXPECT_FALSE(plan.channels[0].library);
  EXPECT_TRUE(screen.find(Role::complementary, "La gazette du quartier"));
  EXPECT_TRUE(screen.find(Role::textbox, "Nom"));
}

}  // namespace
}  // namespace shell
