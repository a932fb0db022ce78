#include "core/model/rating_range.h"

#include <gtest/gtest.h>

namespace core {
namespace {

// A digit that somebody judged is no surer than the library's: half a point either way.
TEST(RatingRange, IsHalfAPointUnsureWhereNoRangeIsGiven) {
  EXPECT_EQ(range_of({.rating = 3}), (Interval{2.5, 3.5}));
  EXPECT_EQ(range_of({.rating = 1}), (Interval{1, 1.5}));
  EXPECT_EQ(range_of({.rating = 5}), (Interval{4.5, 5}));
  EXPECT_EQ(range_of({.rating = 3, .low = 3, .high = 3}), (Interval{3, 3})) << "said to be sure";
}

// As a file may have it: nothing else could be drawn from.
TEST(RatingRange, HoldsTheRating) {
  EXPECT_EQ(range_of({.rating = 4, .low = 5, .high = 2}), (Interval{4, 4}));
  EXPECT_EQ(range_of({.rating = 4, .low = 4.5, .high = 5}), (Interval{4, 5}));
}

}  // namespace
}  // namespace core
