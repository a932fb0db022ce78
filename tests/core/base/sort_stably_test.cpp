#include "core/base/sort_stably.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Thing {
  int weight;
  std::string name;
  bool operator==(const Thing&) const = default;
};

TEST(SortStably, PutsTheSmallestFirst) {
  std::vector<int> numbers{3, 1, 2, 5, 4};
  sort_stably(numbers);
  EXPECT_THAT(numbers, ElementsAre(1, 2, 3, 4, 5));
}

TEST(SortStably, LeavesNothingAndOneThingAsTheyAre) {
  std::vector<int> none, one{7};
  sort_stably(none);
  sort_stably(one);
  EXPECT_THAT(none, IsEmpty());
  EXPECT_THAT(one, ElementsAre(7));
}

TEST(SortStably, KeepsTheOrderOfEqualThings) {
  std::vector<Thing> things{{2, "a"}, {1, "b"}, {2, "c"}, {1, "d"}, {3, "e"}};
  sort_stably(things, std::greater{}, &Thing::weight);
  EXPECT_THAT(things, ElementsAre(Thing{3, "e"}, Thing{2, "a"}, Thing{2, "c"}, Thing{1, "b"},
                                  Thing{1, "d"}));
}

TEST(SortStably, SortsListsOfEveryLengthAsTheStandardLibraryDoes) {
  std::mt19937 random(1);
  for (std::size_t size = 0; size < 70; ++size) {
    std::vector<Thing> ours;
    for (std::size_t i = 0; i < size; ++i)
      ours.push_back({static_cast<int>(random() % 10), std::to_string(i)});
    std::vector<Thing> theirs = ours;
    sort_stably(ours, {}, &Thing::weight);
    std::ranges::stable_sort(theirs, {}, &Thing::weight);
    EXPECT_EQ(ours, theirs) << size << " things";
  }
}

}  // namespace
}  // namespace core
