// One thing known about how many behave so, put on one scale: so many people, of whom a part does.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/model/plan.h"

namespace core {

struct SharePiece {
  Evidence grade = Evidence::guess;
  double share = 0;                 // 0..1
  double people = 0;                // what it counts for, > 0
  double low = 0, high = 1;         // its own 95 % interval, by Wilson on what it counts for alone
  std::optional<double> count, of;  // the people counted, where there are counts
  // Answers to choose among, where each person gave one; 0: several were allowed, or nobody knows.
  std::size_t answers = 0;
  std::optional<Id> segment;  // in which it was found; nothing: among all, or nobody knows
  bool is_derived = false;    // from the interviews held in the plan
  bool is_repeat = false;     // the same answers a second time
  bool is_used = true;        // its behaviour's share rests on it
  bool operator==(const SharePiece&) const = default;

  // A guess, or what others published: it stands in for one's own evidence and is no part of it.
  bool is_stand_in() const { return grade == Evidence::guess || grade == Evidence::library; }
};

// What evidence is worth besides others, the least first. A figure of others is little more than a
// guess.
int worth(Evidence grade);

// What a piece counts for, in people; our judgement, but for counts of one's own:
//
//   counts          the people counted; of a guess 10, of a published figure 20 at the most
//   a range         the people whose share would be as uncertain, p (1 - p) / sd^2, at least 1; at
//                   the most 10 for a guess, 20 for a published figure, 100 for others
//   a single number 10, whatever its grade: nothing says how sure it is
//
// The sd of two points is (high - low) / 3.29 (90 % between them), of least, usual and most (high -
// low) / 6. The cap on guesses is where it is because ranges that people call nine out of ten hold
// about half of what they are asked (Lichtenstein, Fischhoff & Phillips 1982): half as wide as they
// should be, they are worth a fifth of the people they claim.
inline constexpr double people_behind_a_guess = 10.0, people_behind_a_published_figure = 20.0,
                        people_behind_a_range = 100.0, people_behind_a_number = 10.0;

// The pieces for each behaviour of the plan, in its order; of one behaviour the one worth most
// comes first, whatever order they were written down in. Evidence that says nothing (a quote alone,
// more people counted than asked, a number that is none) has no piece.
//
// The interviews held in the plan are one piece more for each behaviour, of grade interview: people
// of whom an answer is tagged with it, of those of whom an answer is tagged at all. Counts of
// interviews typed besides may be of the same people: the more numerous of the two stand.
//
// Counts of several behaviours that share grade, source, date, segment and number of people belong
// to one question. Where they add up to just the people asked, and none of them says that several
// answers were allowed, each gave one. So it is with interviews of which each is tagged with one
// behaviour.
//
// A count that a behaviour has twice of one question is the same answers again, as when a file is
// imported twice: it is a repeat and not used. So many stay as the question was asked at the least:
// as often as any one behaviour has counts that differ. So is a share without counts that stands
// there twice. Without a source nothing is a repeat.
std::vector<std::vector<SharePiece>> share_pieces(const Plan& plan);

// The evidence of `plan`, by its place in memory, whose pieces are repeats.
std::vector<const BehaviourEvidence*> repeated_evidence(const Plan& plan);

}  // namespace core
