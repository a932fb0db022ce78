#include "shell/widgets/stress_answer.h"

#include <algorithm>
#include <utility>

#include "core/document/plan_json.h"
#include "core/jobs/stress_packing.h"
#include "core/metrics/today_mix.h"
#include "core/model/lookup.h"

namespace shell {
namespace {

constexpr std::string_view slot = "stress", grid_slot = "stress grid";
constexpr int usual_months = 3;

bool is_there(const Frame& frame, const core::ShockTarget& target) {
  if (target.all) return true;
  if (target.channel) return core::find_by_id(frame.plan.channels, *target.channel);
  const core::Id key = frame.library.owners.resolve(target.owner);
  return std::ranges::any_of(frame.plan.channels, [&](const core::Channel& channel) {
    const std::string own = frame.library.owners.owner_key(channel);
    return own == key || own == target.owner;
  });
}

void take_answers(Frame& frame, StressSession& stress) {
  if (const auto outcome = frame.jobs.take(slot)) {
    auto answer =
        outcome->and_then([](const std::string& bytes) { return core::stress_from_bytes(bytes); });
    stress.refused.reset();
    stress.answer.reset();
    stress.answered = stress.asked_shock;
    if (answer)
      stress.answer = std::make_shared<const core::Stress>(*std::move(answer));
    else
      stress.refused = std::move(answer).error();
    frame.ui.animating = true;
  }
  if (const auto outcome = frame.jobs.take(grid_slot)) {
    auto answer = outcome->and_then(
        [](const std::string& bytes) { return core::stress_grid_from_bytes(bytes); });
    stress.grid.reset();
    if (answer) stress.grid = std::make_shared<const core::StressGrid>(*std::move(answer));
    frame.ui.animating = true;
  }
}

}  // namespace

bool can_stress(const Frame& frame) {
  return frame.plan.channels.size() > 1 &&
         !core::today_mix(frame.plan, frame.library.owners).owners.empty();
}

std::vector<std::string> stress_owners(const Frame& frame) {
  std::vector<std::string> keys;
  for (const core::OwnerToday& owner : core::today_mix(frame.plan, frame.library.owners).owners)
    keys.push_back(owner.key);
  for (const core::Channel& channel : frame.plan.channels) {
    std::string key = frame.library.owners.owner_key(channel);
    if (!std::ranges::contains(keys, key)) keys.push_back(std::move(key));
  }
  return keys;
}

core::Shock shock_now(const Frame& frame) {
  const auto& chosen = frame.session.stress.shock;
  if (chosen && is_there(frame, chosen->target)) return *chosen;
  const auto owners = stress_owners(frame);
  return core::stop_of({.owner = owners.empty() ? std::string{} : owners.front()}, std::nullopt,
                       usual_months);
}

void look_at(Frame& frame, core::Shock shock) {
  shock.id.clear();
  shock.name.clear();
  shock.source.clear();
  shock.reported.reset();
  frame.session.stress.shock = std::move(shock);
  frame.ui.animating = true;
}

core::Month month_of(const Frame& frame, const core::Shock& shock) {
  return shock.month.value_or(core::latest_shock_month(frame.plan, shock.months));
}

std::string target_name(const Frame& frame, const core::ShockTarget& target) {
  if (target.all) return frame.text("stress.all");
  if (target.channel) {
    const core::Channel* const channel = core::find_by_id(frame.plan.channels, *target.channel);
    return channel ? channel->name : *target.channel;
  }
  return frame.library.owners.display_name_of_key(frame.plan, target.owner,
                                                  frame.preferences.language);
}

std::string kind_name(const Frame& frame, core::ShockKind kind) {
  return frame.text(TextKey{"stress.kind."} + core::name_of(kind));
}

std::string event_words(const Frame& frame, const core::Shock& shock, core::Month month) {
  std::string when = frame.format.month_long(month);
  if (frame.plan.months > 12) when += " " + std::to_string(month.year());
  std::string key{core::name_of(shock.kind)};
  if (shock.target.all) key = shock.kind == core::ShockKind::season ? "season_all" : "all";
  return frame.text(TextKey{"stress.event."} + key,
                    {{"target", target_name(frame, shock.target)}, {"month", when}});
}

std::string share_range(const Frame& frame, double low, double high) {
  const std::string from = frame.format.share(low), to = frame.format.share(high);
  if (from == to) return to;
  return frame.text("common.range", {{"low", frame.format.share_bare(low)}, {"high", to}});
}

void follow_stress(Frame& frame) {
  StressSession& stress = frame.session.stress;
  // What still runs was asked about another plan.
  if (!stress.asked) frame.jobs.stop(slot);
  if (!stress.asked_grid) frame.jobs.stop(grid_slot);
  take_answers(frame, stress);
  const core::Shock shock = shock_now(frame);
  if (!frame.jobs.progress(slot) &&
      !(stress.asked && stress.asked_shock == shock && *stress.asked == frame.plan)) {
    stress.asked = std::make_shared<const core::Plan>(frame.plan);
    stress.asked_shock = shock;
    frame.jobs.start(
        slot, "stress",
        core::bytes_from_stress_question({.plan = core::plan_to_json(frame.plan), .shock = shock}));
  }
  if (frame.jobs.progress(grid_slot)) return;
  const bool is_same = stress.asked_grid && stress.asked_month == shock.month &&
                       stress.asked_months == shock.months && *stress.asked_grid == frame.plan;
  if (is_same) return;
  stress.asked_grid = std::make_shared<const core::Plan>(frame.plan);
  stress.asked_month = shock.month;
  stress.asked_months = shock.months;
  frame.jobs.start(
      grid_slot, "stress_grid",
      core::bytes_from_stress_grid_question(
          {.plan = core::plan_to_json(frame.plan), .month = shock.month, .months = shock.months}));
}

}  // namespace shell
