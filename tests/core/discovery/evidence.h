// Evidence and interviews in a line each, for the tests of discovery.
#pragma once

#include <utility>
#include <vector>

#include "core/model/plan.h"

namespace core {

inline BehaviourEvidence counted(Evidence kind, double count, double of) {
  BehaviourEvidence evidence;
  evidence.kind = kind;
  evidence.count = count;
  evidence.of = of;
  return evidence;
}

inline BehaviourEvidence said(Evidence kind, Estimate share) {
  BehaviourEvidence evidence;
  evidence.kind = kind;
  evidence.share = std::move(share);
  return evidence;
}

// A person of whom each answer is tagged with these behaviours.
inline Interview interview(std::vector<std::vector<Id>> tags) {
  Interview made;
  for (std::vector<Id>& behaviours : tags)
    made.answers.emplace_back().behaviours = std::move(behaviours);
  return made;
}

// Behaviours "a", "b", ... with one list of evidence each.
inline Plan plan_with(std::vector<std::vector<BehaviourEvidence>> evidence) {
  Plan plan;
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    Behaviour& behaviour = plan.behaviours.emplace_back();
    behaviour.id = std::string(1, static_cast<char>('a' + i));
    behaviour.evidence = std::move(evidence[i]);
  }
  return plan;
}

}  // namespace core
