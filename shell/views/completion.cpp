#include "shell/views/completion.h"

#include <algorithm>
#include <initializer_list>

#include "core/metrics/cac_ceiling.h"

namespace shell {
namespace {

double share_true(std::initializer_list<bool> facts) {
  return static_cast<double>(std::ranges::count(facts, true)) / static_cast<double>(facts.size());
}

double of_business(const core::Plan& plan) {
  const core::Business& b = plan.business;
  const bool subscribed = core::revenue_kind(b) == core::RevenueKind::subscription;
  const bool priced = subscribed ? b.price_month && b.months_kept : b.order_value.has_value();
  return share_true({b.model.has_value(), b.monthly_revenue.has_value(),
                     b.contribution_margin.has_value(), priced, b.days_to_decide.has_value(),
                     b.traits.visual.has_value(), b.traits.explain.has_value(),
                     plan.capacity.budget.at(plan.start).has_value(),
                     plan.capacity.hours.at(plan.start).has_value(), !plan.goals.empty()});
}

double of_discovery(const core::Plan& plan) {
  const auto known = [](const core::Behaviour& behaviour) {
    return std::ranges::any_of(behaviour.evidence, [](const core::BehaviourEvidence& one) {
      return one.kind != core::Evidence::guess;
    });
  };
  if (plan.behaviours.empty()) return 0;
  const bool interviewed = !plan.interviews.empty();
  const double evident = static_cast<double>(std::ranges::count_if(plan.behaviours, known)) /
                         static_cast<double>(plan.behaviours.size());
  const bool reached = std::ranges::any_of(
      plan.behaviours, [](const core::Behaviour& b) { return !b.reach.empty(); });
  return 0.25 * share_true({plan.behaviours.size() >= 3}) + 0.25 * share_true({reached}) +
         0.5 * (interviewed ? 1.0 : evident);
}

double of_channels(const core::Plan& plan) {
  if (plan.channels.empty()) return 0;
  return static_cast<double>(std::ranges::count_if(
             plan.channels, [](const core::Channel& c) { return c.decision.has_value(); })) /
         static_cast<double>(plan.channels.size());
}

double of_plan(const core::Plan& plan) {
  const bool decided = std::ranges::any_of(
      plan.channels, [](const core::Channel& c) { return c.decision.has_value(); });
  return share_true(
      {decided, !plan.phases.empty(), !plan.activities.empty(), plan.activities.size() >= 6,
       !plan.spend.empty() || std::ranges::any_of(plan.activities, [](const core::Activity& a) {
         return a.cost > 0;
       })});
}

}  // namespace

double completion(const core::Plan& plan, Page page) {
  switch (page) {
    case Page::business:
      return of_business(plan);
    case Page::discovery:
      return of_discovery(plan);
    case Page::channels:
      return of_channels(plan);
    case Page::plan:
      return of_plan(plan);
    case Page::home:
    case Page::about:
      return 0;
  }
  return 0;
}

}  // namespace shell
