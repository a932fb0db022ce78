// Free answers to a survey, put into groups and tagged with behaviours, on their way to evidence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/discovery.h"

namespace core {

// Answers in the same words, but for case and the space around them.
struct AnswerGroup {
  std::string text;   // as it was first written
  double people = 0;  // who answered so
  std::vector<Id> behaviours;
  bool operator==(const AnswerGroup&) const = default;
};

struct AnswerLimits {
  std::size_t answers = 20'000;
  std::size_t bytes = 2'000'000;
};

// One answer a line; blank lines say nothing, and the quotes around a whole line are not part of
// it. What most people answered comes first, equals in the order in which they came.
//
// returns  nothing for more than AnswerLimits hold
std::vector<AnswerGroup> group_answers(std::string_view lines);

// The same groups, keeping the tags of those that were there before.
std::vector<AnswerGroup> regroup_answers(std::string_view lines,
                                         const std::vector<AnswerGroup>& before);

// Whether a group's words hold `word`, but for case; all do for an empty one.
bool answers_with(const AnswerGroup& group, std::string_view word);

// Everybody, and those of whom the answer is tagged.
double people_in(const std::vector<AnswerGroup>& groups);
double people_tagged(const std::vector<AnswerGroup>& groups);

// What the tagged answers say of a behaviour: evidence of grade survey, of as many people as are
// tagged at all, with the most frequent answer that is
// no essay as its quote. An answer tagged with several
// behaviours counts once for each.
BehaviourEvidence evidence_of(const std::vector<AnswerGroup>& groups, const Id& behaviour);

}  // namespace core
