#include "core/edit/activity_edits.h"

#include "core/edit/alter.h"
#include "core/model/reference_graph.h"

namespace core {
namespace {

// Whether going back from what it comes after leads to the card itself.
bool waits_for_itself(const Activity& activity, const Plan& plan) {
  return is_reached(activity.after, activity.id, [&](const Id& id, auto visit) {
    if (const Activity* const before = find_by_id(plan.activities, id))
      std::ranges::for_each(before->after, visit);
  });
}

// `plan` already holds the card.
Refusal check(const Activity& activity, const Plan& plan) {
  if (!limits::plan_months.admits(activity.months))
    return Error{"error.activity_months_out_of_range"};
  for (const Id& before : activity.after)
    if (!find_by_id(plan.activities, before)) return unknown<Activity>(before);
  if (waits_for_itself(activity, plan)) return Error{"error.activity_circle"};
  if (!activity.done.empty() && !is_day(activity.done)) return Error{"error.date_unreadable"};
  return first_of({check_channel(plan, activity.channel), check_phase(plan, activity.phase),
                   check_behaviours(plan, activity.behaviours), check_month(activity.start),
                   check_month(activity.start.plus(activity.months - 1)),
                   check_number(activity.hours, limits::hours),
                   check_number(activity.cost, limits::money),
                   check_estimate(activity.effect, limits::money), check_text(activity.title),
                   check_text(activity.who), check_text(activity.from), check_text(activity.note)});
}

void forget(Plan& plan, const Activity& removed) {
  for (Activity& activity : plan.activities) std::erase(activity.after, removed.id);
  for (Scenario& scenario : plan.scenarios) std::erase(scenario.without_activities, removed.id);
}

// Lets `change` alter the card, which keeps its id.
template <class F>
Edit altering_card(Id id, F change) {
  return altering_item<Activity>(
      std::move(id), [change = std::move(change)](Activity& activity, Plan& plan) -> Refusal {
        Id kept = activity.id;
        change(activity);
        activity.id = std::move(kept);
        return check(activity, plan);
      });
}

}  // namespace

Edit add_activity(Activity activity) {
  return altering([activity = std::move(activity)](Plan& plan) -> Refusal {
    if (auto refusal = check_new_id(plan, activity.id)) return refusal;
    plan.activities.push_back(activity);
    return check(activity, plan);
  });
}

Edit set_activity(Activity activity) {
  Id id = activity.id;
  return altering_card(std::move(id),
                       [activity = std::move(activity)](Activity& old) { old = activity; });
}

Edit edit_activity(Id id, std::function<void(Activity&)> change) {
  return altering_card(std::move(id), std::move(change));
}

Edit move_activity(Id id, std::optional<Id> channel, Month start) {
  return altering_card(std::move(id), [channel = std::move(channel), start](Activity& activity) {
    activity.channel = channel;
    activity.start = start;
  });
}

Edit stretch_activity(Id id, int months) {
  return altering_card(std::move(id), [months](Activity& activity) { activity.months = months; });
}

Edit stretch_activity_start(Id id, Month start) {
  return altering_card(std::move(id), [start](Activity& activity) {
    activity.months += months_between(start, activity.start);
    activity.start = start;
  });
}

Edit set_activity_done(Id id, std::string day) {
  return altering_card(std::move(id),
                       [day = std::move(day)](Activity& activity) { activity.done = day; });
}

Edit duplicate_activity(Id id, Id copy) {
  return altering([id = std::move(id), copy = std::move(copy)](Plan& plan) -> Refusal {
    const auto found = std::ranges::find(plan.activities, id, &Activity::id);
    if (found == plan.activities.end()) return unknown<Activity>(id);
    if (auto refusal = check_new_id(plan, copy)) return refusal;
    Activity twin = *found;
    twin.id = copy;
    twin.done.clear();
    plan.activities.insert(found + 1, std::move(twin));
    return std::nullopt;
  });
}

Edit remove_activity(Id id) { return removing<Activity>(std::move(id), forget); }

}  // namespace core
