// How many customers discover in each way, and how well that is known.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/model/plan.h"

namespace core {

// A share with its 95 % interval and what it rests on.
struct BehaviourShare {
  Id behaviour;
  // All or nothing: unknown while there is no evidence.
  std::optional<double> share;  // 0..1
  double low = 0, high = 1;     // 0..1
  std::optional<Evidence> grade;
  std::optional<double> count, of;  // the people counted, where there are counts
  bool is_derived = false;          // from the interviews held in the plan
  bool operator==(const BehaviourShare&) const = default;
};

// The share of one behaviour from the one piece of evidence that is worth most; pieces are not
// combined yet, and the segment they were found in is not weighed.
//
//   1. with counts: share count / of, interval by Wilson
//   2. with a range: its middle and its ends
//   3. with one number: as if `people_behind_a_number` had been asked
//
// Among several of a kind the better graded one is taken, then the one with more people, then the
// later in the list. A figure published by others (library) is worth more than a guess and less
// than anything found among one's own customers. Interviews held in the plan count as one more
// piece of evidence, of grade interview: people of whom an answer is tagged with the behaviour, of
// those of whom an answer is tagged at all.
// source  Newcombe 1998 for the interval; the order of worth is our judgement
BehaviourShare behaviour_share(const Plan& plan, const Behaviour& behaviour);

inline constexpr double people_behind_a_number = 10.0;  // our judgement

// One for each behaviour of the plan, in its order.
std::vector<BehaviourShare> behaviour_shares(const Plan& plan);

// The behaviour whose share rests on least: unknown, else lowest grade, else widest interval. Null
// for a plan without behaviours.
const BehaviourShare* weakest_share(const std::vector<BehaviourShare>& shares);

}  // namespace core
