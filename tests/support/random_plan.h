// Sound plans at random: every_field_set() with its values changed and some of them taken away.
#pragma once

#include <cstdint>

#include "core/model/plan.h"

// The same seed gives the same plan, on every machine. check() finds nothing wrong with it.
core::Plan random_plan(std::uint64_t seed);
