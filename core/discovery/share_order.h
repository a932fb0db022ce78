// How sure it is in which order behaviours stand, and how many more people would settle it.
#pragma once

#include <optional>
#include <vector>

#include "core/discovery/behaviour_share.h"

namespace core {

inline constexpr double sure_enough = 0.9;  // of an order
inline constexpr double most_to_ask = 1e5;  // nobody asks more people than this
inline constexpr std::size_t top_behaviours = 3;

// The probability that more people do `one` than `other`, if `more` people were asked and answered
// as those before.
//
//   one answer a person   P = 1 - I_half(A p1, A p2), A the sum of the Dirichlet's alphas + more
//   several allowed       only who does one and not the other tells which is more frequent:
//                         P = 1 - I_half(1 + N p1 (1 - p2), 1 + N p2 (1 - p1)), N the people behind
//                         the one that rests on fewer + more; the two are taken for independent
//
// more     people, >= 0
// returns  0..1; 0.5 where either share is unknown, or one is torn or differs by segment and
//          their intervals touch
double order_probability(const BehaviourShare& one, const BehaviourShare& other, double more = 0.0);

// For each share, in the same order: how many more people until its place is sure_enough, that is
// its order with the next smaller one, or for the smallest with the one before it; with its equal
// where it has one.
//
// returns  whole people; 0 when it is sure already, or there is no other; nothing where the share
//          is unknown or more than most_to_ask would not do (the shares are as good as equal, or
//          what is known of one contradicts itself)
std::vector<std::optional<double>> more_to_ask(const std::vector<BehaviourShare>& shares);

// How many more people until the order of the largest top_behaviours, and that they are the
// largest, is sure_enough as a whole: the doubts about each pair of neighbours among them, and of
// the last of them with each of the others, add up to at most 1 - sure_enough, which bounds the
// doubt about the order from above (Bonferroni).
//
// returns  as above; nothing too while fewer than two shares are known
std::optional<double> more_to_ask_for_top(const std::vector<BehaviourShare>& shares);

}  // namespace core
