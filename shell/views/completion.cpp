#include "shell/views/completion.h"

#include <algorithm>
#include <initializer_list>

#include "core/metrics/cac_ceiling.h"
#include "core/metrics/month_load.h"
#include "core/model/lookup.h"

namespace shell {
namespace {

constexpr std::size_t few_answers = 4;  // of a scout

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

double of_audit(const core::Plan& plan) {
  const auto any = [](const auto& list, auto says) { return std::ranges::any_of(list, says); };
  return share_true(
      {any(plan.history, [](const core::HistoryRow& row) { return row.revenue.has_value(); }),
       any(plan.history,
           [](const core::HistoryRow& row) { return row.claimed_revenue.has_value(); }),
       any(plan.totals, [](const core::TotalRow& row) { return row.revenue.has_value(); }),
       any(plan.surveys,
           [](const core::Survey& one) {
             return std::ranges::any_of(one.answers,
                                        [](const auto& answer) { return answer.count > 0; });
           }),
       !plan.links.empty()});
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

// How far the platform is that was worked on most: others may wait.
double of_platforms(const core::Plan& plan) {
  double most = 0;
  for (const core::Platform& platform : plan.platforms) {
    const bool is_gap = platform.route == core::Route::gap;
    most = std::max(
        most, share_true({platform.scout.size() >= few_answers,
                          is_gap ? !platform.complaints.empty() || !platform.frictions.empty()
                                 : !platform.listing.items.empty(),
                          is_gap ? !platform.gaps.empty() : !platform.traction.circles.empty(),
                          !platform.launch.date.empty() || !platform.log.empty()}));
  }
  return most;
}

// A template's cards are a proposal: half of the mark waits for the person to have decided on the
// channels they are for.
double of_plan(const core::Plan& plan) {
  if (plan.activities.empty()) return 0;
  const bool is_limited = plan.capacity.hours.at(plan.start) && plan.capacity.budget.at(plan.start);
  const bool fits =
      is_limited && std::ranges::none_of(core::month_loads(plan), &core::MonthLoad::is_over);
  double placed = 0, decided = 0;
  for (const core::Activity& card : plan.activities) {
    const core::Channel* const channel =
        card.channel ? core::find_by_id(plan.channels, *card.channel) : nullptr;
    placed += channel ? 1 : 0;
    decided += channel && channel->decision ? 1 : 0;
  }
  return 0.25 + 0.25 * share_true({fits}) + (placed > 0 ? 0.5 * decided / placed : 0);
}

}  // namespace

double completion(const core::Plan& plan, Page page) {
  switch (page) {
    case Page::business:
      return of_business(plan);
    case Page::audit:
      return of_audit(plan);
    case Page::discovery:
      return of_discovery(plan);
    case Page::channels:
      return of_channels(plan);
    case Page::platforms:
      return of_platforms(plan);
    case Page::plan:
      return of_plan(plan);
    case Page::forecast:
    case Page::stress:
    case Page::home:
    case Page::imports:
    case Page::about:
      return 0;
  }
  return 0;
}

}  // namespace shell
