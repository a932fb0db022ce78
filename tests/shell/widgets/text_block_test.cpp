#include "shell/widgets/text_block.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

#include "core/document/plan_json.h"
#include "tests/shell/headless.h"
#include "tests/support/plan_builders.h"

namespace shell {
namespace {

std::map<std::string, NodeId> ids_of_texts(const Headless& screen) {
  std::map<std::string, NodeId> ids;
  for (const Role role : {Role::text, Role::heading})
    for (const SemanticNode& node : screen.all(role)) ids.emplace(node.name, node.id);
  return ids;
}

TEST(TextBlock, KeepsItsIdWhenAnotherTextComesBeforeIt) {
  Headless screen;
  screen.open(core::plan_to_json(core::shop_plan()));
  screen.workbench().go_to("business");
  screen.wait(10);
  const auto before = ids_of_texts(screen);
  ASSERT_GT(before.size(), 20u);
  ASSERT_TRUE(screen.click(Role::button, "Ajouter un objectif"));
  ASSERT_TRUE(screen.type("Ventes par mois", "40 000"));
  const auto after = ids_of_texts(screen);
  std::size_t kept = 0;
  for (const auto& [text, id] : before) {
    const auto still = after.find(text);
    if (still == after.end()) continue;
    EXPECT_EQ(still->second, id) << text;
    ++kept;
  }
  EXPECT_GT(kept, 15u);
}

TEST(TextBlock, GivesLikeTextsIdsOfTheirOwn) {
  Semantics semantics;
  semantics.begin_frame();
  std::set<NodeId> ids;
  for (int i = 0; i < 100; ++i) {
    SemanticNode node;
    node.id = semantics.vacant(7);
    EXPECT_TRUE(ids.insert(semantics.add(node)).second);
  }
  EXPECT_FALSE(ids.contains(0));
  semantics.begin_frame();
  EXPECT_EQ(semantics.vacant(7), 7u);
}

}  // namespace
}  // namespace shell
