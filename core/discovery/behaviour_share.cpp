#include "core/discovery/behaviour_share.h"

#include <algorithm>
#include <tuple>

#include "core/metrics/wilson.h"

namespace core {
namespace {

struct Piece {
  const BehaviourEvidence* evidence;
  bool is_derived;
};

// Grades by what they are worth for one's own customers, where a figure of others is little more
// than a guess.
int worth(Evidence grade) { return grade == Evidence::library ? 1 : 2 * static_cast<int>(grade); }

// counts, else a range, else one number. A file may count more people than were asked: that says
// nothing.
int strength(const BehaviourEvidence& evidence) {
  const bool is_counted = evidence.count && evidence.of && *evidence.of > 0.0;
  if (is_counted && *evidence.count <= *evidence.of) return 3;
  if (!evidence.share) return 0;
  return evidence.share->is_point() ? 1 : 2;
}

auto rank(const Piece& piece) {
  const BehaviourEvidence& evidence = *piece.evidence;
  return std::tuple(strength(evidence), worth(evidence.kind), evidence.of.value_or(0.0));
}

// What the interviews held in the plan say of the behaviour; nothing while no answer is tagged at
// all.
std::optional<BehaviourEvidence> from_interviews(const Plan& plan, const Id& behaviour) {
  BehaviourEvidence evidence;
  evidence.kind = Evidence::interview;
  double count = 0;
  double of = 0;
  for (const Interview& interview : plan.interviews) {
    const auto& answers = interview.answers;
    if (std::ranges::any_of(answers, [](const auto& a) { return !a.behaviours.empty(); })) ++of;
    if (std::ranges::any_of(
            answers, [&](const auto& a) { return std::ranges::contains(a.behaviours, behaviour); }))
      ++count;
  }
  if (of == 0) return std::nullopt;
  evidence.count = count;
  evidence.of = of;
  return evidence;
}

void take_wilson(BehaviourShare& answer, double count, double of) {
  const auto interval = wilson(count, of);
  if (!interval) return;
  answer.share = count / of;
  answer.low = interval->low;
  answer.high = interval->high;
}

void take(BehaviourShare& answer, const Piece& piece) {
  const BehaviourEvidence& evidence = *piece.evidence;
  answer.grade = evidence.kind;
  answer.is_derived = piece.is_derived;
  switch (strength(evidence)) {
    case 3:
      answer.count = evidence.count;
      answer.of = evidence.of;
      take_wilson(answer, *evidence.count, *evidence.of);
      break;
    case 2:
      answer.share = middle(*evidence.share);
      answer.low = evidence.share->low;
      answer.high = evidence.share->high;
      break;
    default:
      take_wilson(answer, evidence.share->low * people_behind_a_number, people_behind_a_number);
  }
}

auto weakness(const BehaviourShare& share) {
  return std::tuple(share.share.has_value(), share.grade ? worth(*share.grade) : 0,
                    share.low - share.high);
}

}  // namespace

BehaviourShare behaviour_share(const Plan& plan, const Behaviour& behaviour) {
  BehaviourShare answer;
  answer.behaviour = behaviour.id;
  const auto derived = from_interviews(plan, behaviour.id);
  std::vector<Piece> pieces;
  for (const BehaviourEvidence& evidence : behaviour.evidence)
    if (strength(evidence) > 0) pieces.push_back({&evidence, false});
  if (derived) pieces.push_back({&*derived, true});
  if (pieces.empty()) return answer;
  // The later of equals: max_element takes the first, so the list is read from its end.
  std::ranges::reverse(pieces);
  take(answer, *std::ranges::max_element(pieces, {}, rank));
  return answer;
}

std::vector<BehaviourShare> behaviour_shares(const Plan& plan) {
  std::vector<BehaviourShare> shares;
  for (const Behaviour& behaviour : plan.behaviours)
    shares.push_back(behaviour_share(plan, behaviour));
  return shares;
}

const BehaviourShare* weakest_share(const std::vector<BehaviourShare>& shares) {
  const auto weakest = std::ranges::min_element(shares, {}, weakness);
  return weakest == shares.end() ? nullptr : &*weakest;
}

}  // namespace core
