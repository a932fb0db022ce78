#include "shell/widgets/physics_words.h"

#include <array>

#include "core/model/lookup.h"

namespace shell {
namespace {

constexpr std::array<PhysicsProperty, 11> properties{
    {{&core::Physics::decision, "decision", PhysicsUnit::scale},
     {&core::Physics::intent, "intent", PhysicsUnit::scale},
     {&core::Physics::catalogue, "catalogue", PhysicsUnit::scale},
     {&core::Physics::visual, "visual", PhysicsUnit::scale},
     {&core::Physics::explain, "explain", PhysicsUnit::scale},
     {&core::Physics::control, "control", PhysicsUnit::scale},
     {&core::Physics::volatility, "volatility", PhysicsUnit::scale},
     {&core::Physics::first_result_days, "first_result", PhysicsUnit::days},
     {&core::Physics::half_life_days, "half_life", PhysicsUnit::days},
     {&core::Physics::dark_share, "dark", PhysicsUnit::share},
     {&core::Physics::ceiling, "ceiling", PhysicsUnit::multiple}}};

const core::Trait* trait_of(const Frame& frame, const PhysicsProperty& property) {
  return property.unit == PhysicsUnit::scale ? core::find_by_id(frame.library.traits, property.id)
                                             : nullptr;
}

std::string bound(const Frame& frame, double value, PhysicsUnit unit) {
  if (unit == PhysicsUnit::share) return frame.format.share(value);
  return frame.format.number(value, value < 10 ? 1 : 0);
}

}  // namespace

std::span<const PhysicsProperty> physics_properties() { return properties; }

std::string physics_name(const Frame& frame, const PhysicsProperty& property) {
  if (property.unit != PhysicsUnit::scale) return frame.text(TextKey{"fit.physics."} + property.id);
  const core::Trait* const trait = trait_of(frame, property);
  return trait ? frame.in_language(trait->name) : std::string{property.id};
}

std::string physics_help(const Frame& frame, const PhysicsProperty& property) {
  if (property.unit != PhysicsUnit::scale)
    return frame.text(TextKey{"fit.physics."} + property.id + ".help");
  const core::Trait* const trait = trait_of(frame, property);
  if (!trait) return {};
  return frame.text("fit.physics.scale_help", {{"help", frame.in_language(trait->help)},
                                               {"low", frame.in_language(trait->low_means)},
                                               {"high", frame.in_language(trait->high_means)}});
}

std::string physics_amount(const Frame& frame, const core::Estimate& estimate, PhysicsUnit unit) {
  const std::string amount =
      estimate.is_point()
          ? bound(frame, estimate.low, unit)
          : frame.text("fit.physics.range", {{"low", bound(frame, estimate.low, unit)},
                                             {"high", bound(frame, estimate.high, unit)}});
  if (unit == PhysicsUnit::days) return amount + "\u00A0" + frame.text("fit.physics.days");
  return unit == PhysicsUnit::multiple ? amount + "\u00A0×" : amount;
}

std::string physics_source(const core::Estimate& estimate) {
  if (estimate.evidence != core::Evidence::library) return {};
  return estimate.date.empty() ? estimate.source : estimate.source + ", " + estimate.date;
}

}  // namespace shell
