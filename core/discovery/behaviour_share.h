// How many customers discover in each way, and how well that is known.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "core/discovery/share_piece.h"
#include "core/model/plan.h"

namespace core {

// A share with its 95 % interval and what it rests on.
struct BehaviourShare {
  Id behaviour;
  // All or nothing: unknown while there is no evidence.
  std::optional<double> share;  // 0..1
  double low = 0, high = 1;     // 0..1
  // That of most of the people its pieces count for, the weaker of equals; where the share is one
  // piece's alone, that one's. A guess stays a guess until more people than it counts for were
  // asked.
  std::optional<Evidence> grade;
  // Of the best piece of that grade: its counts, where it has some, and whether it is from the
  // interviews held in the plan.
  std::optional<double> count, of;
  bool is_derived = false;
  double people = 0;               // what all pieces used count for together
  double asked = 0;                // people counted among one's own customers, of the pieces used
  std::size_t answers = 0;         // as in SharePiece, where all pieces used agree; else 0
  std::vector<SharePiece> pieces;  // the best first
  // The two pieces, by place, that contradict each other most: their intervals do not even touch.
  // Of pieces used, if such do; else one of them is set aside.
  std::optional<std::pair<std::size_t, std::size_t>> conflict;
  // Segments behave so differently that it depends on how many customers each has.
  bool differs_by_segment = false;
  // Pieces used contradict each other, so that more of the same settles nothing.
  bool is_torn() const;
  bool operator==(const BehaviourShare&) const = default;
};

// Combines all that is known of each behaviour (core/discovery/share_piece.h), one for each of the
// plan, in its order. Neither the order of behaviours nor that of evidence or interviews matters.
//
//   1. Pieces that touch are added up, people and those who behave so. Several answers allowed, or
//      a stand-in among them: share = s / n, interval by Wilson. Counts of questions that allow one
//      answer alone: the Dirichlet's marginal Beta(1 + s, K - 1 + n - s), K the answers to choose
//      among; share = its mean.
//   2. A guess or published figure that contradicts one's own evidence is set aside.
//   3. Where one's own pieces (or nothing but stand-ins) contradict each other nothing is averaged:
//      the share is that of the piece of the best grade with which most people agree, and the
//      interval spans all of them.
//   4. So it is where pieces of different segments lie apart, but for the share, which is that of
//      all people together: segments may well differ, and that is no contradiction.
//
// Pieces contradict each other where their 95 % intervals have nothing in common, and they are not
// of different segments. Repeats count for nothing, and all guesses together for no more than
// people_behind_a_guess.
// source  Newcombe 1998 (Wilson); Gelman et al., Bayesian Data Analysis, 3.4 (Dirichlet); what each
//         piece counts for, and that contradictions widen, is our judgement
std::vector<BehaviourShare> behaviour_shares(const Plan& plan);
// Of one behaviour of the plan.
BehaviourShare behaviour_share(const Plan& plan, const Behaviour& behaviour);

// Whether a share rests on less than another: unknown, else torn, else lower grade, else wider
// interval.
bool is_weaker(const BehaviourShare& one, const BehaviourShare& other);
// The one that rests on least, the first of equals. Null for a plan without behaviours.
const BehaviourShare* weakest_share(const std::vector<BehaviourShare>& shares);

}  // namespace core
