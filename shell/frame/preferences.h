// What the person prefers on this device, whatever the plan.
#pragma once

#include "core/model/plan.h"

namespace shell {

enum class ThemeChoice { automatic, light, dark };

struct Preferences {
  core::Language language = core::Language::en;
  ThemeChoice theme = ThemeChoice::automatic;
};

}  // namespace shell
