// How customers come across things like ours: who they are, what they do, and what we know it from.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/id.h"
#include "core/model/estimate.h"

namespace core {

struct Segment {
  Id id;
  std::string name;
  std::optional<Estimate> share;  // of customers, 0..1
  Extra extra;
  bool operator==(const Segment&) const = default;
};

enum class BehaviourKind {
  search,
  browse,
  inspiration,
  ask,
  expert,
  impulse,
  platform,
  habit,
  other
};
TRIBUTARY_ENUM_NAMES(BehaviourKind, 9, "search", "browse", "inspiration", "ask", "expert",
                     "impulse", "platform", "habit", "other")

// One thing we know about how many people behave so: `count` of `of` people, or a share typed as a
// guess.
struct BehaviourEvidence {
  Evidence kind = Evidence::guess;
  std::optional<double> count;
  std::optional<double> of;
  bool multiple = false;          // several answers were allowed, whatever the counts add up to
  std::optional<Estimate> share;  // 0..1, for a guess or a figure that came without counts
  std::optional<Id> segment;
  std::string date;
  std::string source;
  std::string quote;
  Extra extra;
  bool operator==(const BehaviourEvidence&) const = default;
};

struct Behaviour {
  Id id;
  BehaviourKind kind = BehaviourKind::other;
  std::string name;
  std::string trigger;  // what sets it off
  std::string where;    // where it happens
  std::string words;    // what they type, ask or look at
  std::string needs;    // what they need to see
  std::optional<Estimate> days_to_decide;
  std::string deciders;   // who else decides
  std::string trust;      // what makes them trust
  std::string next_step;  // what they do next
  std::vector<Id> segments;
  std::vector<BehaviourEvidence> evidence;
  std::map<Id, double> reach;  // by channel: how strongly it is present at that moment, 0..1
  Extra extra;
  bool operator==(const Behaviour&) const = default;
};

struct InterviewAnswer {
  std::string question;
  std::string text;
  std::vector<Id> behaviours;
  Extra extra;
  bool operator==(const InterviewAnswer&) const = default;
};

struct Interview {
  Id id;
  std::string date;
  std::string who;
  std::optional<Id> segment;
  std::vector<InterviewAnswer> answers;
  Extra extra;
  bool operator==(const Interview&) const = default;
};

}  // namespace core
