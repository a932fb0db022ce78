#include "shell/widgets/behaviour_mark.h"

#include <algorithm>

namespace shell {

Icon behaviour_icon(core::BehaviourKind kind) {
  switch (kind) {
    case core::BehaviourKind::search:
      return icons::search;
    case core::BehaviourKind::browse:
      return icons::explore;
    case core::BehaviourKind::inspiration:
      return icons::lightbulb_outline;
    case core::BehaviourKind::ask:
      return icons::forum;
    case core::BehaviourKind::expert:
      return icons::school;
    case core::BehaviourKind::impulse:
      return icons::bolt;
    case core::BehaviourKind::platform:
      return icons::store;
    case core::BehaviourKind::habit:
      return icons::replay;
    case core::BehaviourKind::other:
      break;
  }
  return icons::label_outline;
}

TextKey behaviour_key(core::BehaviourKind kind) {
  return TextKey{"behaviour."} + core::name_of(kind);
}

std::string behaviour_kind_name(const Frame& frame, core::BehaviourKind kind) {
  return frame.text(behaviour_key(kind));
}

std::string behaviour_name(const Frame& frame, const core::Behaviour& behaviour) {
  return behaviour.name.empty() ? behaviour_kind_name(frame, behaviour.kind) : behaviour.name;
}

std::string behaviour_they(const Frame& frame, const core::Behaviour& behaviour) {
  const TextKey key = behaviour_key(behaviour.kind);
  const bool has_own_name = !behaviour.name.empty() &&
                            behaviour.name != frame.texts.text(core::Language::fr, key) &&
                            behaviour.name != frame.texts.text(core::Language::en, key);
  if (has_own_name || behaviour.kind == core::BehaviourKind::other)
    return frame.text("discovery.they_named", {{"name", behaviour_name(frame, behaviour)}});
  return frame.text(key + ".they");
}

std::string new_behaviour_name(const Frame& frame, core::BehaviourKind kind) {
  const std::string name = frame.texts.text(frame.plan.language, behaviour_key(kind));
  const auto is_taken = [&](const std::string& wanted) {
    return std::ranges::find(frame.plan.behaviours, wanted, &core::Behaviour::name) !=
           frame.plan.behaviours.end();
  };
  std::string wanted = name;
  for (int number = 2; is_taken(wanted); ++number) wanted = name + " " + std::to_string(number);
  return wanted;
}

}  // namespace shell
