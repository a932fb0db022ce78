#include "shell/panels/stress_picker_panel.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/stress_answer.h"

namespace shell {
namespace {

constexpr float target_width = 232, month_width = 164, event_width = 280;

// Owners, then the channels of those who have several: one that is all its owner has is not named
// twice. All channels at once where the season fails.
std::vector<core::ShockTarget> targets_of(const Frame& frame, const core::Shock& shock) {
  std::vector<core::ShockTarget> targets;
  if (shock.kind == core::ShockKind::season || shock.target.all) targets.push_back({.all = true});
  const auto owners = stress_owners(frame);
  for (const std::string& owner : owners) targets.push_back({.owner = owner});
  for (const std::string& owner : owners) {
    const auto is_hers = [&](const core::Channel& channel) {
      return frame.library.owners.owner_key(channel) == owner;
    };
    if (std::ranges::count_if(frame.plan.channels, is_hers) < 2) continue;
    for (const core::Channel& channel : frame.plan.channels)
      if (is_hers(channel)) targets.push_back({.channel = channel.id});
  }
  return targets;
}

std::string owner_of(const Frame& frame, const core::ShockTarget& target) {
  if (!target.channel) return frame.library.owners.resolve(target.owner);
  for (const core::Channel& channel : frame.plan.channels)
    if (channel.id == *target.channel) return frame.library.owners.owner_key(channel);
  return {};
}

// The entry that stands for `target`: itself, or the owner who has that channel alone.
std::size_t place_of(const Frame& frame, const std::vector<core::ShockTarget>& targets,
                     const core::ShockTarget& target) {
  for (std::size_t i = 0; i < targets.size(); ++i)
    if (targets[i].all == target.all && targets[i].channel == target.channel &&
        (target.channel || target.all || targets[i].owner == target.owner ||
         targets[i].owner == owner_of(frame, target)))
      return i;
  for (std::size_t i = 0; i < targets.size(); ++i)
    if (!targets[i].channel && !targets[i].all && targets[i].owner == owner_of(frame, target))
      return i;
  return targets.size();
}

void draw_target(Frame& frame, Rect place, const core::Shock& shock) {
  const auto targets = targets_of(frame, shock);
  std::vector<std::string> names;
  for (const core::ShockTarget& target : targets) names.push_back(target_name(frame, target));
  const auto chosen = dropdown(frame, place, frame.text("stress.target"), names,
                               place_of(frame, targets, shock.target));
  if (!chosen) return;
  core::Shock other = shock;
  other.target = targets[*chosen];
  look_at(frame, std::move(other));
}

void draw_month(Frame& frame, Rect place, const core::Shock& shock) {
  std::vector<std::string> months;
  for (int i = 0; i < frame.plan.months; ++i)
    months.push_back(frame.format.month(frame.plan.start.plus(i)));
  const int at = core::months_between(frame.plan.start, month_of(frame, shock));
  const auto chosen = dropdown(frame, place, frame.text("stress.month"), months,
                               at < 0 ? months.size() : static_cast<std::size_t>(at));
  if (!chosen) return;
  core::Shock other = shock;
  other.month = frame.plan.start.plus(static_cast<int>(*chosen));
  look_at(frame, std::move(other));
}

// An event of others, for this plan: where nothing is its owner's here, whoever is looked at is hit
// as hard.
core::Shock shock_from(const Frame& frame, const core::RealEvent& event, core::Shock shock) {
  if (std::ranges::contains(stress_owners(frame), event.owner))
    shock.target = {.owner = event.owner};
  shock.id = event.id;
  shock.kind = event.kind;
  shock.name = frame.in_language(event.name);
  shock.source = frame.in_language(event.source);
  shock.reported.reset();
  shock.months = event.months;
  shock.more_months.reset();
  shock.severity = event.severity;
  return shock;
}

// Events that the plan names itself, then those that happened to others.
void draw_events(Frame& frame, Rect place, const core::Shock& shock) {
  std::vector<std::string> names;
  const std::size_t own = frame.plan.shocks.size();
  std::size_t selected = own + frame.shelf.events.size();
  for (const core::Shock& event : frame.plan.shocks) {
    if (event.id == shock.id) selected = names.size();
    names.push_back(event.name.empty() ? kind_name(frame, event.kind) : event.name);
  }
  for (const core::RealEvent& event : frame.shelf.events) {
    if (event.id == shock.id) selected = std::min(selected, names.size());
    names.push_back(frame.in_language(event.name));
  }
  const auto chosen = dropdown(frame, place, frame.text("stress.events"), names, selected,
                               {.placeholder = frame.text("stress.events")});
  if (!chosen) return;
  frame.session.stress.shock = *chosen < own
                                   ? frame.plan.shocks[*chosen]
                                   : shock_from(frame, frame.shelf.events[*chosen - own], shock);
  frame.ui.animating = true;
}

void draw_details_button(Frame& frame, Rect place) {
  bool& open = frame.session.stress.details_open;
  if (!icon_button(frame, place, icons::tune, frame.text("stress.details"), {.pressed = open}))
    return;
  open = !open;
  frame.ui.animating = true;
}

float draw_kinds(Frame& frame, Rect box, const core::Shock& shock) {
  constexpr std::size_t count = core::names_of<core::ShockKind>().size();
  std::array<std::string, count> labels;
  std::array<bool, count> selected{};
  for (std::size_t i = 0; i < count; ++i) {
    const auto kind = static_cast<core::ShockKind>(i);
    labels[i] = kind_name(frame, kind);
    selected[i] = kind == shock.kind;
  }
  float height = 0;
  const auto chosen =
      chips(frame, box, frame.text("stress.kinds"), labels, selected, height, /*only_one=*/true);
  if (!chosen || selected[*chosen]) return height;
  core::Shock other = shock;
  other.kind = static_cast<core::ShockKind>(*chosen);
  other.severity.reset();  // it means something else there
  if (other.kind == core::ShockKind::season) {
    other.target = {.all = true};
  } else if (other.target.all) {
    const auto owners = stress_owners(frame);
    if (!owners.empty()) other.target = {.owner = owners.front()};
  }
  look_at(frame, std::move(other));
  return height;
}

}  // namespace

float draw_stress_picker_panel(Frame& frame, Rect box) {
  const core::Shock shock = shock_now(frame);
  const float top = box.y, control = frame.ui.control_height();
  const bool narrow = box.w < target_width + month_width + event_width + control + 3 * space::s;
  Rect row = box.cut_top(control, space::s);
  const Rect details = row.cut_right(control, space::s);
  const Rect target = narrow ? row.column(0, 2, space::s) : row.cut_left(target_width, space::s);
  const Rect month = narrow ? row.column(1, 2, space::s) : row.cut_left(month_width, space::s);
  draw_target(frame, target, shock);
  draw_month(frame, month, shock);
  if (!narrow) draw_events(frame, row.cut_left(std::min(row.w, event_width)), shock);
  draw_details_button(frame, details);
  if (narrow) draw_events(frame, box.cut_top(control, space::s), shock);
  box.cut_top(draw_kinds(frame, box, shock));
  return box.y - top;
}

}  // namespace shell
