#include "core/edit/link_edits.h"

#include "core/edit/alter.h"
#include "core/model/reference_graph.h"

namespace core {
namespace {

bool is_between(const Link& link, const Id& from, const Id& to, LinkKind kind) {
  return link.from == from && link.to == to && link.kind == kind;
}

// Whether following the creates-arrows from the end of `link` comes back to its beginning.
bool closes_circle(const Link& link, const Plan& plan) {
  return is_reached({link.to}, link.from, [&](const Id& at, auto visit) {
    for (const Link& other : plan.links)
      if (other.kind == LinkKind::creates && other.from == at) visit(other.to);
  });
}

Refusal check(const Link& link, const Plan& plan) {
  const bool creates = link.kind == LinkKind::creates;
  if (auto refusal =
          first_of({check_channel(plan, link.from), check_channel(plan, link.to),
                    check_estimate(link.share, creates ? limits::share : limits::ratio)}))
    return refusal;
  if (link.from == link.to) return Error{"error.link_to_itself"};
  if (creates && closes_circle(link, plan)) return Error{"error.link_circle"};
  return std::nullopt;
}

}  // namespace

Edit set_link(Link link) {
  return altering([link = std::move(link)](Plan& plan) -> Refusal {
    const auto same = std::ranges::find_if(plan.links, [&](const Link& other) {
      return is_between(other, link.from, link.to, link.kind);
    });
    if (same == plan.links.end())
      plan.links.push_back(link);
    else
      *same = link;
    return check(link, plan);
  });
}

Edit remove_link(Id from, Id to, LinkKind kind) {
  return altering([=](Plan& plan) -> Refusal {
    const auto removed = std::erase_if(
        plan.links, [&](const Link& link) { return is_between(link, from, to, kind); });
    if (removed == 0) return Error{"error.unknown_link"};
    return std::nullopt;
  });
}

}  // namespace core
