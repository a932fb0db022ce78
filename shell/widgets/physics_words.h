// What is known of how a channel works, value by value, in words: name, amount, and what it rests
// on.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "shell/frame/frame.h"

namespace shell {

using PhysicsField = std::optional<core::Estimate> core::Physics::*;
enum class PhysicsUnit { scale, days, share, multiple };

struct PhysicsProperty {
  PhysicsField field;
  std::string_view id;  // of the library's trait for scales, else the end of a text key
  PhysicsUnit unit;
};

// All that fit is worked out from, and how steady, lasting and large a channel is.
std::span<const PhysicsProperty> physics_properties();

std::string physics_name(const Frame& frame, const PhysicsProperty& property);
std::string physics_help(const Frame& frame, const PhysicsProperty& property);
// "3 à 5", or "3" of a point; with the unit where it has one.
std::string physics_amount(const Frame& frame, const core::Estimate& estimate, PhysicsUnit unit);
// Where a published value comes from and of when; empty for judgement.
std::string physics_source(const core::Estimate& estimate);

}  // namespace shell
