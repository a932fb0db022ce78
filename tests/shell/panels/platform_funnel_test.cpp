#include <gtest/gtest.h>

#include <string>

#include "tests/shell/headless.h"
#include "tests/support/files.h"

namespace shell {
namespace {

class PlatformFunnelPanel : public testing::Test {
 protected:
  PlatformFunnelPanel() {
    screen.open(read_repository_file("assets/examples/bot_app.fr.json"));
    screen.workbench().go_to("platforms");
    screen.wait(10);
    EXPECT_TRUE(screen.activate(Role::button, "App Store"));
    EXPECT_TRUE(screen.activate(Role::tab, "Lancement"));
    screen.wait(2);
  }
  // Of the table from views to money, in its order.
  std::vector<std::string> ranges() {
    const SemanticNode* const table = screen.find(Role::table, "Des vues à l’argent");
    std::vector<std::string> found;
    for (const SemanticNode& node : screen.all(Role::cell)) {
      const SemanticNode* row = nullptr;
      for (const SemanticNode& one : screen.workbench().nodes())
        if (one.id == node.parent) row = &one;
      if (table && row && row->parent == table->id) found.push_back(node.name);
    }
    return found;
  }

  Headless screen;
};

TEST_F(PlatformFunnelPanel, SaysWhatIsLeftAtEachStep) {
  const auto said = ranges();
  ASSERT_FALSE(said.empty());
  EXPECT_NE(said.back().find("€"), std::string::npos) << said.back();
  for (const std::string& range : said) EXPECT_FALSE(range.empty());
}

TEST_F(PlatformFunnelPanel, IsGradedByItsWeakestNumber) {
  EXPECT_TRUE(screen.find(Role::image, "Preuve\u00A0: Intuition"));
  const SemanticNode* const help = screen.find(Role::button, "Aide\u00A0: Vues qui installent");
  ASSERT_TRUE(help);
  EXPECT_NE(help->description.find("Publié · splitmetrics.com"), std::string::npos)
      << help->description;
  EXPECT_NE(help->description.find("Environ 25"), std::string::npos) << help->description;
}

// 10^0.709 and 20^0.709.
TEST_F(PlatformFunnelPanel, ReadsTheChartBothWaysAndCallsItNoCause) {
  ASSERT_TRUE(screen.activate(Role::button, "Rang et volume"));
  EXPECT_TRUE(screen.find(Role::text, "~5,1"));
  EXPECT_TRUE(screen.find(Role::text, "~8,4"));
  EXPECT_TRUE(screen.find(Role::text, "~pas une cause"));
}

}  // namespace
}  // namespace shell
