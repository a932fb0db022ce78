#include "core/edit/segment_edits.h"

#include "core/edit/alter.h"

namespace core {
namespace {

Refusal check(const Segment& segment, const Plan&) {
  return first_of({check_text(segment.name), check_estimate(segment.share, limits::share)});
}

void forget(Plan& plan, const Segment& segment) {
  for (Behaviour& behaviour : plan.behaviours) {
    std::erase(behaviour.segments, segment.id);
    for (BehaviourEvidence& evidence : behaviour.evidence)
      if (evidence.segment == segment.id) evidence.segment = std::nullopt;
  }
  for (Interview& interview : plan.interviews)
    if (interview.segment == segment.id) interview.segment = std::nullopt;
}

}  // namespace

Edit add_segment(Segment segment) { return adding<Segment>(std::move(segment), check); }

Edit rename_segment(Id id, std::string name) {
  return altering_item<Segment>(std::move(id),
                                [name = std::move(name)](Segment& segment, Plan&) -> Refusal {
                                  segment.name = name;
                                  return check_text(name);
                                });
}

Edit set_segment_share(Id id, std::optional<Estimate> share) {
  return altering_item<Segment>(std::move(id),
                                [share = std::move(share)](Segment& segment, Plan&) -> Refusal {
                                  segment.share = share;
                                  return check_estimate(share, limits::share);
                                });
}

Edit remove_segment(Id id) { return removing<Segment>(std::move(id), forget); }

}  // namespace core
