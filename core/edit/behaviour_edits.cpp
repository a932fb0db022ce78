#include "core/edit/behaviour_edits.h"

#include <cmath>

#include "core/edit/alter.h"

namespace core {
namespace {

Refusal check_counts(const BehaviourEvidence& evidence) {
  if (!evidence.count && !evidence.of) return std::nullopt;
  if (!evidence.count || !evidence.of) return Error{"error.counts_incomplete"};
  const double count = *evidence.count;
  const double of = *evidence.of;
  // Written so that NaN fails too.
  const bool right = count >= 0.0 && of >= 1.0 && count <= of && of <= limits::count.most &&
                     std::floor(count) == count && std::floor(of) == of;
  if (!right) return Error{"error.counts_wrong"};
  return std::nullopt;
}

Refusal check(const BehaviourEvidence& evidence, const Plan& plan) {
  return first_of({check_counts(evidence), check_estimate(evidence.share, limits::share),
                   check_segment(plan, evidence.segment), check_date(evidence.date),
                   check_text(evidence.source), check_text(evidence.quote)});
}

void forget(Plan& plan, const Behaviour& behaviour) {
  for (Interview& interview : plan.interviews)
    for (InterviewAnswer& answer : interview.answers) std::erase(answer.behaviours, behaviour.id);
  for (Activity& activity : plan.activities) std::erase(activity.behaviours, behaviour.id);
  for (Recipe& recipe : plan.recipes) std::erase(recipe.behaviours, behaviour.id);
}

template <class F>
Edit altering_behaviour(Id id, F change) {
  return altering_item<Behaviour>(std::move(id), std::move(change));
}

}  // namespace

std::string Behaviour::* member_of(BehaviourText text) {
  switch (text) {
    case BehaviourText::name:
      return &Behaviour::name;
    case BehaviourText::trigger:
      return &Behaviour::trigger;
    case BehaviourText::where:
      return &Behaviour::where;
    case BehaviourText::words:
      return &Behaviour::words;
    case BehaviourText::needs:
      return &Behaviour::needs;
    case BehaviourText::deciders:
      return &Behaviour::deciders;
    case BehaviourText::trust:
      return &Behaviour::trust;
    case BehaviourText::next_step:
      break;
  }
  return &Behaviour::next_step;
}

Edit add_behaviour(Id id, BehaviourKind kind, std::string name) {
  Behaviour behaviour;
  behaviour.id = std::move(id);
  behaviour.kind = kind;
  behaviour.name = std::move(name);
  return adding<Behaviour>(std::move(behaviour), [](const Behaviour& added, const Plan&) {
    return check_text(added.name);
  });
}

Edit set_behaviour_text(Id id, BehaviourText which, std::string text) {
  return altering_behaviour(std::move(id),
                            [which, text = std::move(text)](Behaviour& b, Plan&) -> Refusal {
                              b.*member_of(which) = text;
                              return check_text(text);
                            });
}

Edit set_behaviour_kind(Id id, BehaviourKind kind) {
  return altering_behaviour(std::move(id), [kind](Behaviour& behaviour, Plan&) -> Refusal {
    behaviour.kind = kind;
    return std::nullopt;
  });
}

Edit set_behaviour_days(Id id, std::optional<Estimate> days) {
  return altering_behaviour(std::move(id),
                            [days = std::move(days)](Behaviour& behaviour, Plan&) -> Refusal {
                              behaviour.days_to_decide = days;
                              return check_estimate(days, limits::days);
                            });
}

Edit set_behaviour_segment(Id id, Id segment, bool member) {
  return altering_behaviour(
      std::move(id), [segment = std::move(segment), member](Behaviour& b, Plan& plan) -> Refusal {
        const bool was = std::ranges::contains(b.segments, segment);
        if (member && !was) b.segments.push_back(segment);
        if (!member) std::erase(b.segments, segment);
        return check_segment(plan, segment);
      });
}

Edit move_behaviour(Id id, std::size_t position) {
  return reordering<Behaviour>(std::move(id), position);
}

Edit remove_behaviour(Id id) { return removing<Behaviour>(std::move(id), forget); }

Edit add_evidence(Id behaviour, BehaviourEvidence evidence) {
  return altering_behaviour(std::move(behaviour),
                            [evidence = std::move(evidence)](Behaviour& b, Plan& plan) -> Refusal {
                              b.evidence.push_back(evidence);
                              return check(evidence, plan);
                            });
}

Edit set_evidence(Id behaviour, std::size_t index, BehaviourEvidence evidence) {
  return altering_behaviour(
      std::move(behaviour),
      [index, evidence = std::move(evidence)](Behaviour& b, Plan& plan) -> Refusal {
        if (index >= b.evidence.size()) return Error{"error.unknown_evidence"};
        b.evidence[index] = evidence;
        return check(evidence, plan);
      });
}

Edit remove_evidence(Id behaviour, std::size_t index) {
  return altering_behaviour(std::move(behaviour), [index](Behaviour& b, Plan&) -> Refusal {
    if (index >= b.evidence.size()) return Error{"error.unknown_evidence"};
    b.evidence.erase(b.evidence.begin() + static_cast<std::ptrdiff_t>(index));
    return std::nullopt;
  });
}

Edit set_reach(Id behaviour, Id channel, std::optional<double> reach) {
  return altering_behaviour(
      std::move(behaviour),
      [channel = std::move(channel), reach](Behaviour& b, Plan& plan) -> Refusal {
        if (reach)
          b.reach[channel] = *reach;
        else
          b.reach.erase(channel);
        return first_of({check_channel(plan, channel), check_number(reach, limits::share)});
      });
}

}  // namespace core
