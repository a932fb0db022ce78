#include "core/edit/link_edits.h"

#include <set>

#include "core/edit/alter.h"

namespace core {
namespace {

bool is_between(const Link& link, const Id& from, const Id& to, LinkKind kind) {
  return link.from == from && link.to == to && link.kind == kind;
}

// Whether following the creates-arrows from `from` comes to `to`.
bool leads_to(const Plan& plan, const Id& from, const Id& to, std::set<Id>& seen) {
  if (from == to) return true;
  if (!seen.insert(from).second) return false;
  return std::ranges::any_of(plan.links, [&](const Link& link) {
    return link.kind == LinkKind::creates && link.from == from && leads_to(plan, link.to, to, seen);
  });
}

Refusal check(const Link& link, const Plan& plan) {
  const bool creates = link.kind == LinkKind::creates;
  if (auto refusal =
          first_of({check_channel(plan, link.from), check_channel(plan, link.to),
                    check_estimate(link.share, creates ? limits::share : limits::ratio)}))
    return refusal;
  if (link.from == link.to) return Error{"error.link_to_itself"};
  std::set<Id> seen;
  if (creates && leads_to(plan, link.to, link.from, seen)) return Error{"error.link_circle"};
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
