#include <gtest/gtest.h>

#include "tests/shell/access/lint.h"
#include "tests/shell/headless.h"
#include "tests/support/files.h"

namespace shell {
namespace {

void open_platforms(Headless& screen) {
  screen.open(read_repository_file("assets/examples/bot_app.fr.json"));
  screen.workbench().go_to("platforms");
  screen.wait(10);
}

// Where the criteria stand beside each platform, a screen reader says column and row by itself.
TEST(PlatformList, IsATableWhereTheBoardHasRoom) {
  Headless screen{1600, 900};
  open_platforms(screen);
  const SemanticNode* const table = screen.find(Role::table, "Plateformes");
  ASSERT_TRUE(table);
  EXPECT_TRUE(screen.find(Role::column_header, "Il lui manque de l’offre"));
  const std::size_t columns = screen.all(Role::column_header).size();
  EXPECT_EQ(screen.all(Role::row).size(), 3u) << "the head and two platforms";
  EXPECT_EQ(screen.all(Role::cell).size(), 2 * (columns - 1));
  EXPECT_TRUE(faults(screen).empty());
}

// Seven ratings and what each platform has come to, twice.
TEST(PlatformList, GradesEachRatingOfTheBoard) {
  Headless screen{1600, 900};
  open_platforms(screen);
  int graded = 0;
  for (const SemanticNode& node : screen.all(Role::image)) graded += node.name.contains("Preuve");
  EXPECT_EQ(graded, 2 * 8);
}

TEST(PlatformList, SaysTheRatingsInWordsWhereItHasNot) {
  Headless phone{390, 844};
  open_platforms(phone);
  EXPECT_TRUE(phone.find(Role::list, "Plateformes"));
  const SemanticNode* const store = phone.find(Role::button, "App Store");
  ASSERT_TRUE(store);
  EXPECT_NE(store->description.find("Il lui manque de l’offre\u00A0: 2 sur 5"), std::string::npos)
      << store->description;
}

}  // namespace
}  // namespace shell
