#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <utility>

#include "core/document/embedded_assets.h"
#include "tests/shell/headless.h"

namespace shell {
namespace {

DocumentSummary summary(int number) {
  DocumentSummary made;
  made.id = "document-" + std::to_string(number);
  made.title = "Plan " + std::to_string(number);
  made.saved_at =
      1'768'488'000 - 86'400.0 * number;  // noon UTC of 15 January 2026, and the days before
  made.bytes = 84'000;
  return made;
}

std::vector<DocumentSummary> summaries(int count) {
  std::vector<DocumentSummary> made;
  for (int i = 0; i < count; ++i) made.push_back(summary(i));
  return made;
}

void expect_every_focusable_node_has_its_own_name(const Headless& screen) {
  std::set<std::pair<NodeId, std::string>> seen;
  std::set<NodeId> ids;
  for (const SemanticNode& node : const_cast<Headless&>(screen).workbench().nodes()) {
    EXPECT_TRUE(ids.insert(node.id).second) << "two nodes with the id of " << node.name;
    if (!node.focusable) continue;
    EXPECT_FALSE(node.name.empty());
    EXPECT_TRUE(seen.emplace(node.parent, node.name).second) << "twice in one group: " << node.name;
  }
}

TEST(Home, StartsAPlanFromEachTemplate) {
  for (const core::EmbeddedFile& file : core::template_files()) {
    Headless screen{1280, 1000, 1, "en"};
    ASSERT_TRUE(screen.find(Role::button, "Start: Blank plan"));
    const auto index = static_cast<int>(&file - core::template_files().data());
    ASSERT_TRUE(screen.activate(Role::button, "~Start: ", index));
    const core::Plan plan = screen.plan();
    EXPECT_EQ(plan.language, core::Language::en);
    EXPECT_EQ(plan.business.model.has_value(), file.id != "blank") << file.id;
    EXPECT_TRUE(screen.find(Role::heading, "What you sell")) << file.id;
  }
}

TEST(Home, StartsABlankPlanWhereThereIsNone) {
  Headless screen;
  EXPECT_FALSE(screen.find(Role::heading, "Aucun plan sur cet appareil")) << "not yet known";
  screen.workbench().documents_listed({});
  screen.settle();
  ASSERT_TRUE(screen.find(Role::heading, "Aucun plan sur cet appareil"));
  ASSERT_TRUE(screen.click(Role::button, "Commencer"));
  EXPECT_EQ(screen.plan().title, "");
  EXPECT_TRUE(screen.find(Role::heading, "Dites-nous ce que vous vendez."));
}

TEST(Home, OpensTheExample) {
  Headless screen;
  ASSERT_TRUE(screen.click(Role::button, "Ouvrir l’exemple : Articles pour la maison"));
  EXPECT_GT(screen.plan().channels.size(), 3u);
}

TEST(Home, OpensTheExampleOfPlatforms) {
  Headless screen;
  ASSERT_TRUE(screen.activate(Role::button, "~Un bot, puis une application"));
  EXPECT_EQ(screen.plan().platforms.size(), 2u);
}

TEST(Home, AsksForAFile) {
  Headless screen;
  ASSERT_TRUE(screen.click(Role::button, "Parcourir vos fichiers"));
  EXPECT_EQ(screen.host.picks, 1);
}

TEST(Home, SaysWhenEachPlanWasSaved) {
  Headless screen{1280, 1600};
  // The clock of the fake host always says 14:32, which at noon UTC is a zone ahead by two and a
  // half hours.
  screen.workbench().documents_listed(summaries(9));
  screen.settle();
  screen.click(Role::button, "Afficher 3 plans de plus");
  const auto description = [&](const std::string& name) {
    const SemanticNode* node = screen.find(Role::button, name);
    return node ? node->description : "no " + name;
  };
  EXPECT_EQ(description("Continuer : Plan 0"), "Aujourd’hui à 14:32 · 84 Ko");
  EXPECT_EQ(description("Ouvrir : Plan 1"), "Hier à 14:32 · 84 Ko");
  EXPECT_EQ(description("Ouvrir : Plan 2"), "Mardi à 14:32 · 84 Ko");
  EXPECT_EQ(description("Ouvrir : Plan 8"), "7 janv. 2026 · 84 Ko");
}

TEST(Home, OpensAPlanKeptHere) {
  Headless screen;
  screen.workbench().documents_listed(summaries(3));
  screen.settle();
  ASSERT_TRUE(screen.click(Role::button, "Ouvrir : Plan 2"));
  EXPECT_EQ(screen.host.loads.back(), "document-2");
}

TEST(Home, RemovesAPlanFromItsMenu) {
  Headless screen;
  screen.workbench().documents_listed(summaries(3));
  screen.settle();
  ASSERT_TRUE(screen.click(Role::button, "Autres actions : Plan 1"));
  EXPECT_TRUE(screen.host.removed.empty());
  ASSERT_TRUE(screen.click(Role::menu_item, "Retirer de cet appareil"));
  screen.wait(9);
  ASSERT_EQ(screen.host.removed.size(), 1u);
  EXPECT_EQ(screen.host.removed.front(), "document-1");
  EXPECT_FALSE(screen.find(Role::menu_item, "Retirer de cet appareil"));
}

TEST(Home, FoldsFortyPlansIntoSix) {
  Headless screen;
  screen.workbench().documents_listed(summaries(40));
  screen.settle();
  EXPECT_EQ(screen.all(Role::list_item).size(), 6u);
  ASSERT_TRUE(screen.activate(Role::button, "Afficher 34 plans de plus"));
  EXPECT_EQ(screen.all(Role::list_item).size(), 40u);
}

TEST(Home, PutsThePlansOfEachClientTogether) {
  Headless screen{1280, 1400};
  std::vector<DocumentSummary> documents = summaries(5);
  documents[1].client = documents[3].client = "Maison Lumière";
  screen.workbench().documents_listed(documents);
  screen.settle();
  EXPECT_TRUE(screen.find(Role::heading, "Sans client"));
  EXPECT_TRUE(screen.find(Role::heading, "Maison Lumière"));
  std::vector<std::string> titles;
  for (const SemanticNode& item : screen.all(Role::list_item)) titles.push_back(item.name);
  const std::vector<std::string> wanted{"Plan 0", "Plan 2", "Plan 4", "Plan 1", "Plan 3"};
  EXPECT_TRUE(std::ranges::equal(std::span{titles}.first(5), wanted));
  ASSERT_TRUE(screen.click(Role::button, "Ouvrir : Plan 3"));
  EXPECT_EQ(screen.host.loads.back(), "document-3");
}

TEST(Home, LeadsToAbout) {
  Headless screen;
  ASSERT_TRUE(screen.click(Role::button, "Rien n’est envoyé : à propos et licences"));
  EXPECT_TRUE(screen.find(Role::heading, "Rien ne quitte cette page."));
}

TEST(Home, NamesEverythingThatCanBeWorked) {
  for (const float width : {1280.0f, 1000.0f, 700.0f, 390.0f}) {
    Headless screen{width, 844};
    screen.workbench().documents_listed(summaries(3));
    screen.settle();
    expect_every_focusable_node_has_its_own_name(screen);
  }
}

}  // namespace
}  // namespace shell
