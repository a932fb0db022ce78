#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

#include "core/document/plan_json.h"
#include "tests/shell/headless.h"
#include "tests/support/files.h"

namespace shell {
namespace {

core::Plan example() { return core::plan_from_json(example_file())->plan; }

std::unique_ptr<Headless> show(const core::Plan& plan, const std::string& page,
                               float width = 1280) {
  auto screen = std::make_unique<Headless>(width, 844.0f);
  screen->open(core::plan_to_json(plan));
  screen->workbench().go_to(page);
  screen->wait(10);
  return screen;
}

std::unique_ptr<Headless> begin(const std::string& model, const std::string& page,
                                float width = 1280) {
  auto screen = std::make_unique<Headless>(width, 844.0f);
  screen->workbench().new_plan(model);
  screen->workbench().go_to(page);
  screen->wait(1);
  return screen;
}

TEST(Answers, NameBothExcessesOfAMonth) {
  core::Plan plan = example();
  plan.capacity.budget.every.reset();
  plan.capacity.budget.by_month = {{core::make_month(2026, 2), 12'600.0}};
  EXPECT_TRUE(
      show(plan, "plan")->find(Role::heading, "Février demande 14 heures et 100\u00A0€ de trop."));
}

TEST(Answers, TraceTheEffortInTheTitleToTheChannels) {
  const auto screen = show(example(), "discovery");
  ASSERT_TRUE(screen->find(Role::heading, "~de l’effort y\u00A0va."));
  const auto nodes = screen->all(Role::button);
  const auto help = std::ranges::find_if(nodes, [](const SemanticNode& node) {
    return node.description.starts_with("Votre effort ici, 12\u00A0%");
  });
  ASSERT_NE(help, nodes.end());
  EXPECT_NE(help->description.find("Publicité Meta\u00A0"
                                   "12\u00A0%"),
            std::string::npos)
      << help->description;
}

TEST(Answers, LeadFromTheStripToTheFigureOfTheAuditThatIsMissing) {
  const auto screen = begin("ecommerce", "plan");
  const std::string missing = "Canaux effectifs\u00A0: à renseigner";
  ASSERT_TRUE(screen->click(Role::button, missing));
  const std::string field = "~Retenu, " + screen->plan().channels.front().name;
  const SemanticNode* const cell = screen->find(Role::textbox, field);
  ASSERT_TRUE(cell);
  EXPECT_EQ(screen->last_focus, cell->id);
  ASSERT_TRUE(screen->type(field, "9000"));
  const core::Plan plan = screen->plan();
  ASSERT_EQ(plan.history.size(), 1u);
  EXPECT_EQ(plan.history.front().channel, plan.channels.front().id);
  EXPECT_EQ(core::middle(*plan.history.front().revenue), 9000);
  EXPECT_FALSE(screen->find(Role::button, missing));
}

TEST(Answers, LeadFromTheStripOnAPhoneToTheColumnThatIsMissing) {
  core::Plan plan = example();
  for (core::HistoryRow& row : plan.history) row.revenue.reset();
  Headless phone{390, 844};
  phone.open(core::plan_to_json(plan));
  phone.workbench().go_to("discovery");
  phone.settle();
  ASSERT_TRUE(phone.click(Role::button, "~Plus gros propriétaire"));
  EXPECT_TRUE(phone.find(Role::textbox, "~Retenu, Publicité Meta"));
}

TEST(Answers, ReadTheFiguresOfAChannelFromItsHistory) {
  const auto screen = show(example(), "channels");
  ASSERT_TRUE(screen->click(Role::button, "Publicité Meta"));
  ASSERT_TRUE(screen->activate(Role::button, "Aujourd’hui"));
  EXPECT_TRUE(screen->find(Role::text, "~D’après l’historique du plan"));
  EXPECT_FALSE(screen->find(Role::textbox, "Ventes par mois de ce canal"));
}

TEST(Answers, LightTheTabThatLeadsToThePageOnPhones) {
  const auto screen = begin("ecommerce", "business", 390);
  ASSERT_TRUE(screen->find(Role::button, "Plus"));
  EXPECT_TRUE(screen->find(Role::button, "Plus")->current);
  screen->workbench().go_to("plan");
  screen->settle();
  EXPECT_FALSE(screen->find(Role::button, "Plus")->current);
  EXPECT_TRUE(screen->find(Role::button, "Plan")->current);
}

TEST(Answers, OfferRedoOnPhonesWhileThereIsSomethingToRedo) {
  const auto screen = begin("ecommerce", "business", 390);
  ASSERT_TRUE(screen->type("Panier moyen", "60"));
  EXPECT_FALSE(screen->find(Role::button, "~Rétablir"));
  screen->workbench().chord("z", true, false, false);
  screen->settle();
  ASSERT_TRUE(screen->click(Role::button, "~Rétablir"));
  EXPECT_EQ(core::middle(*screen->plan().business.order_value), 60);
}

// On phones the words of an empty state stand above its button, whatever they need.
TEST(Answers, KeepTheWordsOfEmptyStatesClearOfTheirButton) {
  for (const char* page : {"plan", "channels", "discovery"}) {
    const auto screen = begin("blank", page, 390);
    const SemanticNode* button = nullptr;
    for (const char* name : {"Idées d’actions", "Choisir des canaux", "Mener un entretien"})
      if (!button) button = screen->find(Role::button, name);
    ASSERT_TRUE(button) << page;
    for (const SemanticNode& text : screen->all(Role::text)) {
      const Rect both = text.rect.clipped_to(button->rect);
      EXPECT_TRUE(both.is_empty() || text.rect.is_empty()) << page << ": " << text.name;
    }
  }
}

}  // namespace
}  // namespace shell
