// Free answers to a survey, put into groups and tagged with behaviours, on their way to evidence.
#pragma once

#include <map>
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

// Tags by the words they were given to, folded: an answer that is being edited, or that comes again
// with another column, keeps them.
using AnswerTags = std::map<std::string, std::vector<Id>>;

// Of each group what it is tagged with now, or that it is not.
void remember_tags(const std::vector<AnswerGroup>& groups, AnswerTags& tags);

// The same groups, with the tags that are remembered of their words.
std::vector<AnswerGroup> group_answers(std::string_view lines, const AnswerTags& tags);

// Whether a group's words hold `word`, but for case; all do for an empty one.
bool answers_with(const AnswerGroup& group, std::string_view word);

// Everybody, and those of whom the answer is tagged.
double people_in(const std::vector<AnswerGroup>& groups);
double people_tagged(const std::vector<AnswerGroup>& groups);

// What the tagged answers say of a behaviour: evidence of grade survey, of as many people as are
// tagged at all, with the most frequent answer that is no essay as its quote. An answer tagged with
// several behaviours counts once for each, and several answers were then allowed.
BehaviourEvidence evidence_of(const std::vector<AnswerGroup>& groups, const Id& behaviour);

}  // namespace core
