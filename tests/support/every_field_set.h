// A plan in which every member of every struct is set: what a round trip must keep.
#pragma once

#include "core/model/plan.h"

core::Plan every_field_set();
