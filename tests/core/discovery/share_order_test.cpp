#include "core/discovery/share_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "tests/core/discovery/evidence.h"

namespace core {
namespace {

// Counts of one survey, by behaviour.
std::vector<BehaviourShare> survey(std::vector<double> counts, double of) {
  std::vector<std::vector<BehaviourEvidence>> evidence;
  for (const double count : counts) evidence.push_back({counted(Evidence::survey, count, of)});
  return behaviour_shares(plan_with(std::move(evidence)));
}

TEST(OrderProbability, IsTheDirichletsWhereEachPersonGaveOneAnswer) {
  // By hand: one person, alphas 2 and 1: 1 - I_half(2, 1) = 1 - 1/4.
  auto shares = survey({1, 0}, 1);
  EXPECT_NEAR(order_probability(shares[0], shares[1]), 0.75, 1e-12);
  EXPECT_NEAR(order_probability(shares[1], shares[0]), 0.25, 1e-12);
  // Three people the same way, alphas 4 and 1: 1 - 1/16.
  shares = survey({3, 0}, 3);
  EXPECT_NEAR(order_probability(shares[0], shares[1]), 15.0 / 16, 1e-12);
}

TEST(OrderProbability, CountsThoseWhoDoOneAndNotTheOther) {
  // By hand: 5 and 0 of 10: 1 + 10 x 0.5 x 1 = 6 against 1; 1 - I_half(6, 1) = 1 - 1/64.
  const auto shares = survey({5, 0}, 10);
  EXPECT_NEAR(order_probability(shares[0], shares[1]), 63.0 / 64, 1e-12);
  EXPECT_NEAR(order_probability(shares[1], shares[0]), 1.0 / 64, 1e-12);
}

TEST(OrderProbability, IsAnOddsBetweenEqualOrUnknownShares) {
  const auto equal = survey({4, 4}, 10);
  EXPECT_NEAR(order_probability(equal[0], equal[1]), 0.5, 1e-12);
  EXPECT_EQ(order_probability(equal[0], BehaviourShare{}), 0.5);
}

TEST(OrderProbability, GrowsWithThePeopleAsked) {
  for (const auto& shares : {survey({6, 4}, 10), survey({6, 5}, 10)}) {
    double before = 0;
    for (const double more : {0.0, 1.0, 10.0, 100.0, 10'000.0}) {
      const double now = order_probability(shares[0], shares[1], more);
      EXPECT_GT(now, before);
      EXPECT_LE(now, 1.0);
      before = now;
    }
  }
}

TEST(MoreToAsk, SettlesNothingWhileAShareContradictsItself) {
  const auto shares = behaviour_shares(
      plan_with({{counted(Evidence::survey, 100, 1000), counted(Evidence::analytics, 600, 1000)},
                 {counted(Evidence::survey, 300, 1000)}}));
  EXPECT_EQ(order_probability(shares[0], shares[1]), 0.5);
  EXPECT_FALSE(more_to_ask(shares)[0]);
  EXPECT_FALSE(more_to_ask_for_top(shares));
}

// Which of two equals comes first must not say which of them is sure.
TEST(MoreToAsk, IsTheSameForEquals) {
  const auto more = more_to_ask(survey({50, 30, 30, 5}, 100));
  EXPECT_FALSE(more[1]);
  EXPECT_FALSE(more[2]);
  EXPECT_TRUE(more[0]);
  EXPECT_TRUE(more[3]);
}

TEST(MoreToAsk, ComparesTheLastOfTheTopWithAllBelow) {
  std::vector<std::vector<BehaviourEvidence>> evidence;
  for (const double count : {500.0, 300.0, 200.0, 100.0})
    evidence.push_back({counted(Evidence::survey, count, 1000)});
  EXPECT_EQ(more_to_ask_for_top(behaviour_shares(plan_with(evidence))), 0.0);
  evidence.push_back({said(Evidence::guess, point_estimate(0.09))});
  const auto more = more_to_ask_for_top(behaviour_shares(plan_with(evidence)));
  ASSERT_TRUE(more);
  EXPECT_GT(*more, 0) << "ten people do not tell a fifth from the third";
}

TEST(MoreToAsk, IsTheFewestPeopleThatSettleTheOrder) {
  for (const auto& shares : {survey({6, 4}, 10), survey({6, 5}, 10), survey({20, 19, 21}, 60)}) {
    const auto more = more_to_ask(shares);
    for (std::size_t i = 0; i < shares.size(); ++i) {
      ASSERT_TRUE(more[i]);
      ASSERT_GT(*more[i], 0);
      double sure = 1, less = 1;
      // Whoever stands beside it.
      for (std::size_t j = 0; j < shares.size(); ++j) {
        if (i == j) continue;
        const bool is_above = *shares[i].share > *shares[j].share;
        const auto& [one, other] =
            is_above ? std::tie(shares[i], shares[j]) : std::tie(shares[j], shares[i]);
        sure = std::min(sure, order_probability(one, other, *more[i]));
        less = std::min(less, order_probability(one, other, *more[i] - 1));
      }
      if (shares.size() == 2) {
        EXPECT_GE(sure, sure_enough);
        EXPECT_LT(less, sure_enough);
      }
    }
  }
}

TEST(MoreToAsk, LooksAtTheNextSmaller) {
  // 50, 20 and 19 of 100: the first is far ahead, the others are not told apart.
  const auto more = more_to_ask(survey({50, 20, 19}, 100));
  EXPECT_EQ(more[0], 0.0);
  ASSERT_TRUE(more[1] && more[2]);
  EXPECT_GT(*more[1], 1000);
  EXPECT_EQ(more[1], more[2]) << "the last has only the one before it";
}

TEST(MoreToAsk, HasNoAnswerForEqualOrUnknownShares) {
  const auto equal = more_to_ask(survey({4, 4}, 10));
  EXPECT_EQ(equal[0], std::nullopt);
  EXPECT_EQ(equal[1], std::nullopt);
  const auto alone =
      more_to_ask(behaviour_shares(plan_with({{counted(Evidence::survey, 4, 10)}, {}})));
  EXPECT_EQ(alone[0], 0.0) << "there is no other";
  EXPECT_EQ(alone[1], std::nullopt);
  EXPECT_TRUE(more_to_ask({}).empty());
}

TEST(MoreToAskForTop, SettlesThreePlacesTogether) {
  const auto shares = survey({40, 30, 22, 15, 14}, 100);
  const auto more = more_to_ask_for_top(shares);
  ASSERT_TRUE(more);
  const auto doubts = [&](double asked) {
    double sum = 0;
    for (const auto& [one, other] : {std::pair{0, 1}, {1, 2}, {2, 3}, {2, 4}})
      sum += 1 - order_probability(shares[static_cast<std::size_t>(one)],
                                   shares[static_cast<std::size_t>(other)], asked);
    return sum;
  };
  EXPECT_LE(doubts(*more), 0.1);
  EXPECT_GT(doubts(*more - 1), 0.1);
}

TEST(MoreToAskForTop, AsksNobodyWhereAllIsClear) {
  EXPECT_EQ(more_to_ask_for_top(survey({90, 50, 10, 1}, 100)), 0.0);
  EXPECT_EQ(more_to_ask_for_top(survey({4, 4}, 10)), std::nullopt);
  EXPECT_EQ(more_to_ask_for_top(survey({4}, 10)), std::nullopt);
  EXPECT_EQ(more_to_ask_for_top({}), std::nullopt);
}

}  // namespace
}  // namespace core
